import {
  countFound,
  findCollectionByHandle,
  findFacetValues,
  findProductByHandle,
} from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { findOrderByToken } from "#app/commerce/orders/index.server.ts";
import { findLivePage, findMovedPage } from "#app/documents/index.server.ts";
import type { Doc, PageContext, PageDoc } from "#blocks/contract/index.ts";
import { tokensOf } from "#runtime/theme/theme-of.ts";
import type { ShopQuery } from "./campaigns/shop-query.ts";
import { sampleSubject } from "./canvas-answers.server.ts";
import { productJsonLd } from "./json-ld.ts";
import { choicesIn, knownIn, type ListFilter, namesFacets } from "./list-filter.ts";
import { inPlaceOf, livePage, liveTemplate, type Shown } from "./live-documents.server.ts";
import { pageHead } from "./page-head.ts";
import { pagination } from "./pagination.tsx";
import { type PageHost, type PageRequest, renderShopPage } from "./render-shop-page.server.ts";
import { plainPath, type SharedPage, storeHref } from "./store-path.ts";

export interface ShopHost extends PageHost {
  /** The shop's own origin. */
  origin: string;
}

/** A page that everybody shares, or undefined where the address leads nowhere. */
export async function sharedPage(
  q: ShopQuery,
  shop: ShopHost,
  page: SharedPage,
  locale: Locale,
): Promise<Response | undefined> {
  const host = { ...shop, path: plainPath(page) };
  switch (page.kind) {
    case "home":
      return homePage(q, host, locale);
    case "collection":
      return collectionPage(q, host, page, locale);
    case "product":
      return productPage(q, host, page, locale);
    case "promo":
      return promoPage(q, host, page, locale);
  }
}

async function homePage(q: ShopQuery, host: ShopHost, locale: Locale) {
  const facts = siteFacts(q, host, { kind: "home" }, locale);
  const live = await livePage(q, host.starter, "home");
  const isOpening = live.from === null && (await countFound(q.read, { status: "active" })) === 0;
  const shown = isOpening ? { ...live, doc: host.starter.opening() } : live;
  return renderShopPage(q, host, {
    ...facts.request,
    shown,
    head: async (page) =>
      pageHead({
        ...facts.head,
        title: shown.from ? page.title : "",
        description: page.description,
        image: page.image,
      }),
  });
}

async function productPage(q: ShopQuery, host: ShopHost, target: SharedPage & { kind: "product" }, locale: Locale) {
  const product = await findProductByHandle(q.read, target.handle);
  if (product?.status !== "active") return undefined;
  const facts = siteFacts(q, host, { kind: "product", handle: product.handle }, locale);
  return renderShopPage(q, host, {
    ...facts.request,
    shown: await liveTemplate(q, host.starter, { kind: "product", id: product.id }),
    subject: { product: product.id },
    head: async (_, store) => {
      const [view] = await store.products([{ current: true }]);
      const { seo, title, summary } = product;
      const words = (text: typeof title) => textIn(text, locale, facts.head.main);
      return pageHead({
        ...facts.head,
        title: words(seo.title) || words(title),
        description: words(seo.description) || words(summary),
        image: view?.images[0] ?? null,
        ...(view && {
          jsonLd: productJsonLd(view, { url: new URL(facts.path, host.origin).href, origin: host.origin }),
        }),
      });
    },
  });
}

async function collectionPage(
  q: ShopQuery,
  host: ShopHost,
  target: SharedPage & { kind: "collection" },
  locale: Locale,
) {
  const collection = await findCollectionByHandle(q.read, target.handle);
  if (!collection) return undefined;
  const { page, filter: asked = [] } = target;
  const filter = asked.length === 0 ? asked : await knownFilter(q, collection.id, asked);
  const here = { kind: "collection", handle: collection.handle, page, filter } as const;
  const main = q.shop.locales[0] ?? "fr";
  // What the list does not know makes no page of its own.
  if (filter.length < asked.length) return elsewhere(storeHref({ ...here, page: 1 }, locale, main));
  // Narrowed down, it is for search engines still the one collection.
  const facts = siteFacts(q, host, { ...here, filter: [] }, locale);
  return renderShopPage(q, host, {
    ...facts.request,
    languages: q.shop.locales.map((each) => ({ locale: each, href: storeHref(here, each, main) })),
    shown: await liveTemplate(q, host.starter, { kind: "collection", id: collection.id }),
    subject: { collection: collection.id },
    listPage: page,
    ...(filter.length > 0 && { filter, keptSeconds: choicesIn(filter) <= KEPT_CHOICES ? NARROWED_SECONDS : 0 }),
    head: async (_, store) => {
      const [view] = await store.collections([{ current: true }]);
      const { seo } = collection;
      const words = (text: typeof seo.title) => textIn(text, locale, facts.head.main);
      return pageHead({
        ...facts.head,
        title: words(seo.title) || (view?.title ?? ""),
        description: words(seo.description) || (view?.description ?? ""),
        image: view?.image ?? null,
      });
    },
    after: (goesOn) => pagination(here, locale, facts.head.main, goesOn),
  });
}

/** Pages with more choices than this are made each time: else their number would be that of all combinations. */
const KEPT_CHOICES = 2;
/** Their counts follow products at once, and stock when they are made again. */
const NARROWED_SECONDS = 300;

async function knownFilter(q: QueryContext, collectionId: string, asked: ListFilter): Promise<ListFilter> {
  const known = namesFacets(asked)
    ? await findFacetValues(q.read, { status: "active", collectionId })
    : new Set<string>();
  return knownIn(asked, known, q.shop.currency);
}

function elsewhere(location: string): Response {
  return new Response(null, { status: 302, headers: { location, "cache-control": "no-store" } });
}

async function promoPage(q: ShopQuery, host: ShopHost, target: SharedPage & { kind: "promo" }, locale: Locale) {
  const live = await findLivePage(q.read, { locale, slug: target.slug, at: q.clock.now() });
  const main = q.shop.locales[0] ?? "fr";
  if (live?.doc.kind !== "page") {
    const moved = await findMovedPage(q.read, { locale, slug: target.slug, at: q.clock.now() });
    return moved ? movedTo(storeHref({ kind: "promo", slug: moved }, locale, main)) : undefined;
  }
  const languages = q.shop.locales.flatMap((each) => {
    const slug = live.slugs[each];
    return slug ? [{ locale: each, href: storeHref({ kind: "promo", slug }, each, main) }] : [];
  });
  const facts = siteFacts(q, host, target, locale);
  return renderShopPage(q, host, {
    ...facts.request,
    languages,
    shown: await inPlaceOf(q, { doc: live.doc, from: live, changesAt: live.changesAt }),
    head: async ({ title, description, image }) => pageHead({ ...facts.head, languages, title, description, image }),
  });
}

/** An address that a page once had: links to it go on working. It may be another page's tomorrow, so nobody keeps it. */
function movedTo(location: string): Response {
  return new Response(null, { status: 301, headers: { location, "cache-control": "no-cache" } });
}

/** A page that is to stand elsewhere too. */
export interface PageCopy {
  /** Where the shop shows it; null: it does not. */
  path: string | null;
  /** Where it would stand in each language. */
  pathIn(locale: Locale): string;
}

/**
 * A document that is perhaps not published, about the newest product and collection where it is a template. A theme is
 * shown on the home page, whatever that wears otherwise. `now`: epoch ms, where it is looked at as on another date.
 */
export async function previewPage(
  q: QueryContext,
  host: ShopHost,
  doc: Doc,
  { locale, now, copy }: { locale: Locale; now?: number; copy?: PageCopy },
) {
  const facts = siteFacts(q, host, { kind: "home" }, locale);
  const languages = copy
    ? q.shop.locales.map((each) => ({ locale: each, href: copy.pathIn(each) }))
    : facts.head.languages;
  const theme = tokensOf(doc);
  const at = now === undefined ? q : { ...q, clock: { now: () => now } };
  return renderShopPage(at, host, {
    ...facts.request,
    languages,
    shown: theme ? inShopsMood(await livePage(q, host.starter, "home")) : { doc, from: null, changesAt: null },
    ...(theme && { theme }),
    subject: await sampleSubject(q),
    shared: false,
    preview: true,
    headers: { "x-robots-tag": "noindex, nofollow" },
    head: async ({ title, description, image }) =>
      pageHead({ ...facts.head, languages, path: copy?.path ?? null, title, ...(copy && { description, image }) }),
  });
}

function inShopsMood({ doc }: Shown<PageDoc>): Shown<PageDoc> {
  return { doc: { ...doc, meta: { ...doc.meta, mood: "shop" } }, from: null, changesAt: null };
}

/** Only who has the token sees it, and nobody learns the token from it: no referrer, no index, no cache. */
export async function thankYouPage(
  q: QueryContext,
  host: ShopHost,
  token: string,
  locale: Locale,
  /** Said above how it is paid, and where the browser goes on by itself. */
  { notice, refresh }: { notice?: string; refresh?: string } = {},
) {
  const order = await findOrderByToken(q.read, token);
  if (!order) return undefined;
  const facts = siteFacts(q, host, { kind: "home" }, locale);
  return renderShopPage(q, host, {
    ...facts.request,
    languages: [],
    shown: await livePage(q, host.starter, "thank-you"),
    subject: { order: token, ...(notice !== undefined && { notice }) },
    shared: false,
    headers: {
      ...{ "referrer-policy": "no-referrer", "x-robots-tag": "noindex, nofollow" },
      ...(refresh !== undefined && { refresh }),
    },
    head: async ({ title }) => pageHead({ ...facts.head, path: null, title }),
  });
}

/** The 404 and the 500: documents like any page. */
export async function plainPage(q: QueryContext, host: ShopHost, use: "not-found" | "error", locale: Locale) {
  const facts = siteFacts(q, host, { kind: "home" }, locale);
  return renderShopPage(q, host, {
    ...facts.request,
    shown: await livePage(q, host.starter, use),
    status: use === "not-found" ? 404 : 500,
    shared: false,
    head: async ({ title }) => pageHead({ ...facts.head, path: null, title }),
  });
}

/** What the head and the language switch of any page are made of. */
export function siteFacts(q: QueryContext, host: ShopHost, page: SharedPage, locale: Locale) {
  const main = q.shop.locales[0] ?? "fr";
  const languages: PageContext["languages"] = q.shop.locales.map((each) => ({
    locale: each,
    href: storeHref(page, each, main),
  }));
  const path = storeHref(page, locale, main);
  const request: Pick<PageRequest, "locale" | "languages" | "shared"> = { locale, languages, shared: true };
  return { path, request, head: { main, path, languages, siteName: q.shop.name, origin: host.origin } };
}
