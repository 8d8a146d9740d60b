import { givenSpan, PRICE_STAYS } from "#app/campaigns/index.server.ts";
import type { Product, Variant } from "#app/commerce/catalog/index.server.ts";
import type { GivenPrices } from "#app/commerce/pricing/index.server.ts";
import type { Found } from "#runtime/campaigns/in-force.ts";
import type { PieceOf } from "#runtime/campaigns/plan.ts";
import type { ShopQuery } from "./shop-query.ts";

/**
 * A product as somebody sees it who takes part in campaigns: at the lowest price that one of them gives, the shop's own
 * beside it. A price that is no lower changes nothing, here as when the engine prices the order.
 */
export function withCampaignPrices(product: Product, found: readonly Found<PieceOf<"price">>[]): Product {
  if (found.length === 0) return product;
  return {
    ...product,
    variants: product.variants.map((variant) => {
      const prices = found.filter(({ piece }) => piece.sku === "" || piece.sku === variant.sku);
      const price = Math.min(variant.price, ...prices.map(({ piece }) => piece.price));
      if (price === variant.price) return variant;
      return { ...variant, price, compareAtPrice: Math.max(variant.price, variant.compareAtPrice ?? 0) };
    }),
  };
}

/**
 * What campaigns have given a variant for, where the law asks it: to anybody, and, of the campaigns that give whoever looks a
 * price now, since they came into the shop.
 */
export function pricesGiven(q: ShopQuery, product: Product, { sku }: Variant): GivenPrices {
  const giving = new Set((q.inForce?.prices(product.id) ?? []).map(({ campaign }) => campaign.id));
  const stays = q
    .kept(PRICE_STAYS)
    .filter((stay) => stay.product === product.id && (stay.sku === "" || stay.sku === sku));
  const spans = stays.flatMap((stay) => {
    const span = givenSpan(stay, q.shop.timeZone, q.clock.now());
    return span ? { ...span, price: stay.price, isOwn: stay.goesOn && giving.has(stay.campaign) } : [];
  });
  return { own: spans.filter(({ isOwn }) => isOwn), all: spans };
}
