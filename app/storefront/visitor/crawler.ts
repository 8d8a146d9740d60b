const DECLARED =
  /bot\b|bot[/_;-]|crawl|spider|slurp|archiver|facebookexternalhit|meta-externalagent|whatsapp\/|telegram|preview|inspectiontool|feedfetcher|lighthouse|pagespeed|monitor|validator/i;

/** Is this a program that reads pages for others? It sees the shop that everybody shares, and is given no cookie. */
export function isCrawler(agent: string | null): boolean {
  return !agent || DECLARED.test(agent);
}
