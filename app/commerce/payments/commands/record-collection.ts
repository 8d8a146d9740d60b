import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { lockOrder, type Order } from "../../orders/index.server.ts";
import { addRemitted, insertEntry, readPayments } from "../model.server.ts";
import { amountRefusal } from "../rules/check-amount.ts";
import { settleOrder } from "../settle-order.ts";
import { type Received, takeMoney } from "../take-money.ts";

/** The buyer paid at the door, to the carrier: all that was due, or the amount that is named. */
export async function recordCollection(
  ctx: Context,
  orderId: string,
  received: Omit<Received, "method" | "voucherId"> = {},
): Promise<Result<Order>> {
  const order = await lockOrder(ctx, orderId);
  if (!order) return refuse("order.not_found", { id: orderId });
  const { state, deliveryState } = order;
  if (state === "cancelled" || deliveryState === "refused" || deliveryState === "returned") {
    const from = state === "cancelled" ? state : deliveryState;
    return refuse("transition.illegal", { machine: "payment", from, to: "paid", lawful: [] });
  }
  return takeMoney(ctx, order, { ...received, method: "cod" });
}

/** The carrier handed over what it had collected: all of it, or the amount that is named. */
export async function recordRemittance(
  ctx: Context,
  orderId: string,
  { amount }: { amount?: number } = {},
): Promise<Result<Order>> {
  const order = await lockOrder(ctx, orderId);
  if (!order) return refuse("order.not_found", { id: orderId });
  const held = (await readPayments(ctx.tx, orderId, true)).filter(
    (each) => each.method === "cod" && each.captured > each.remitted,
  );
  const all = held.reduce((sum, each) => sum + each.captured - each.remitted, 0);
  if (all === 0) {
    return refuse("transition.illegal", { machine: "payment", from: order.paymentState, to: "remitted", lawful: [] });
  }
  let rest = amount ?? all;
  const wrong = amountRefusal(rest);
  if (wrong) return wrong;
  if (rest > all) return refuse("payment.remit_too_large", { max: all }, "/amount");
  const { currency } = order;
  for (const payment of held) {
    const part = Math.min(rest, payment.captured - payment.remitted);
    if (part === 0) break;
    if (!(await addRemitted(ctx, payment.id, part))) throw new Error(`Payment ${payment.id} was not locked`);
    await insertEntry(ctx, { paymentId: payment.id, orderId, kind: "remit", amount: part, currency });
    rest -= part;
  }
  const handed = amount ?? all;
  const data = { amount: handed, ...(handed < all && { short: all - handed }) };
  return ok(await settleOrder(ctx, order, { kind: "payment_remitted", data }));
}
