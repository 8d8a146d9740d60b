import { LOCALES } from "#app/commerce/kernel/locale.ts";
import { slugify } from "#app/commerce/kernel/slug.ts";
import type { Doc } from "#blocks/contract/index.ts";

/** In the place of a page's use: a section that is copied into pages, not shared by them. */
export const TEMPLATE = "template";

/** What the list of documents shows and searches, kept beside the revision in columns of its own. */
export function describeDocument(doc: Doc): { use: string; title: string; search: string } {
  const { title } = doc.meta;
  return {
    use: doc.kind === "page" ? doc.meta.use : doc.kind === "section" && doc.meta.template ? TEMPLATE : "",
    title: JSON.stringify(title),
    search: searchWords(LOCALES.map((locale) => title[locale] ?? "").join(" ")),
  };
}

/** Text as it is compared in a search: the same for what is stored and for what is typed. */
export function searchWords(text: string): string {
  return slugify(text, 600);
}
