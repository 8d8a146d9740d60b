import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import { type FinishedPage, headersForOne, type KeptPage } from "./kept-page.ts";

/**
 * Writes a page straight to the socket: 304 where the browser has it, else in the smallest encoding it takes.
 * @param defaults headers for what the page does not say itself
 * @param cookies what one visitor is to be remembered by: the answer is theirs alone
 */
export function sendPage(
  page: FinishedPage | KeptPage,
  request: IncomingMessage,
  response: ServerResponse,
  defaults: Readonly<Record<string, string>>,
  cookies: readonly string[] = [],
): void {
  const isForOne = cookies.length > 0;
  if (!("etag" in page)) {
    for (const [name, value] of Object.entries(defaults)) response.setHeader(name, value);
    for (const [name, value] of isForOne || page.asks ? headersForOne(page.headers) : page.headers) {
      response.setHeader(name, value);
    }
    if (isForOne) response.setHeader("set-cookie", cookies);
    response.writeHead(page.status, { "content-length": page.body.length });
    response.end(page.body);
    return;
  }
  // One list that Node writes as it is: setting fifteen headers one by one costs as much as the rest of the answer.
  const head: (string | number)[] = isForOne ? headForOne(page.head, cookies) : [...page.head];
  for (const name in defaults) if (!page.says.has(name)) head.push(name, defaults[name] ?? "");
  if (has(request.headers["if-none-match"], page.etag)) {
    response.writeHead(304, head);
    response.end();
    return;
  }
  const encoding = chooseEncoding(request.headers["accept-encoding"]);
  const body = encoding === "identity" ? page.body : page[ENCODINGS[encoding]];
  if (encoding !== "identity") head.push("content-encoding", encoding);
  head.push("content-length", body.length);
  response.writeHead(page.status, head);
  response.end(body);
}

function headForOne(head: readonly string[], cookies: readonly string[]): string[] {
  const headers = head.flatMap((name, index) => (index % 2 === 0 ? [[name, head[index + 1] ?? ""] as const] : []));
  return [...headersForOne(headers), ...cookies.map((cookie) => ["set-cookie", cookie] as const)].flat();
}

const ENCODINGS = { br: "br", gzip: "gzip" } as const;

type Encoding = keyof typeof ENCODINGS | "identity";

/** Browsers send some ten different headers between them. */
const chosen = new LRUCache<string, Encoding>({ max: 100 });

/** Brotli before gzip before nothing; `;q=0` refuses. */
export function chooseEncoding(accept: string | string[] = ""): Encoding {
  const header = String(accept);
  const known = chosen.get(header);
  if (known) return known;
  const encoding = readEncoding(header);
  chosen.set(header, encoding);
  return encoding;
}

function readEncoding(accept: string): Encoding {
  const offered = new Map(
    accept
      .toLowerCase()
      .split(",")
      .map((each): [string, boolean] => {
        const [name = "", ...parameters] = each.split(";").map((part) => part.trim());
        return [name, !parameters.some((part) => /^q=0(\.0*)?$/.test(part))];
      }),
  );
  const takes = (name: string) => offered.get(name) ?? offered.get("*") ?? false;
  return takes("br") ? "br" : takes("gzip") ? "gzip" : "identity";
}

/** Weak comparison (RFC 9110 §13.1.2): proxies weaken tags when they compress. */
function has(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, "");
  return ifNoneMatch.split(",").some((each) => each.trim() === "*" || bare(each) === bare(etag));
}
