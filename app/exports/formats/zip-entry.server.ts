import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";
import type { Zip, ZipInputFile } from "fflate";

/** Of the ways to pack a file that its format knows. */
const DEFLATE = 8;

/**
 * A file of an archive, written as its text comes, of whatever length: zlib packs it outside the main thread, and no more is
 * read than is taken.
 * @param made where `zip` puts what it has made
 */
export async function* packed(
  zip: Zip,
  made: Uint8Array[],
  filename: string,
  text: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<Uint8Array> {
  const file: ZipInputFile = { filename, size: 0, crc: 0, compression: DEFLATE };
  zip.add(file);
  const deflate = createDeflateRaw();
  const read = pipeline(async function* () {
    for await (const piece of text) {
      const bytes = Buffer.from(piece);
      file.size += bytes.length;
      file.crc = crc32(bytes, file.crc);
      yield bytes;
    }
  }, deflate);
  // Told below; until then nobody waits for it.
  read.catch(() => undefined);
  for await (const bytes of deflate as AsyncIterable<Uint8Array<ArrayBuffer>>) {
    file.ondata?.(null, bytes, false);
    yield* made.splice(0);
  }
  await read;
  file.ondata?.(null, new Uint8Array(0), true);
  yield* made.splice(0);
}
