/** Longest value that is looked at; what lies beyond is cut before any rule sees it. */
export const MAX_VALUE = 2_000;
const MAX_LINES = 10_000;

const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** One line, without what cannot be seen: keyboards and copied numbers bring marks along. Idempotent. */
export function cleanValue(value: string | undefined): string {
  const sent = value ?? "";
  // Most of what is typed needs nothing, and a form may have hundreds of fields.
  if (sent.length < MAX_VALUE && /^(?:[!-~]+(?: [!-~]+)*)?$/.test(sent)) return sent;
  return sent
    .slice(0, 2 * MAX_VALUE)
    .toWellFormed()
    .replace(UNSEEN, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .normalize("NFC")
    .slice(0, MAX_VALUE)
    .toWellFormed()
    .trim();
}

/** The same for a text of several lines, which it keeps. */
export function cleanLines(value: string): string {
  return value
    .slice(0, 2 * MAX_LINES)
    .toWellFormed()
    .replace(UNSEEN, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/[^\P{Cc}\n]+/gu, " ")
    .replace(/ *\n */g, "\n")
    .normalize("NFC")
    .slice(0, MAX_LINES)
    .toWellFormed()
    .trim();
}
