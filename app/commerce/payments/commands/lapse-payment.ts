import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { findOrder, lockOrder, reopenOrder } from "../../orders/index.server.ts";
import { readPayment } from "../model.server.ts";
import { giveUpPayment } from "./give-up-payment.ts";

/** The time for an online payment is over. */
export async function lapsePayment(ctx: Context, paymentId: string): Promise<Result<null>> {
  const payment = await readPayment(ctx.tx, paymentId);
  if (!payment) return refuse("payment.not_found");
  const order = await lockOrder(ctx, payment.orderId);
  if (!order) return refuse("order.not_found", { id: payment.orderId });
  const givenUp = await giveUpPayment(ctx, order, payment, "lapsed");
  return givenUp.ok ? ok(null) : givenUp;
}

/** The money came after all: back to life with the order, if its goods are still to be had. */
export async function reviveOrder(ctx: Context, orderId: string): Promise<Result<null>> {
  const order = await findOrder(ctx.tx, orderId);
  if (order?.state !== "cancelled") return ok(null);
  const reopened = await reopenOrder(ctx, orderId);
  return reopened.ok ? ok(null) : reopened;
}
