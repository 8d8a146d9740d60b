import type { Product } from "#app/commerce/catalog/index.server.ts";
import type { Found } from "#runtime/campaigns/in-force.ts";
import type { PieceOf } from "#runtime/campaigns/plan.ts";

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
