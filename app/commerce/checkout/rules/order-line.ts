import type { Sellable } from "../../catalog/index.server.ts";
import { type Locale, textIn } from "../../kernel/locale.ts";
import type { OrderLine } from "../../orders/index.server.ts";
import type { Shop } from "../../shop.ts";

/** What an order keeps of an article, in the buyer's language; one unit of it, not discounted yet. */
export function orderLineOf(sellable: Sellable, locale: Locale, shop: Pick<Shop, "locales">): Omit<OrderLine, "id"> {
  const main = shop.locales[0] ?? "fr";
  return {
    productId: sellable.productId,
    variantId: sellable.variantId,
    sku: sellable.sku,
    title: textIn(sellable.title, locale, main).slice(0, 255),
    variantTitle: sellable.optionLabels
      .map((label) => textIn(label, locale, main))
      .join(" / ")
      .slice(0, 255),
    image: sellable.imageSrc,
    quantity: 1,
    unitPrice: sellable.price,
    discount: 0,
    total: sellable.price,
    adjustments: [],
    unitCost: sellable.cost,
  };
}
