/** Programs that say themselves what they are: crawlers, previews of links, watchers, readers of feeds. */
const DECLARED =
  /(?<!cu)bot(?:\b|[/_;-])|crawl|spider|slurp|archiver|facebookexternalhit|facebookcatalog|meta-externalagent|whatsapp\/|telegram|skypeuripreview|bingpreview|google-(?:read-aloud|inspectiontool|extended)|googleother|adsbot|mediapartners|apis-google|feedfetcher|lighthouse|pagespeed|gtmetrix|pingdom|uptime|monitor|statuscake|site24x7|newrelic|datadog|prerender|embedly|quora link preview|outbrain|yandex(?:images|metrika)|baiduspider|duckduckgo-favicons|ahrefs|semrush|gptbot|chatgpt-user|claude|anthropic|perplexity|bytespider|petalbot|validator/i;

/** A browser that somebody's program drives. */
const DRIVEN = /headlesschrome|phantomjs|electron\/|puppeteer|selenium|webdriver/i;

/**
 * Is this no visitor? Who names no agent at all is none either.
 * @param own the shop runs on this very machine, to be tried out: browsers that a test drives are visitors there
 */
export function isRobot(agent: string | undefined, own: boolean): boolean {
  if (!agent) return true;
  return DECLARED.test(agent) || (!own && DRIVEN.test(agent));
}
