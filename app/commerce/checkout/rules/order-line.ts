import type { Sellable } from "../../catalog/index.server.ts";
import { type Locale, textIn } from "../../kernel/locale.ts";
import type { OrderLine } from "../../orders/index.server.ts";
import type { Shop } from "../../shop.ts";
import type { Part } from "../find-parts.server.ts";

/** What an order keeps of an article, in the buyer's language; one unit of it, not discounted yet. */
export function orderLineOf(
  sellable: Sellable,
  locale: Locale,
  shop: Pick<Shop, "locales">,
  parts: readonly Part[] = [],
): Omit<OrderLine, "id"> {
  const main = shop.locales[0] ?? "fr";
  return {
    productId: sellable.productId,
    variantId: sellable.variantId,
    sku: sellable.sku,
    ...titlesOf(sellable, locale, main),
    image: sellable.imageSrc,
    quantity: 1,
    unitPrice: sellable.price,
    priceAgreed: false,
    discount: 0,
    total: sellable.price,
    adjustments: [],
    unitCost: sellable.cost ?? costOf(parts),
    components: parts.map((part) => ({
      productId: part.sellable.productId,
      variantId: part.sellable.variantId,
      sku: part.sellable.sku,
      ...titlesOf(part.sellable, locale, main),
      quantity: part.quantity,
      listPrice: part.sellable.price,
      amount: 0,
    })),
  };
}

function titlesOf({ title, optionLabels }: Sellable, locale: Locale, main: Locale) {
  const variant = optionLabels.map((label) => textIn(label, locale, main)).join(" / ");
  return { title: textIn(title, locale, main).slice(0, 255), variantTitle: variant.slice(0, 255) };
}

/** A bundle costs what its parts cost, where all of that is known. */
function costOf(parts: readonly Part[]): number | null {
  if (parts.length === 0 || parts.some(({ sellable }) => sellable.cost === null)) return null;
  return parts.reduce((sum, { sellable, quantity }) => sum + (sellable.cost ?? 0) * quantity, 0);
}

/** A bundle that nobody weighed weighs what its parts weigh. */
export function weighed(sellable: Sellable, parts: readonly Part[]): Sellable {
  if (sellable.weight > 0 || parts.length === 0) return sellable;
  return { ...sellable, weight: parts.reduce((sum, part) => sum + part.sellable.weight * part.quantity, 0) };
}
