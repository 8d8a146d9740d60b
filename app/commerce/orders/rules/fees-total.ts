import type { Order } from "../types.ts";

/** What the fees of an order, or of a return, come to, minor units. */
export function feesTotal({ fees }: Pick<Order, "fees">): number {
  return fees.reduce((sum, { amount }) => sum + amount, 0);
}
