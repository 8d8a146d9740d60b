const META = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([a-z0-9_:.-]{2,40})/i;

/**
 * The text of a file of HTML, as a browser reads it: by its byte order mark, the charset that came with it, the one that its
 * own `<meta>` names, else UTF-8; and where it is none of that, the old code of Western Europe.
 * @param named charset of the answer's `content-type`
 */
export function decodeHtml(bytes: Uint8Array, named?: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4_096));
  const label = named ?? META.exec(head)?.[1];
  // A file that names UTF-16 in letters of one byte is not written in it.
  const code = label === undefined || /^utf-?16/i.test(label) ? undefined : decoderOf(label);
  if (code && code.encoding !== "utf-8") return code.decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return code ? code.decode(bytes) : new TextDecoder("windows-1252").decode(bytes);
  }
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
