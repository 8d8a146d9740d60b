import { LOCALES, type Locale, type LocalizedText, textIn } from "../../kernel/locale.ts";
import { searchable, searchWords } from "../../kernel/searchable.ts";
import type { Product } from "../types.ts";

const MAX_SORT = 190;

/** What a product is found by: a column per language, and one for what has no language (SKUs, tags, vendor). */
export function searchColumns(product: Product, attributes: LocalizedText, main: Locale) {
  const inLanguage = (locale: Locale) =>
    searchable(
      [
        product.title[locale],
        product.summary[locale],
        product.type[locale],
        product.options.flatMap((option) => option.values.map((value) => value.label[locale] ?? "")).join(" "),
        attributes[locale],
        withoutTags(product.description[locale] ?? "").slice(0, 4000),
      ].join(" "),
    );
  const [fr = "", ar = "", en = ""] = LOCALES.map(inLanguage);
  const skus = product.variants.map((variant) => `${variant.sku ?? ""} ${variant.barcode}`);
  return {
    search_fr: fr,
    search_ar: ar,
    search_en: en,
    search_any: searchable([product.handle, product.vendor, ...product.tags, ...skus].join(" ")),
    title_sort: searchable(textIn(product.title, main, main)).slice(0, MAX_SORT),
  };
}

/** A query's words as LIKE patterns; each must be found somewhere. Searchable text holds no `%` or `_`. */
export function searchPatterns(query: string): string[] {
  return searchWords(query, 8).map((word) => `%${word}%`);
}

function withoutTags(html: string): string {
  return html.replace(/<[^>]*>/g, " ");
}
