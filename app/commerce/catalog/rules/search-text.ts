import { LOCALES, type Locale, textIn } from "../../kernel/locale.ts";
import { searchable } from "../../kernel/searchable.ts";
import type { ProductDraft } from "./product-draft.ts";

const MAX_SORT = 190;

/** What a product is found by: a column per language, and one for what has no language (SKUs, tags, vendor). */
export function searchColumns(draft: ProductDraft, main: Locale) {
  const inLanguage = (locale: Locale) =>
    searchable(
      [
        draft.title[locale],
        draft.summary[locale],
        draft.type[locale],
        draft.options.flatMap((option) => option.values.map((value) => value.label[locale] ?? "")).join(" "),
        withoutTags(draft.description[locale] ?? "").slice(0, 4000),
      ].join(" "),
    );
  const [fr = "", ar = "", en = ""] = LOCALES.map(inLanguage);
  const skus = draft.variants.map((variant) => `${variant.sku ?? ""} ${variant.barcode}`);
  return {
    search_fr: fr,
    search_ar: ar,
    search_en: en,
    search_any: searchable([draft.handle, draft.vendor, ...draft.tags, ...skus].join(" ")),
    title_sort: searchable(textIn(draft.title, main, main)).slice(0, MAX_SORT),
  };
}

/** A query's words as LIKE patterns; each must be found somewhere. Searchable text holds no `%` or `_`. */
export function searchPatterns(query: string): string[] {
  return searchable(query)
    .split(" ")
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => `%${word}%`);
}

function withoutTags(html: string): string {
  return html.replace(/<[^>]*>/g, " ");
}
