import { Readable } from "node:stream";
import type { ApiAnswer } from "./endpoint.ts";

/** A file of text that is written as it is fetched: no more of it is made than is taken. */
export function textFile(name: string, mime: string, text: Iterable<string> | AsyncIterable<string>): ApiAnswer {
  return { status: 200, file: { content: Readable.from(bytesOf(text), { objectMode: false }), mime }, name };
}

async function* bytesOf(text: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of text) yield Buffer.from(piece);
}
