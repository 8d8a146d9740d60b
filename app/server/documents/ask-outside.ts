import { OutboundError, outboundFetch } from "#app/platform/outbound.server.ts";

/** A page that leads to more places than these has its first ones asked. */
const MOST = 40;
const AT_ONCE = 6;
const EACH_MS = 6_000;
const ALL_MS = 30_000;
const HOPS = 4;
/** Heads only: nothing of a page is read. */
const MAX_BYTES = 64_000;

/**
 * Asks addresses of other sites whether anything is there, by HEAD, along redirects that stay on https and on the public
 * internet.
 * @param fetchFrom of one address on the web; tests bring their own
 * @returns an HTTP status by address, 0 where nobody answers; without those that time did not suffice for
 */
export async function askOutside(
  addresses: readonly string[],
  fetchFrom: (url: string) => typeof fetch = safely,
): Promise<Map<string, number>> {
  const answers = new Map<string, number>();
  const waiting = addresses.slice(0, MOST);
  const until = Date.now() + ALL_MS;
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined && Date.now() < until; next = waiting.shift()) {
      answers.set(next, await statusOf(next, fetchFrom));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return answers;
}

async function statusOf(address: string, fetchFrom: (url: string) => typeof fetch): Promise<number> {
  let at = address;
  try {
    for (let hop = 0; hop < HOPS; hop++) {
      const answer = await fetchFrom(at)(at, { method: "HEAD" });
      const next = answer.headers.get("location");
      const moved = answer.status >= 300 && answer.status < 400 && next !== null && URL.canParse(next, at);
      // Who leads on without TLS is there; where to is not asked.
      if (!moved || new URL(next, at).protocol !== "https:") return answer.status;
      at = new URL(next, at).href;
    }
    return 310;
  } catch (error) {
    if (error instanceof OutboundError) return 0;
    throw error;
  }
}

function safely(url: string): typeof fetch {
  return outboundFetch([url], { timeoutMs: EACH_MS, maxBytes: MAX_BYTES, redirects: "answer" });
}
