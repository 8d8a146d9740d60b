/** The languages of the product. The first is the one everything is written in first. */
export const LOCALES = ["fr", "ar", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export type Direction = "ltr" | "rtl";

/** One text in several languages, as stored: a language that was not written yet is absent or empty. */
export type LocalizedText = { [L in Locale]?: string };

export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && (LOCALES as readonly string[]).includes(value);
}

export function directionOf(locale: Locale): Direction {
  return locale === "ar" ? "rtl" : "ltr";
}

/** Whoever reads French and finds nothing in it is helped by English before Arabic. */
const LEFT: readonly Locale[] = ["fr", "en", "ar"];

/** The text in `locale`, else in the main language, else in whichever language has one, else "". */
export function textIn(text: LocalizedText | undefined, locale: Locale, main: Locale = "fr"): string {
  if (!text) return "";
  return text[locale] || text[main] || LEFT.map((each) => text[each]).find(Boolean) || "";
}

/** Several things after each other, with the comma of the language. */
export function listText(words: readonly string[], locale: Locale): string {
  return words.join(locale === "ar" ? "، " : ", ");
}

/** Western digits in every language: prices, phones and SKUs are read aloud to carriers and typed back by people. */
export function formatTag(locale: Locale): string {
  return { fr: "fr-FR", ar: "ar-MA-u-nu-latn", en: "en-GB" }[locale];
}
