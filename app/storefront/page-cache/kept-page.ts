import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** A finished answer, read once and shared by everybody who waited for it. */
export interface FinishedPage {
  status: number;
  headers: readonly (readonly [name: string, value: string])[];
  body: Buffer;
  /** Campaigns that could have changed it: it is one of several kinds of the page. */
  asks?: readonly string[];
}

/** A page as it lies in the cache, ready to be written in each encoding. */
export interface KeptPage extends FinishedPage {
  br: Buffer;
  gzip: Buffer;
  etag: string;
  /** Its headers as Node writes them at once: name, value, name, value … */
  head: readonly string[];
  /** Which headers those are, in lower case: what the page says itself, no default says again. */
  says: ReadonlySet<string>;
  tags: readonly string[];
  /** Epoch ms from which it may say something stale. */
  until: number;
}

/** How long a page is kept when nothing in it names a date. Events end it much sooner; this bounds a lost one. */
const LONGEST_MS = 3_600_000;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Reads a web `Response` whole. */
export async function finish(response: Response): Promise<FinishedPage> {
  const asks = response.headers.get(ASKS)?.split(" ") ?? [];
  return {
    status: response.status,
    headers: [...response.headers].filter(([name]) => name !== ASKS),
    body: Buffer.from(await response.arrayBuffer()),
    ...(asks.length > 0 && { asks }),
  };
}

/** By this header a page says to the cache, and to nobody else, which campaigns could have changed it. */
export const ASKS = "x-vitrine-asks";

/** What a page says to the outside whose kinds differ from visitor to visitor: to ask again each time, and to keep it for nobody else. */
export function headersForOne(headers: FinishedPage["headers"]): (readonly [string, string])[] {
  const others = headers.filter(([name]) => !["cache-control", "surrogate-key", "surrogate-control"].includes(name));
  const own = headers.find(([name, value]) => name === "cache-control" && value.includes("no-store"));
  return [...others, own ?? ["cache-control", "private, no-cache"]];
}

/**
 * What the cache may keep, and for how long. A page says so itself: tags in `Surrogate-Key`, seconds in
 * `Surrogate-Control`. Anything but a plain 200 without cookies is one visitor's, or a passing state.
 * @returns undefined when the page may not be kept
 */
export function keepable(page: FinishedPage, now: number): Pick<KeptPage, "tags" | "until"> | undefined {
  const header = (name: string) => page.headers.find(([each]) => each.toLowerCase() === name)?.[1];
  const tags = header("surrogate-key")?.split(" ").filter(Boolean) ?? [];
  const seconds = Number(/max-age=(\d+)/.exec(header("surrogate-control") ?? "")?.[1] ?? 0);
  const personal = header("set-cookie") !== undefined || /no-store|private/.test(header("cache-control") ?? "");
  if (page.status !== 200 || personal || tags.length === 0 || seconds <= 0) return undefined;
  return { tags, until: now + Math.min(seconds * 1_000, LONGEST_MS) };
}

/** Compresses once what will be sent a thousand times. */
export async function keep(page: FinishedPage, facts: Pick<KeptPage, "tags" | "until">): Promise<KeptPage> {
  const [br, zipped] = await Promise.all([
    toBrotli(page.body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 8, [constants.BROTLI_PARAM_SIZE_HINT]: page.body.length },
    }),
    toGzip(page.body, { level: 7 }),
  ]);
  const etag = `W/"${createHash("sha256").update(page.body).digest("base64url").slice(0, 16)}"`;
  const said = page.asks ? headersForOne(page.headers) : page.headers;
  const head = [...said, ["etag", etag], ["vary", "accept-encoding"]] as const;
  return { ...page, ...facts, br, gzip: zipped, etag, head: head.flat(), says: new Set(head.map(([name]) => name)) };
}

/** Bytes an entry takes, its headers and keys roughly counted. */
export function weight(page: KeptPage): number {
  return page.body.length + page.br.length + page.gzip.length + 1_024;
}
