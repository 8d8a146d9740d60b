import { MAX_AMOUNT } from "../../kernel/money.ts";
import type { ShippingRule } from "../../shop.ts";

/** A line as it is priced: what one unit costs now, and how many. Minor units. */
export interface PriceLine {
  unitPrice: number;
  quantity: number;
}

export interface PricedLine extends PriceLine {
  discount: number;
  /** unitPrice × quantity - discount. */
  total: number;
}

/** All in minor units of one currency: total = subtotal - discount + shipping. */
export interface PricedOrder {
  lines: PricedLine[];
  subtotal: number;
  discount: number;
  shipping: number;
  total: number;
}

/**
 * What an order costs. The one place that adds money up: cart, checkout, thank-you page and tests all ask it.
 * @returns undefined when the total is beyond what the engine accepts.
 */
export function priceOrder(lines: readonly PriceLine[], shipping: ShippingRule): PricedOrder | undefined {
  const priced = lines.map((line) => ({ ...line, discount: 0, total: line.unitPrice * line.quantity }));
  const subtotal = priced.reduce((sum, line) => sum + line.total, 0);
  const fee = shippingFee(subtotal, shipping);
  const total = subtotal + fee;
  if (!Number.isSafeInteger(total) || total > MAX_AMOUNT) return undefined;
  return { lines: priced, subtotal, discount: 0, shipping: fee, total };
}

/** Flat, and free from a subtotal on. */
export function shippingFee(subtotal: number, { flat, freeFrom }: ShippingRule): number {
  return freeFrom !== null && subtotal >= freeFrom ? 0 : flat;
}
