import { MAX_AMOUNT } from "../../kernel/money.ts";
import type { PricedLine, PricedOrder, PriceInput } from "../types.ts";

/**
 * What an order costs. The one place that adds money up: cart, checkout, orders that are edited, the simulator and the
 * tests all ask it. Pure: the same input has the same answer, whatever the order of its lines and offers.
 * @returns undefined when the total is beyond what the engine accepts.
 */
export function priceOrder(input: PriceInput): PricedOrder | undefined {
  const lines = input.lines.map((line): PricedLine => {
    return { ...line, origin: "asked", discount: 0, total: line.unitPrice * line.quantity, adjustments: [] };
  });
  const subtotal = sum(lines, (line) => line.unitPrice * line.quantity);
  const discount = sum(lines, (line) => line.discount);
  const weight = sum(lines, (line) => (line.weight ?? 0) * line.quantity);
  const rate = input.shipping({
    subtotal: subtotal - discount,
    weight,
    quantity: sum(lines, (line) => line.quantity),
  });
  const shipping = rate?.price ?? 0;
  const codFee = input.paymentMethod === "cod" ? input.codFee : 0;
  const tax = input.tax({
    lines: lines.map((line) => ({ taxClass: line.taxClass ?? "", total: line.total })),
    shipping: shipping + codFee,
  });
  const total = subtotal - discount + shipping + codFee + tax.added;
  if (!Number.isSafeInteger(subtotal) || !Number.isSafeInteger(total) || total > MAX_AMOUNT) return undefined;
  return {
    ...{ lines, subtotal, discount, shipping, shippingDiscount: 0, shippingRate: rate?.id ?? null, codFee },
    ...{ tax: tax.total, taxIncluded: tax.included, taxRates: tax.rates, total },
    ...{ applied: [], refused: [], coupons: [] },
  };
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0);
}
