const LONGEST_PARAMETER = 60;

/**
 * A value that came from outside, as a parameter of a message: one line, no runs of blanks (WhatsApp refuses them), no
 * invisible or bidirectional control signs, no address of a page, and short.
 */
export function cleanParameter(value: string, most = LONGEST_PARAMETER): string {
  const plain = value
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S*/gi, "…")
    .replace(/\s+/g, " ")
    .trim();
  const short = [...plain].slice(0, most).join("");
  // WhatsApp refuses an empty parameter.
  return short === "" ? "-" : short;
}
