/** What a file is, as its first bytes say; its name and what the browser calls it say nothing. */
export type Sniffed = "picture" | "svg" | "heic" | "mp4" | "quicktime" | "webm" | "unknown";

const HEIC = ["heic", "heix", "heim", "heis", "hevc", "hevx"];
const AVIF = ["avif", "avis"];
const MP4 = ["isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "av01", "M4V ", "MSNV", "dash"];

export function sniff(bytes: Uint8Array): Sniffed {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "picture";
  if (text(0, 8) === "\x89PNG\r\n\x1a\n" || text(0, 4) === "GIF8") return "picture";
  if (text(0, 4) === "RIFF" && text(8, 12) === "WEBP") return "picture";
  if (text(0, 4) === "\x1aE\xdf\xa3") return text(0, 64).includes("webm") ? "webm" : "unknown";
  if (text(4, 8) === "ftyp") return byBrand(brands(bytes));
  return /^\s*(<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|\s)*<svg[\s>]/i.test(headText(bytes)) ? "svg" : "unknown";
}

/** A document to print. Its own viewer runs what it holds: it is only ever handed over, never shown in a page of ours. */
export function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === "%PDF-";
}

/** The first kilobyte as text, without a byte order mark. */
function headText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 1_024)).replace(/^\uFEFF/, "");
}

/** Major brand first. */
function brands(bytes: Uint8Array): string[] {
  const size = Math.min(bytes.byteLength, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), 256);
  const found: string[] = [];
  for (let at = 8; at + 4 <= size; at += 4) {
    // The minor version stands between the major brand and the others.
    if (at !== 12) found.push(String.fromCharCode(...bytes.subarray(at, at + 4)));
  }
  return found;
}

function byBrand(found: readonly string[]): Sniffed {
  const has = (names: readonly string[]) => found.some((brand) => names.includes(brand));
  if (found[0] === "qt  ") return "quicktime";
  if (has(AVIF)) return "picture";
  if (has(HEIC)) return "heic";
  return has(MP4) ? "mp4" : "unknown";
}
