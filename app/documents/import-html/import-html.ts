import { isLocale, type Locale } from "#app/commerce/kernel/locale.ts";
import type { FormDoc, ImageValue, Node, PageDoc } from "#blocks/contract/index.ts";
import { contentOf } from "./content.ts";
import { elementsBelow } from "./form-parts.ts";
import { absolute, type PageElement, readPage, type WebPage } from "./page-tree.ts";
import { pictureSource } from "./picture-source.ts";
import { type Dropped, describeDropped, type Reason } from "./reasons.ts";
import { bandsOf, formlessOf, sectionOf } from "./sections.ts";
import { versionsOf } from "./versions.ts";
import { documentWords, textOf, visibleWords, wordsKept } from "./words.ts";
import { node, said, type Writing } from "./writing.ts";

export interface ImportOptions {
  /** Language of the words; without it the file's own (`<html lang>`), else French. */
  locale?: Locale;
  slug: string;
  newId: () => string;
  /** By the address that the file gives: the stored picture, or why there is none. */
  pictures: ReadonlyMap<string, ImageValue | Reason>;
}

export interface ImportedPage {
  doc: PageDoc;
  /** Documents of kind `form`, to be stored first: a block of the page names each as `form:<index>`. */
  forms: FormDoc[];
  report: ImportReport;
}

export interface ImportReport {
  /** Visible words of the file, and how many of them stand in the page and its forms, in their order. */
  words: number;
  kept_words: number;
  dropped: Dropped[];
}

/** Addresses of the pictures that a web page shows, each once. */
export function picturesOf({ body }: WebPage): string[] {
  const shown = (each: PageElement) => [each.tag === "img" ? pictureSource(each) : undefined, each.background];
  const found = [...elementsBelow([body])].flatMap(shown).filter((src) => src !== undefined && src !== "");
  return [...new Set(found as string[])];
}

export { absolute, describeDropped, type Reason, readPage };

/** A web page as native blocks: bands become sections, words, pictures, lists, tables, buttons and forms the blocks for them. */
export function importHtml(page: WebPage, { locale: wanted, slug, newId, pictures }: ImportOptions): ImportedPage {
  const locale = wanted ?? languageOf(page);
  const bands = bandsOf(page.body);
  const title = page.title.slice(0, 120) || slug;
  const w: Writing = {
    locale,
    newId,
    pictures,
    title,
    formless: formlessOf(bands),
    forms: [],
    dropped: [...page.dropped],
    rows: 0,
    contentOf,
  };
  const body = bands.flatMap((band) => sectionOf(band, w));
  const root: Node = { ...node(w, "layout.page", {}, { body }), id: "root" };
  const meta = {
    use: "promo" as const,
    title: said(w, title),
    description: said(w, page.description.slice(0, 300)),
    slug: { [locale]: slug },
    image: null,
    mood: "shop" as const,
  };
  const doc: PageDoc = { format: 1, kind: "page", blocks: versionsOf(root), meta, root };
  const words = visibleWords([page.body]);
  return {
    doc,
    forms: w.forms,
    report: { words: words.length, kept_words: wordsKept(words, allWords(doc, w)), dropped: w.dropped },
  };
}

/** The language that the file says; else Arabic where its letters are, else the shop's first. */
function languageOf({ language, body }: WebPage): Locale {
  if (isLocale(language)) return language;
  const letters = textOf([body]);
  const count = (script: RegExp) => letters.match(script)?.length ?? 0;
  return count(/\p{Script=Arabic}/gu) > count(/\p{Script=Latin}/gu) ? "ar" : "fr";
}

/** The page's words with each form's in the place where the page shows it. */
function allWords(doc: PageDoc, { locale, forms }: Writing): string[] {
  return documentWords(doc, locale, ({ type, props }) => {
    const form = type === "content.form" ? forms[Number(String(props.form).slice("form:".length))] : undefined;
    return form ? documentWords(form, locale) : [];
  });
}
