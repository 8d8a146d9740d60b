import { LOCALES, type LocalizedText } from "../../kernel/locale.ts";

export function trimmed(text: LocalizedText | undefined): LocalizedText {
  return eachText(text, (words) => words.trim());
}

/** Languages in one order and without empty ones, so that equal texts are equal JSON. */
export function eachText(text: LocalizedText | undefined, change: (words: string) => string): LocalizedText {
  const entries = LOCALES.map((locale) => [locale, change(text?.[locale] ?? "")] as const);
  return Object.fromEntries(entries.filter(([, words]) => words !== ""));
}
