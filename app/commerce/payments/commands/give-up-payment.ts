import type { Context } from "../../context.ts";
import { translator } from "../../kernel/messages.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { cancelOrder, type Order } from "../../orders/index.server.ts";
import { paymentMessages } from "../messages.ts";
import { endIntent } from "../model.server.ts";
import { settleOrder } from "../settle-order.ts";
import type { Payment } from "../types.ts";

/**
 * An online payment will not come: its time is over here, or at its provider, or it failed there. An order of which nothing was
 * paid is given up with it, and what it held goes back to what is available; one that was paid in part, or that staff have
 * taken up, stays. The caller holds the order locked.
 * @returns false where it had ended already
 */
export async function giveUpPayment(
  ctx: Context,
  order: Order,
  payment: Pick<Payment, "id" | "amount" | "method">,
  why: "lapsed" | "expired" | "failed",
): Promise<Result<boolean>> {
  const isGivenUp = order.state === "placed" && order.paymentState === "pending";
  const state = why === "failed" ? "failed" : isGivenUp ? "lapsed" : "expired";
  if (!(await endIntent(ctx, payment.id, state))) return ok(false);
  const data = { amount: payment.amount, method: payment.method };
  await settleOrder(ctx, order, { kind: `payment_${why}`, data });
  if (!isGivenUp) return ok(true);
  const t = translator(paymentMessages, ctx.shop.locales[0] ?? "fr");
  const cancelled = await cancelOrder(ctx, order.id, t(why === "failed" ? "failed" : "lapsed"));
  return cancelled.ok ? ok(true) : cancelled;
}
