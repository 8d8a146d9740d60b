/** Encodings a spreadsheet of the market really writes. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1256";

/**
 * Bytes of a text file → its characters, whatever wrote it. A byte order mark decides; without one, two-byte text
 * shows by its zero bytes, and otherwise the first piece that leaves ASCII does: most files are ASCII for thousands of
 * rows before the first accent, so nothing is decided earlier.
 */
export async function* decodeText(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let started = false;
  let held: Uint8Array = new Uint8Array();
  for await (const bytes of source) {
    const piece = held.length > 0 ? Buffer.concat([held, bytes]) : bytes;
    held = new Uint8Array();
    if (!started) {
      if (piece.length < 4) {
        held = piece;
        continue;
      }
      started = true;
      const marked = markedEncoding(piece) ?? twoByteEncoding(piece);
      if (marked) decoder = new TextDecoder(marked);
    }
    if (!decoder) {
      const ascii = asciiLength(piece);
      // What follows may be the first half of a character: too little to judge by.
      if (ascii < piece.length && piece.length - ascii < 4) held = piece.subarray(ascii);
      else if (ascii < piece.length) decoder = new TextDecoder(eightBitEncoding(piece));
      if (!decoder) yield Buffer.from(piece.subarray(0, ascii)).toString("latin1");
    }
    if (decoder) yield decoder.decode(piece, { stream: true });
  }
  if (held.length > 0) decoder ??= new TextDecoder(markedEncoding(held) ?? eightBitEncoding(held));
  if (decoder) yield decoder.decode(held);
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** A header is made of Latin letters, so in UTF-16 nearly every other byte of it is zero. */
function twoByteEncoding(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 512);
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2]! += 1;
  const most = sample.length * 0.35;
  if (zeros[1]! > most && zeros[0]! < 8) return "utf-16le";
  if (zeros[0]! > most && zeros[1]! < 8) return "utf-16be";
  return undefined;
}

function asciiLength(bytes: Uint8Array): number {
  const at = bytes.findIndex((byte) => byte >= 0x80);
  return at < 0 ? bytes.length : at;
}

/** UTF-8 with a few damaged characters stays UTF-8: what its well-formed ones say outweighs the broken ones. */
function eightBitEncoding(bytes: Uint8Array): Encoding {
  const text = new TextDecoder("utf-8").decode(bytes, { stream: true });
  let broken = 0;
  let sound = 0;
  for (const char of text) {
    if (char === "\ufffd") broken += 1;
    else if (char > "\u007f") sound += 1;
  }
  return sound > broken ? "utf-8" : windowsEncoding(bytes);
}

/**
 * Western or Arabic Windows? Arabic words are runs of high bytes; French has one accent at a time, two at most.
 */
function windowsEncoding(bytes: Uint8Array): Encoding {
  let run = 0;
  let inRuns = 0;
  let high = 0;
  for (const byte of bytes) {
    run = byte >= 0xc0 ? run + 1 : 0;
    if (byte >= 0xc0) high += 1;
    if (run === 3) inRuns += 3;
    else if (run > 3) inRuns += 1;
  }
  return inRuns * 2 > high ? "windows-1256" : "windows-1252";
}
