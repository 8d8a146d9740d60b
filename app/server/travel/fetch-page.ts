import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { decodeHtml } from "#app/documents/index.server.ts";
import { OutboundError, outboundFetch } from "#app/platform/outbound.server.ts";

export interface FetchedPage {
  html: string;
  /** Where it lay in the end. */
  from: string;
}

/** More HTML than any page has. */
const MOST_BYTES = 10_000_000;
const MOST_STEPS = 5;

/**
 * Fetches a web page from a public https address. Each step of a redirect is checked as the first address was, so that none
 * leads to a machine of ours.
 * @param fetchFrom for one address on the web; a test's own
 */
export async function fetchPage(
  address: string,
  fetchFrom: (url: string) => typeof fetch = safely,
): Promise<Result<FetchedPage>> {
  let url = /^[a-z][a-z0-9+.-]*:/i.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (!URL.canParse(url) || new URL(url).protocol !== "https:") return refuse("page.address", {}, "/url");
    const { host } = new URL(url);
    const answer = await answerOf(url, fetchFrom);
    if (!answer) return refuse("page.unreachable", { host }, "/url");
    const next = answer.headers.get("location");
    if (answer.status >= 300 && answer.status < 400 && next !== null && URL.canParse(next, url)) {
      url = new URL(next, url).href;
      continue;
    }
    if (!answer.ok) return refuse("page.status", { host, status: answer.status }, "/url");
    const type = answer.headers.get("content-type") ?? "";
    if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return refuse("page.not_html", { host }, "/url");
    const charset = /charset=["']?([\w:.-]+)/i.exec(type)?.[1];
    return ok({ html: decodeHtml(new Uint8Array(await answer.arrayBuffer()), charset), from: url });
  }
  return refuse("page.unreachable", { host: new URL(url).host }, "/url");
}

async function answerOf(url: string, fetchFrom: (url: string) => typeof fetch): Promise<Response | undefined> {
  try {
    return await fetchFrom(url)(url, { headers: { accept: "text/html", "user-agent": "Vitrine" } });
  } catch (error) {
    if (error instanceof OutboundError) return undefined;
    throw error;
  }
}

function safely(url: string): typeof fetch {
  return outboundFetch([url], { maxBytes: MOST_BYTES, timeoutMs: 20_000, redirects: "answer" });
}
