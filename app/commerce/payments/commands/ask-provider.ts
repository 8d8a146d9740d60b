import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { lockOrder } from "../../orders/index.server.ts";
import { readPayments } from "../model.server.ts";
import type { Payment } from "../types.ts";

/** Takes the money that a provider holds for us. */
export const CAPTURE_JOB = "payment.capture";
/** Lets go of it. */
export const CANCEL_JOB = "payment.cancel";

/** Staff decide over money that is held at a provider: take it, or let it go. The provider is asked after the commit. */
export async function decideHeld(
  ctx: Context,
  orderId: string,
  paymentId: string,
  decision: "capture" | "cancel",
): Promise<Result<null>> {
  const order = await lockOrder(ctx, orderId);
  if (!order) return refuse("order.not_found", { id: orderId });
  const payment = (await readPayments(ctx.tx, orderId, true)).find((each) => each.id === paymentId);
  if (!payment) return refuse("payment.not_found");
  if (payment.state !== "authorised") {
    const to = decision === "capture" ? "paid" : "voided";
    return refuse("transition.illegal", { machine: "payment", from: payment.state, to, lawful: [] });
  }
  if (decision === "capture") enqueueCapture(ctx, payment);
  else enqueueCancel(ctx, payment);
  return ok(null);
}

export function enqueueCapture(ctx: Context, payment: Payment): void {
  ctx.enqueue({ ...about(payment), kind: CAPTURE_JOB, once: `${CAPTURE_JOB}:${payment.id}` });
}

export function enqueueCancel(ctx: Context, payment: Payment): void {
  ctx.enqueue({ ...about(payment), kind: CANCEL_JOB, once: `${CANCEL_JOB}:${payment.id}` });
}

function about(payment: Payment) {
  return { subject: payment.orderId, data: { paymentId: payment.id } };
}
