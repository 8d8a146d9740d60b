import { LOCALES, type Locale, type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import type { ImageValue, PageMeta } from "#blocks/contract/index.ts";
import { isBound } from "#blocks/contract/index.ts";
import type { PatchOperation } from "../../document/json-patch.ts";
import { structuredGaps } from "../../structured/structured-data.ts";
import { shortened } from "../mending.ts";
import { propsOf } from "../props-of.ts";
import type { Check, CheckedPage } from "../types.ts";

/** Letters that result lists show of a title and of a description, and how many say little. */
const TITLE = { least: 10, most: 60 };
const DESCRIPTION = { least: 50, most: 160 };

/** Pages that search engines find under words of their own; templates are called like what they show. */
function foundPage({ doc }: CheckedPage): PageMeta | null {
  return doc.kind === "page" && (doc.meta.use === "promo" || doc.meta.use === "home") ? doc.meta : null;
}

/** What is written in each language the page is offered in; the main one where it is offered in no other. */
function* written(page: CheckedPage, field: "title" | "description"): Generator<{ locale: Locale; length: number }> {
  const meta = foundPage(page);
  if (!meta) return;
  for (const locale of page.locales) {
    const words = meta[field][locale]?.trim() ?? "";
    if (words !== "") yield { locale, length: [...words].length };
  }
}

const noTitle: Check = {
  code: "search.title.missing",
  area: "search",
  severity: "error",
  *check(page) {
    const meta = foundPage(page);
    if (meta && textIn(meta.title, page.mainLocale).trim() === "") yield { field: "title", locale: page.mainLocale };
  },
  mend(page) {
    const heading = (locale: Locale) =>
      page.views.find((view) => view.locale === locale)?.elements.find(({ tag, text }) => tag === "h1" && text)?.text;
    return setMeta(page, "title", heading, TITLE.most);
  },
};

const titleLength: Check = {
  code: "search.title.long",
  area: "search",
  severity: "warning",
  *check(page) {
    for (const { locale, length } of written(page, "title")) {
      if (length > TITLE.most) yield { field: "title", locale, data: { length, most: TITLE.most } };
    }
  },
};

const titleShort: Check = {
  code: "search.title.short",
  area: "search",
  severity: "note",
  *check(page) {
    for (const { locale, length } of written(page, "title")) {
      if (length < TITLE.least) yield { field: "title", locale, data: { length, least: TITLE.least } };
    }
  },
};

const noDescription: Check = {
  code: "search.description.missing",
  area: "search",
  severity: "warning",
  *check(page) {
    const meta = foundPage(page);
    if (meta && textIn(meta.description, page.mainLocale).trim() === "") {
      yield { field: "description", locale: page.mainLocale };
    }
  },
  /** What the catalogue says of the page's product, else its first whole sentences. */
  mend: (page) =>
    setMeta(
      page,
      "description",
      (locale) => page.shop?.about?.[locale] || firstSentences(page, locale),
      DESCRIPTION.most,
    ),
};

function firstSentences({ views }: CheckedPage, locale: Locale): string | undefined {
  return views
    .find((view) => view.locale === locale)
    ?.elements.find(({ tag, text }) => tag === "p" && text.length >= DESCRIPTION.least)?.text;
}

/** The same in each language for which there are words, where nothing stands. */
function setMeta(
  page: CheckedPage,
  field: "title" | "description",
  words: (locale: Locale) => string | undefined,
  most: number,
): PatchOperation[] | null {
  const meta = foundPage(page);
  if (!meta) return null;
  const made: LocalizedText = { ...meta[field] };
  for (const locale of LOCALES) {
    const found = page.locales.includes(locale) && !made[locale] ? words(locale) : undefined;
    if (found) made[locale] = shortened(found, most);
  }
  if (Object.keys(made).length === Object.keys(meta[field]).length) return null;
  return [
    { op: "test", path: `/meta/${field}`, value: meta[field] },
    { op: "replace", path: `/meta/${field}`, value: made },
  ];
}

const descriptionLength: Check = {
  code: "search.description.long",
  area: "search",
  severity: "warning",
  *check(page) {
    for (const { locale, length } of written(page, "description")) {
      if (length > DESCRIPTION.most) yield { field: "description", locale, data: { length, most: DESCRIPTION.most } };
    }
  },
};

const descriptionShort: Check = {
  code: "search.description.short",
  area: "search",
  severity: "note",
  *check(page) {
    for (const { locale, length } of written(page, "description")) {
      if (length < DESCRIPTION.least)
        yield { field: "description", locale, data: { length, least: DESCRIPTION.least } };
    }
  },
};

const slugTaken: Check = {
  code: "search.slug.taken",
  area: "search",
  severity: "error",
  *check({ doc, shop, locales }) {
    if (doc.kind !== "page" || doc.meta.use !== "promo" || !shop) return;
    for (const locale of locales) {
      const slug = doc.meta.slug[locale];
      const holder = slug && shop.slugHolders.get(`${locale}:${slug}`);
      if (holder !== undefined && holder !== "") yield { field: "slug", locale, data: { slug: slug ?? "", holder } };
    }
  },
};

const slugMissing: Check = {
  code: "search.slug.missing",
  area: "search",
  severity: "note",
  *check({ doc, mainLocale }) {
    if (doc.kind === "page" && doc.meta.use === "promo" && Object.values(doc.meta.slug).every((slug) => !slug)) {
      yield { field: "slug", locale: mainLocale };
    }
  },
};

const sameTitle: Check = {
  code: "search.title.taken",
  area: "search",
  severity: "warning",
  *check(page) {
    const meta = foundPage(page);
    for (const locale of meta ? page.locales : []) {
      const title = meta?.title[locale]?.trim().toLocaleLowerCase(locale);
      const taken = page.shop?.titles.some((other) => other[locale]?.trim().toLocaleLowerCase(locale) === title);
      if (title && taken) yield { field: "title", locale, data: { title: meta?.title[locale] ?? "" } };
    }
  },
};

const noPicture: Check = {
  code: "search.picture.missing",
  area: "search",
  severity: "note",
  *check(page) {
    const meta = foundPage(page);
    if (meta && meta.image === null) yield { field: "image" };
  },
  mend(page) {
    for (const { prop, value } of propsOf(page.doc.root, page.registry)) {
      const image = (isBound(value) ? value.fallback : value) as ImageValue | null;
      if (prop.kind !== "image" || !image || image.width < 600 || /\.svg$/.test(image.src)) continue;
      return [
        { op: "test", path: "/meta/image", value: null },
        { op: "replace", path: "/meta/image", value: image },
      ];
    }
    return null;
  },
};

const gaps: Check = {
  code: "search.structured.gap",
  area: "search",
  severity: "warning",
  *check({ views }) {
    const [view] = views;
    for (const each of view?.structured ?? []) {
      for (const name of structuredGaps(each)) yield { data: { type: each["@type"], name } };
    }
  },
};

export const searchChecks = [
  ...[noTitle, titleLength, titleShort, sameTitle],
  ...[noDescription, descriptionLength, descriptionShort],
  ...[slugTaken, slugMissing, noPicture, gaps],
];
