import type { Context } from "../context.ts";
import { type Order, settlePayment } from "../orders/index.server.ts";
import { readPayments } from "./model.server.ts";
import { sumPayments } from "./rules/sum-payments.ts";

/** Adds an order's payments up anew and tells the order. The caller holds the order locked. */
export async function settleOrder(
  ctx: Context,
  order: Order,
  about: { kind: string; data?: Readonly<Record<string, unknown>> },
): Promise<Order> {
  return settlePayment(ctx, order, sumPayments(await readPayments(ctx.tx, order.id, true)), about);
}
