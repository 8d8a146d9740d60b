import { findSellables, listProducts } from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { findStock } from "#app/commerce/stock/index.server.ts";
import { mediaHref } from "../../media-href.ts";
import { findMixes } from "./find-mixes.server.ts";
import type { ArticleChoice } from "./types.ts";

const PRODUCTS = 8;
const ARTICLES = 40;

/** Articles on sale that fit what is typed, with price and stock as they are now. */
export async function findArticles(q: QueryContext, typed: string, locale: Locale): Promise<ArticleChoice[]> {
  const { data } = await listProducts(q.read, { status: "active", limit: PRODUCTS, ...(typed.trim() && { q: typed }) });
  const ids = data.flatMap((product) => product.variants.map((variant) => variant.id)).slice(0, ARTICLES);
  const [sellables, levels] = await Promise.all([findSellables(q.read, ids, q.clock.now()), findStock(q.read, ids)]);
  const byId = new Map(sellables.map((each) => [each.variantId, each]));
  const mixes = await findMixes(q, sellables, locale);
  const main = q.shop.locales[0];
  return ids.flatMap((id) => {
    const sellable = byId.get(id);
    const level = levels.get(id);
    if (!sellable) return [];
    return {
      variantId: id,
      title: textIn(sellable.title, locale, main),
      variant: sellable.optionLabels.map((label) => textIn(label, locale, main)).join(" / "),
      sku: sellable.sku,
      image: mediaHref(sellable.imageSrc),
      price: { amount: sellable.price, currency: q.shop.currency },
      mix: mixes.get(id),
      available: level?.policy === "continue" ? null : Math.max(0, level?.available ?? 0),
    };
  });
}
