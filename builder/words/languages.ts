import { isolatedWords } from "#app/commerce/kernel/isolated-words.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";

/** Languages as they call themselves. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, { name: string; short: string }>> = {
  fr: { name: "Français", short: "FR" },
  ar: { name: "العربية", short: "ع" },
  en: { name: "English", short: "EN" },
};

/** A language's name in the middle of a sentence of another direction: it keeps its own, and moves no figure. */
export function languageName(locale: Locale): string {
  return isolatedWords(LANGUAGE_NAMES[locale].name);
}
