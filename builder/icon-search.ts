import { LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import { own } from "#app/commerce/kernel/own.ts";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import { ICON_WORDS } from "./words/icon-words.ts";

/** As people read it: the first of its words. A page may name an icon that nobody drew, even one called `constructor`. */
export function iconName(name: string, locale: Locale): string {
  return own(ICON_WORDS, name)?.[locale].split(/[,،]/)[0]?.trim() || name;
}

/** Names of the icons that hold all words of a query, in any language or in lucide's own; all of them where it is empty. */
export function searchIcons(query: string): string[] {
  const wanted = searchable(query).split(" ").filter(Boolean);
  return Object.entries(ICON_WORDS)
    .filter(([name, words]) => {
      const text = searchable([name, ...LOCALES.map((locale) => words[locale])].join(" "));
      return wanted.every((word) => text.includes(word));
    })
    .map(([name]) => name);
}
