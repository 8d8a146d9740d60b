import type { Context } from "../../context.ts";
import { translator } from "../../kernel/messages.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { cancelOrder, findOrder, lockOrder, reopenOrder } from "../../orders/index.server.ts";
import { paymentMessages } from "../messages.ts";
import { endIntent, readPayment } from "../model.server.ts";
import { settleOrder } from "../settle-order.ts";

/**
 * The time for an online payment is over. An order of which nothing was paid is given up with it, and what it held goes back
 * to what is available; one that was paid in part, or that staff have taken up, stays.
 */
export async function lapsePayment(ctx: Context, paymentId: string): Promise<Result<null>> {
  const payment = await readPayment(ctx.tx, paymentId);
  if (!payment) return refuse("payment.not_found");
  const order = await lockOrder(ctx, payment.orderId);
  if (!order) return refuse("order.not_found", { id: payment.orderId });
  const givenUp = order.state === "placed" && order.paymentState === "pending";
  if (!(await endIntent(ctx, paymentId, givenUp ? "lapsed" : "expired"))) return ok(null);
  const data = { amount: payment.amount, method: payment.method };
  await settleOrder(ctx, order, { kind: "payment_lapsed", data });
  if (!givenUp) return ok(null);
  const t = translator(paymentMessages, ctx.shop.locales[0] ?? "fr");
  const cancelled = await cancelOrder(ctx, order.id, t("lapsed"));
  return cancelled.ok ? ok(null) : cancelled;
}

/** The money came after all: back to life with the order, if its goods are still to be had. */
export async function reviveOrder(ctx: Context, orderId: string): Promise<Result<null>> {
  const order = await findOrder(ctx.tx, orderId);
  if (order?.state !== "cancelled") return ok(null);
  const reopened = await reopenOrder(ctx, orderId);
  return reopened.ok ? ok(null) : reopened;
}
