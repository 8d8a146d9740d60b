/** Programs that say themselves what they are: crawlers, previews of links, watchers, readers of feeds. */
const DECLARED =
  /(?<!cu)bot(?:\b|[/_;-])|crawl|spider|slurp|archiver|facebookexternalhit|facebookcatalog|meta-externalagent|whatsapp\/|telegram|skypeuripreview|bingpreview|google-(?:read-aloud|inspectiontool|extended)|googleother|adsbot|mediapartners|apis-google|feedfetcher|lighthouse|pagespeed|gtmetrix|pingdom|uptime|monitor|statuscake|site24x7|newrelic|datadog|prerender|embedly|quora link preview|outbrain|yandex(?:images|metrika)|baiduspider|duckduckgo-favicons|ahrefs|semrush|gptbot|chatgpt-user|claude|anthropic|perplexity|bytespider|petalbot|validator/i;

/** Does an agent say of itself that it reads pages for others? Who names no agent at all is no visitor either. */
export function isDeclaredRobot(agent: string | null | undefined): boolean {
  return !agent || DECLARED.test(agent);
}
