import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Headers put on every answer that does not bring its own. */
export type DefaultHeaders = Readonly<Record<string, string>>;

/** Writes a web `Response` to Node's. Several `Set-Cookie` stay several. */
export async function send(response: Response, outgoing: ServerResponse, defaults: DefaultHeaders): Promise<void> {
  for (const [name, value] of Object.entries(defaults)) {
    if (!response.headers.has(name)) outgoing.setHeader(name, value);
  }
  for (const [name, value] of response.headers) {
    if (name !== "set-cookie") outgoing.setHeader(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader("set-cookie", cookies);
  outgoing.statusCode = response.status;
  if (!response.body) {
    outgoing.end();
    return;
  }
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) outgoing.flushHeaders();
  await pipeline(Readable.fromWeb(response.body as import("node:stream/web").ReadableStream), outgoing);
}
