import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import type { Currency } from "#app/commerce/kernel/money.ts";
import type { PricedAs } from "#app/commerce/orders/index.server.ts";
import type { OrderSum } from "./types.ts";

/** What stands between an order's goods and its total, each discount by the name of its offer; what is nothing is left out. */
export function sumsOf(
  priced: Omit<PricedAs, "total" | "taxRates">,
  currency: Currency,
  locale: Locale,
  main?: Locale,
) {
  const named = priced.adjustments.reduce((sum, { amount }) => sum + amount, 0);
  const sums: readonly (readonly [kind: OrderSum["kind"], amount: number, name?: string])[] = [
    ["subtotal", priced.subtotal],
    ...priced.adjustments.map(({ name, amount }) => ["discount", -amount, textIn(name, locale, main)] as const),
    // Orders older than offers, or that another system wrote, know only what was taken off.
    ["discount", -(priced.discount - named)],
    ["shipping", priced.shipping],
    ...priced.fees.map(({ name, amount }) => ["fee", amount, textIn(name, locale, main)] as const),
    ["codFee", priced.codFee],
    [priced.taxIncluded ? "taxIncluded" : "tax", priced.tax],
  ];
  return sums.flatMap(([kind, amount, name = ""]): OrderSum[] =>
    amount === 0 && kind !== "subtotal" && kind !== "shipping" ? [] : [{ kind, name, amount: { amount, currency } }],
  );
}
