import { listCollections, listProducts } from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { listLivePages } from "#app/documents/index.server.ts";
import { type SharedPage, storeHref } from "./store-path.ts";

/** A sitemap holds this many addresses at most (sitemaps.org). */
const MOST = 50_000;

interface Entry {
  addresses: { locale: string; href: string }[];
  changedAt: number | null;
}

/** Every page that is the same for everybody, in each of its languages, as sitemaps.org wants it. */
export async function siteMap(q: QueryContext, origin: string): Promise<string> {
  const main = q.shop.locales[0] ?? "fr";
  const inAll = (page: SharedPage, changedAt: number | null): Entry => ({
    addresses: q.shop.locales.map((locale) => ({ locale, href: storeHref(page, locale, main) })),
    changedAt,
  });
  const entries: Entry[] = [inAll({ kind: "home" }, null)];
  for (const collection of await listCollections(q.read)) {
    entries.push(inAll({ kind: "collection", handle: collection.handle, page: 1 }, collection.updatedAt));
  }
  for (const page of await listLivePages(q.read, q.clock.now())) {
    const addresses = q.shop.locales.flatMap((locale) => {
      const slug = page.slugs[locale];
      return slug ? [{ locale, href: storeHref({ kind: "promo", slug }, locale, main) }] : [];
    });
    if (addresses.length > 0) entries.push({ addresses, changedAt: page.updatedAt });
  }
  for (let cursor: string | undefined; entries.length * q.shop.locales.length < MOST; ) {
    const { data, nextCursor } = await listProducts(q.read, {
      status: "active",
      limit: 250,
      ...(cursor && { cursor }),
    });
    entries.push(...data.map((product) => inAll({ kind: "product", handle: product.handle }, product.updatedAt)));
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return xml(entries, origin);
}

function xml(entries: readonly Entry[], origin: string): string {
  const urls = entries.flatMap(({ addresses, changedAt }) => {
    const links = addresses.length > 1 ? addresses.map(({ locale, href }) => link(locale, origin + href)).join("") : "";
    const changed = changedAt === null ? "" : `<lastmod>${new Date(changedAt).toISOString()}</lastmod>`;
    return addresses.map(({ href }) => `<url><loc>${escaped(origin + href)}</loc>${changed}${links}</url>`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls
    .slice(0, MOST)
    .join("")}</urlset>
`;
}

function link(locale: string, address: string): string {
  return `<xhtml:link rel="alternate" hreflang="${locale}" href="${escaped(address)}"/>`;
}

function escaped(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
