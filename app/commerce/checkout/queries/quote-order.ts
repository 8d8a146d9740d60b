import { findSellables, type Sellable } from "../../catalog/index.server.ts";
import type { QueryContext } from "../../context.ts";
import type { Currency } from "../../kernel/money.ts";
import type { Refusal } from "../../kernel/result.ts";
import { nobody, type PricedLine, priceOrder } from "../../pricing/index.server.ts";
import {
  chooseDelivery,
  DELIVERY,
  type Destination,
  findRates,
  type ShippingRate,
} from "../../shipping/index.server.ts";
import { findStock, sellableUnits } from "../../stock/index.server.ts";
import { taxOf } from "../../tax/index.server.ts";

/** What an order would cost if it were placed now. Minor units. */
export interface Quote {
  currency: Currency;
  lines: (PricedLine & { sellable: Sellable; available: number })[];
  subtotal: number;
  shipping: number;
  /** Taxes and whether the prices hold them already; 0 where there are none. */
  tax: number;
  taxIncluded: boolean;
  total: number;
  /** The ways of delivery with their prices for this order; none where nothing is delivered. */
  rates: ShippingRate[];
  /** Id of the one that was counted; null where nothing is delivered. */
  rate: string | null;
  /** Why nothing is delivered there, or why not in the way that was chosen. */
  undelivered: Refusal | null;
}

/** Where it would go, as far as the buyer has said. */
export interface QuoteTo extends Destination {
  /** Id of the way of delivery that was chosen. */
  delivery?: string | null | undefined;
}

/** Largest number of units of one variant a quote speaks of as available. */
const CEILING = 1_000;

/**
 * Prices what a shopper is about to order, writing nothing. `placeOrder` computes it all again.
 * @returns undefined when something of it is not for sale, or the total is beyond reason
 */
export async function quoteOrder(
  { read, shop, clock, kept, limits }: QueryContext & { limits: { maxLineQuantity: number } },
  wanted: readonly { variantId: string; quantity: number }[],
  to: QuoteTo = { country: shop.country, city: "" },
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
  const rules = kept(DELIVERY);
  const chosen = chooseDelivery(rules, shop.shipping, to, to.delivery);
  // What was chosen may be gone once the address is another one: the way home stands in, and the buyer is told.
  const way = chosen.ok ? chosen : chooseDelivery(rules, shop.shipping, to);
  const priced = priceOrder({
    lines: found.map(({ sellable, quantity }) => ({
      ...{ variantId: sellable.variantId, productId: sellable.productId, collectionIds: [], tags: [] },
      ...{ unitPrice: sellable.price, quantity, weight: sellable.weight, taxClass: sellable.taxClass },
    })),
    offers: [],
    customer: { ...nobody(to.country), city: to.city },
    paymentMethod: "cod",
    shipping: (parcel) => (way.ok ? way.value.rate(parcel) : null),
    codFee: 0,
    tax: (basket) => taxOf(shop.taxes, basket.lines, basket.shipping, to.country),
    now: clock.now(),
  });
  if (!priced) return undefined;
  const offered = findRates(rules, shop.shipping, to, {
    subtotal: priced.subtotal - priced.discount,
    weight: priced.lines.reduce((sum, line) => sum + (line.weight ?? 0) * line.quantity, 0),
    quantity: priced.lines.reduce((sum, line) => sum + line.quantity, 0),
  });
  return {
    rates: offered.ok ? offered.value : [],
    rate: priced.shippingRate,
    undelivered: chosen.ok ? null : chosen.refusal,
    currency: shop.currency,
    subtotal: priced.subtotal,
    shipping: priced.shipping,
    tax: priced.tax,
    taxIncluded: priced.taxIncluded,
    total: priced.total,
    lines: priced.lines.map((line, index) => {
      const sellable = found[index]?.sellable as Sellable;
      const level = levels.get(sellable.variantId);
      return { ...line, sellable, available: level ? sellableUnits(level, CEILING) : 0 };
    }),
  };
}
