import {
  findCollectionByHandle,
  findCollections,
  findPictureWords,
  findProductByHandle,
  findProducts,
} from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { LOCALES, type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import {
  type DocumentSummary,
  findLivePage,
  findMovedPage,
  findSummaries,
  listLivePages,
  slugHolder,
} from "#app/documents/index.server.ts";
import { findAssetsBySrc } from "#app/media/index.server.ts";
import { type Doc, type ImageValue, isBound } from "#blocks/contract/index.ts";
import type { Named } from "#runtime/checks/look-at-page.ts";
import { propsOf } from "#runtime/checks/props-of.ts";
import type { ShopFacts, Standing } from "#runtime/checks/types.ts";
import { registry } from "#runtime/registry.ts";
import { readStorePath } from "../store-path.ts";

interface Asking {
  doc: Doc;
  id: string | null;
  named: Named;
  origin: string;
}

/** Everything of the shop that checks of a page want to know, asked together. */
export async function shopFacts(q: QueryContext, { doc, id, named, origin }: Asking): Promise<ShopFacts> {
  const [standing, paths, slugHolders, live, pictures, about] = await Promise.all([
    standings(q, named.references),
    knownPaths(q, named.paths),
    holders(q, doc, id),
    listLivePages(q.read, q.clock.now()),
    wordsOfPictures(q, pictureKeys(doc)),
    aboutOf(q, named),
  ]);
  return {
    ...{ standing, paths, slugHolders, pictures, about, origin },
    countries: q.shop.countries,
    titles: live.filter((each) => each.id !== id).map(({ title }) => title),
  };
}

async function standings(q: QueryContext, references: Named["references"]): Promise<ShopFacts["standing"]> {
  const ids = (...kinds: string[]) => references.filter(({ kind }) => kinds.includes(kind)).map((each) => each.id);
  const [products, collections, documents] = await Promise.all([
    findProducts(q.read, ids("product")),
    findCollections(q.read, ids("collection")),
    findSummaries(q.read, ids("page", "form", "section"), q.clock.now()),
  ]);
  const found = new Map<string, Standing>();
  for (const product of products) {
    if (product) found.set(`product:${product.id}`, product.status === "active" ? "shown" : STATUS[product.status]);
  }
  for (const collection of collections) if (collection) found.set(`collection:${collection.id}`, "shown");
  for (const summary of documents) if (summary) found.set(`${summary.kind}:${summary.id}`, standingOf(summary));
  return found;
}

const STATUS = { draft: "unpublished", archived: "archived" } as const;

function standingOf({ archivedAt, publication, kind, use }: DocumentSummary): Standing {
  if (archivedAt !== null) return "archived";
  // A template has no address of its own: nothing leads to it.
  if (kind === "page" && use !== "promo" && use !== "home") return "unknown";
  return publication ? "shown" : "unpublished";
}

/** Pages of the shop that are no documents of their own address. */
const PLACES = /^\/(?:(?:fr|ar|en)\/)?(?:cart|checkout|search|track|delivery)\/?$/;

async function knownPaths(q: QueryContext, paths: readonly string[]): Promise<Map<string, boolean>> {
  const known = new Map<string, boolean>();
  for (const path of paths) {
    // Files are the program's or the merchant's; what they are is not asked here.
    if (/\.[a-z0-9]{2,5}$/i.test(path) || path.startsWith("/media/")) continue;
    known.set(path, PLACES.test(path) || (await leadsSomewhere(q, path)));
  }
  return known;
}

async function leadsSomewhere(q: QueryContext, path: string): Promise<boolean> {
  const target = readStorePath(path, new URLSearchParams());
  if (!target) return false;
  const locale = target.locale ?? q.shop.locales[0] ?? "fr";
  if (!q.shop.locales.includes(locale)) return false;
  const { page } = target;
  switch (page.kind) {
    case "home":
      return true;
    case "collection":
      return (await findCollectionByHandle(q.read, page.handle)) !== undefined;
    case "product":
      return (await findProductByHandle(q.read, page.handle))?.status === "active";
    case "promo": {
      const asked = { locale, slug: page.slug, at: q.clock.now() };
      return (await findLivePage(q.read, asked)) !== undefined || (await findMovedPage(q.read, asked)) !== undefined;
    }
  }
}

/** Other pages that hold an address which this one wants, by what they are called. */
async function holders(q: QueryContext, doc: Doc, id: string | null): Promise<Map<string, string>> {
  const held = new Map<string, string>();
  if (doc.kind !== "page" || doc.meta.use !== "promo") return held;
  for (const locale of LOCALES) {
    const slug = doc.meta.slug[locale];
    const holder = slug ? await slugHolder(q.read, locale, slug) : undefined;
    if (!holder || holder === id) continue;
    const [summary] = await findSummaries(q.read, [holder], q.clock.now());
    held.set(`${locale}:${slug}`, textIn(summary?.title, locale, q.shop.locales[0]) || holder);
  }
  return held;
}

function pictureKeys(doc: Doc): string[] {
  const keys = [...propsOf(doc.root, registry)].flatMap(({ prop, value }) => {
    const image = prop.kind === "image" ? ((isBound(value) ? value.fallback : value) as ImageValue | null) : null;
    return image ? [image.src] : [];
  });
  return [...new Set(keys)];
}

/** What the catalogue says of a picture, else the library. */
async function wordsOfPictures({ read }: QueryContext, keys: readonly string[]): Promise<ShopFacts["pictures"]> {
  const [said, assets] = await Promise.all([findPictureWords(read, keys), findAssetsBySrc(read, keys)]);
  const described = assets.filter(({ alt }) => LOCALES.some((locale) => alt[locale]));
  return new Map([...described.map(({ src, alt }) => [src, alt] as const), ...said]);
}

/** What search engines may be told of the first product that the page names. */
async function aboutOf(q: QueryContext, { references }: Named): Promise<LocalizedText | null> {
  const first = references.find(({ kind }) => kind === "product");
  const [product] = first ? await findProducts(q.read, [first.id]) : [];
  if (!product) return null;
  const words = LOCALES.flatMap((locale) => {
    const said = product.seo.description[locale] || product.summary[locale];
    return said ? [[locale, said] as const] : [];
  });
  return words.length > 0 ? Object.fromEntries(words) : null;
}
