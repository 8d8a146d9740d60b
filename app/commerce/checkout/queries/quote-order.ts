import { findSellables, type Sellable } from "../../catalog/index.server.ts";
import type { QueryContext } from "../../context.ts";
import type { Currency } from "../../kernel/money.ts";
import { flatShipping, NO_TAX, nobody, type PricedLine, priceOrder } from "../../pricing/index.server.ts";
import { findStock, sellableUnits } from "../../stock/index.server.ts";

/** What an order would cost if it were placed now. Minor units. */
export interface Quote {
  currency: Currency;
  lines: (PricedLine & { sellable: Sellable; available: number })[];
  subtotal: number;
  shipping: number;
  total: number;
}

/** Largest number of units of one variant a quote speaks of as available. */
const CEILING = 1_000;

/**
 * Prices what a shopper is about to order, writing nothing. `placeOrder` computes it all again.
 * @returns undefined when something of it is not for sale, or the total is beyond reason
 */
export async function quoteOrder(
  { read, shop, clock, limits }: QueryContext & { limits: { maxLineQuantity: number } },
  wanted: readonly { variantId: string; quantity: number }[],
): Promise<Quote | undefined> {
  const ids = wanted.map((each) => each.variantId);
  const [sellables, levels] = await Promise.all([findSellables(read, ids, clock.now()), findStock(read, ids)]);
  const byId = new Map(sellables.map((each) => [each.variantId, each]));
  const found = wanted.flatMap(({ variantId, quantity }) => {
    const sellable = byId.get(variantId);
    const whole = Number.isSafeInteger(quantity) && quantity >= 1 && quantity <= limits.maxLineQuantity;
    return sellable?.status === "active" && whole ? [{ sellable, quantity }] : [];
  });
  if (found.length === 0 || found.length < wanted.length) return undefined;
  const priced = priceOrder({
    lines: found.map(({ sellable, quantity }) => ({
      ...{ variantId: sellable.variantId, productId: sellable.productId, collectionIds: [], tags: [] },
      ...{ unitPrice: sellable.price, quantity },
    })),
    offers: [],
    customer: nobody(shop.country),
    paymentMethod: "cod",
    shipping: flatShipping(shop.shipping),
    codFee: 0,
    tax: NO_TAX,
    now: clock.now(),
  });
  if (!priced) return undefined;
  return {
    currency: shop.currency,
    subtotal: priced.subtotal,
    shipping: priced.shipping,
    total: priced.total,
    lines: priced.lines.map((line, index) => {
      const sellable = found[index]?.sellable as Sellable;
      const level = levels.get(sellable.variantId);
      return { ...line, sellable, available: level ? sellableUnits(level, CEILING) : 0 };
    }),
  };
}
