import { LOCALES, type Locale, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import { isBound, type LocalizedRichText, plainText } from "#blocks/contract/index.ts";
import { propsOf } from "../props-of.ts";
import type { Check } from "../types.ts";

const untranslated: Check = {
  code: "language.missing",
  area: "languages",
  severity: "warning",
  *check({ doc, registry, locales }) {
    const first = new Map<string, { node: string; field: string; locale: (typeof locales)[number]; count: number }>();
    for (const { node, prop, value, field } of propsOf(doc.root, registry)) {
      if (prop.kind !== "text" && prop.kind !== "rich-text") continue;
      const written = (isBound(value) ? value.fallback : value) as LocalizedText | LocalizedRichText | null;
      const says = (locale: (typeof locales)[number]) => {
        const words = written?.[locale];
        return (typeof words === "string" ? words : plainText(words)).trim() !== "";
      };
      if (!LOCALES.some(says) || !LOCALES.some((locale) => speaks(written?.[locale]))) continue;
      for (const locale of locales) {
        if (says(locale)) continue;
        const key = `${node.id} ${locale}`;
        const known = first.get(key);
        if (known) known.count += 1;
        else first.set(key, { node: node.id, field, locale, count: 1 });
      }
    }
    for (const { count, ...found } of first.values()) yield { ...found, data: { count } };
  },
};

/** Figures, sizes and codes ("S | M | XL", "42 cm"), and values by themselves (`{{lines}}`), are the same in every language. */
function speaks(words: LocalizedText[Locale] | LocalizedRichText[Locale]): boolean {
  const said = typeof words === "string" ? words : plainText(words);
  return /\p{Ll}{3}|\p{Lo}{3}/u.test(said.replace(/\{\{[^{}]*\}\}/g, ""));
}

const pageWords: Check = {
  code: "language.page",
  area: "languages",
  severity: "warning",
  *check({ doc, locales }) {
    if (doc.kind !== "page") return;
    for (const field of ["title", "description"] as const) {
      const written = doc.meta[field];
      if (!Object.values(written).some((words) => words?.trim())) continue;
      for (const locale of locales) if (!written[locale]?.trim()) yield { field, locale, data: { field } };
    }
  },
};

export const languageChecks = [untranslated, pageWords];
