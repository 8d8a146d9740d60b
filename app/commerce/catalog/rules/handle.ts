const MAX_LENGTH = 120;

/** Letters of any script in lower case, digits, hyphens or underscores between them. */
const HANDLE = /^[\p{L}\p{M}\p{N}]+(?:[-_]+[\p{L}\p{M}\p{N}]+)*$/u;

export function isHandle(text: string): boolean {
  return text.length <= MAX_LENGTH && HANDLE.test(text) && text === text.toLowerCase().normalize("NFC");
}

/** An address out of a title: "Vase à col haut" → "vase-a-col-haut". Arabic titles keep their letters. "" where nothing is left. */
export function handleFrom(text: string): string {
  const latinPlain = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
  const words =
    latinPlain
      .replace(/œ/g, "oe")
      .replace(/æ/g, "ae")
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.join("-").slice(0, MAX_LENGTH).replace(/-+$/, "");
}

/** `vase`, `vase-2`, `vase-3` …: the n-th try at a handle that is still free. */
export function numberedHandle(handle: string, attempt: number): string {
  return attempt === 1 ? handle : `${handle.slice(0, MAX_LENGTH - 7)}-${attempt}`;
}
