import { CURRENCY_DECIMALS, type Money } from "#app/commerce/kernel/money.ts";
import type { OrderView } from "#blocks/contract/index.ts";

export type OrderFacts = Readonly<Record<"total" | "pieces", number>>;

/**
 * An order as rules and calculations of forms read it: `$order.total` in the shop's currency, `$order.pieces`. Without
 * delivery.
 * @param quote without fees: they follow of what is read here
 */
export function orderFacts(quote: OrderView | null): OrderFacts {
  if (!quote) return { total: 0, pieces: 0 };
  const { amount, currency } = goodsTotal(quote);
  return {
    total: amount / 10 ** CURRENCY_DECIMALS[currency],
    pieces: quote.lines.reduce((sum, { quantity }) => sum + quantity, 0),
  };
}

/** What an order comes to without delivery, which hangs on where it goes. */
export function goodsTotal({ total, shipping }: Pick<OrderView, "total" | "shipping">): Money {
  return { ...total, amount: total.amount - shipping.amount };
}
