import { isLocale, type Locale } from "#app/commerce/kernel/locale.ts";
import { localHref } from "#runtime/render/page-context.ts";
import { type ListFilter, readListFilter } from "./list-filter.ts";

/** Pages of the shop that are the same for everybody, and may therefore be kept. */
export type SharedPage =
  | { kind: "home" }
  | { kind: "collection"; handle: string; page: number; filter?: ListFilter }
  | { kind: "product"; handle: string }
  | { kind: "promo"; slug: string };

export interface StoreTarget {
  /** The language the address names; null is the shop's main one. */
  locale: Locale | null;
  page: SharedPage;
}

/** Highest page of a collection that an address may ask for. */
const LAST_PAGE = 500;

/**
 * Which shared page an address names; null for every other address. What is not read here (campaign tags, click ids,
 * anything a stranger adds) does not make another page.
 */
export function readStorePath(pathname: string, query: URLSearchParams): StoreTarget | null {
  const parts = pathname.split("/").filter(Boolean);
  const locale = isLocale(parts[0]) ? parts[0] : null;
  const [place, name, ...more] = locale ? parts.slice(1) : parts;
  if (place === undefined) return { locale, page: { kind: "home" } };
  if (name === undefined || more.length > 0) return null;
  const word = decode(name);
  if (word === null) return null;
  if (place === "c") {
    const filter = readListFilter(query);
    const page = { kind: "collection" as const, handle: word, page: pageNumber(query.get("page")) };
    return { locale, page: filter.length > 0 ? { ...page, filter } : page };
  }
  if (place === "products") return { locale, page: { kind: "product", handle: word } };
  if (place === "p") return { locale, page: { kind: "promo", slug: word } };
  return null;
}

/** Where a shared page lies, without its language. */
export function storePath(page: SharedPage): string {
  switch (page.kind) {
    case "home":
      return "/";
    case "collection": {
      const query = new URLSearchParams((page.filter ?? []).map(({ name, value }) => [name, value]));
      if (page.page > 1) query.set("page", String(page.page));
      return `/c/${encodeURIComponent(page.handle)}${query.size > 0 ? `?${query}` : ""}`;
    }
    case "product":
      return `/products/${encodeURIComponent(page.handle)}`;
    case "promo":
      return `/p/${encodeURIComponent(page.slug)}`;
  }
}

/** Which page it is, however its list is narrowed down or turned: what conditions name. */
export function plainPath(page: SharedPage): string {
  return storePath(page.kind === "collection" ? { ...page, page: 1, filter: [] } : page);
}

/** The address a target was read from, without anything that was not read. */
export function targetPath({ locale, page }: StoreTarget): string {
  if (locale === null) return storePath(page);
  return page.kind === "home" ? `/${locale}/` : `/${locale}${storePath(page)}`;
}

/** The one address of a page in a language: links, canonicals and the cache's keys are made of it. */
export function storeHref(page: SharedPage, locale: Locale, main: Locale): string {
  return localHref(storePath(page), locale, main);
}

function pageNumber(text: string | null): number {
  const number = Number(text ?? 1);
  return Number.isInteger(number) && number >= 1 && number <= LAST_PAGE ? number : 1;
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
