import type { IncomingMessage } from "node:http";
import { Readable, Transform } from "node:stream";

/** A body went past its limit while it was read; the server answers 413 whatever the route made of the torn stream. */
export class BodyTooLarge extends Error {
  constructor(readonly limit: number) {
    super(`A body longer than ${limit} bytes`);
    this.name = "BodyTooLarge";
  }
}

export interface WebRequest {
  request: Request;
  /** Did the body turn out larger than allowed? */
  overran(): boolean;
}

/**
 * Node's request as a web `Request`. The address is made of the origin the gate vouches for, never of headers.
 * @param limit bytes of body that are read before the stream is torn
 */
export function toRequest(incoming: IncomingMessage, origin: string, limit: number, signal: AbortSignal): WebRequest {
  const method = incoming.method ?? "GET";
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    // Names the gate took out of `headers` are not brought back from the raw ones.
    if (name in incoming.headers) for (const value of values ?? []) headers.append(name, value);
  }
  let overran = false;
  const init: RequestInit & { duplex?: "half" } = { method, headers, signal };
  if (method !== "GET" && method !== "HEAD") {
    let seen = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        seen += chunk.length;
        overran = seen > limit;
        done(overran ? new BodyTooLarge(limit) : null, chunk);
      },
    });
    incoming.on("error", (error) => meter.destroy(error));
    init.body = Readable.toWeb(incoming.pipe(meter)) as ReadableStream<Uint8Array>;
    init.duplex = "half";
  }
  return { request: new Request(new URL(incoming.url ?? "/", origin), init), overran: () => overran };
}
