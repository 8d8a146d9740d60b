import { findProducts } from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { PageBudget } from "#app/commerce/shop.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { type Checked, checkForShop } from "#runtime/checks.server.ts";
import type { DocumentCost } from "#runtime/cost/weights.ts";
import { sampleSubject } from "../canvas-answers.server.ts";
import { shopImages } from "../image-view.ts";
import { productJsonLd } from "../json-ld.ts";
import { liveTheme } from "../live-documents.server.ts";
import type { ShopHost } from "../shop-pages.server.ts";
import { storeData } from "../store-data.server.ts";
import { storeHref } from "../store-path.ts";
import { shopFacts } from "./shop-facts.server.ts";

export interface PageToCheck {
  doc: Doc;
  /** The document's own id; what it holds itself is nobody else's. */
  id: string | null;
  cost: DocumentCost;
  budget: PageBudget;
  /** What addresses outside the shop answered, where somebody asked them. */
  answers?: ReadonlyMap<string, number>;
}

/** Looks a document over as the shop would show it; a template about the newest product and collection. */
export async function checkPage(
  q: QueryContext,
  host: Omit<ShopHost, "log">,
  { doc, id, cost, budget, answers }: PageToCheck,
): Promise<Checked> {
  const main = q.shop.locales[0] ?? "fr";
  const { currency, timeZone, locales } = q.shop;
  const imageView = shopImages(host.origins.media ?? "", q);
  const subject = await sampleSubject(q);
  const { limits, owners, starter, origin } = host;
  const world = (locale: Locale) => {
    const view = { locale, main, currency, imageView };
    const { store } = storeData({ q, limits, view, subject, listPage: 1, owners, starter });
    return {
      ports: { store, imageView },
      options: { locale, mainLocale: main, currency, now: q.clock.now(), timeZone },
    };
  };
  const isProduct = doc.kind === "page" && doc.meta.use === "product";
  const { theme } = await liveTheme(q);
  return checkForShop(doc, {
    ...{ locales, world, theme, cost, budget, ...(answers && { answers }) },
    shop: { origin, facts: (named) => shopFacts(q, { doc, id, named, origin }) },
    structured: async (locale) => {
      const [view] = isProduct ? await world(locale).ports.store.products([{ current: true }]) : [];
      const [product] = isProduct && subject.product ? await findProducts(q.read, [subject.product]) : [];
      if (!view || !product) return [];
      const path = storeHref({ kind: "product", handle: product.handle }, locale, main);
      return [productJsonLd(view, { url: new URL(path, origin).href, origin })];
    },
  });
}
