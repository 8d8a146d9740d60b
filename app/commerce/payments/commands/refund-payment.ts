import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { lockOrder, type Order } from "../../orders/index.server.ts";
import { endEntry, endRefund, holdRefund, insertEntry, readEntry, readPayments, undoRefund } from "../model.server.ts";
import { earlierEntry, requestKeyOf } from "../request-key.ts";
import { amountRefusal } from "../rules/check-amount.ts";
import { settleOrder } from "../settle-order.ts";
import type { Payment, PaymentEntry } from "../types.ts";
import { giveCredit, insertVoucherEntry } from "../voucher-model.server.ts";

export interface RefundInput {
  /** Absent: the latest payment that holds as much. */
  paymentId?: string | undefined;
  /** Minor units; absent: all that this payment still holds. */
  amount?: number | undefined;
  reason?: string | undefined;
  /** The caller's key: the same key refunds once. */
  key?: string | undefined;
}

/** The job that gives money back at a provider. */
export const REFUND_JOB = "payment.refund";

/**
 * Gives back money of one payment, never more than came and was not given back yet: one statement decides. What a provider
 * took goes back through it (a job; the entry is `pending` meanwhile), a voucher's worth goes back onto the voucher, the rest
 * is recorded as given back by hand.
 */
export async function refundPayment(
  ctx: Context,
  orderId: string,
  input: RefundInput,
): Promise<Result<{ order: Order; entry: string }>> {
  const order = await lockOrder(ctx, orderId);
  if (!order) return refuse("order.not_found", { id: orderId });
  const requestKey = requestKeyOf(orderId, input.key);
  const wanted = input.amount;
  const wrong = wanted === undefined ? undefined : amountRefusal(wanted);
  if (wrong) return wrong;
  const earlier = await earlierEntry(ctx, requestKey, { kind: "refund", amount: wanted });
  if (!earlier.ok) return earlier;
  if (earlier.value) return ok({ order, entry: earlier.value.id });
  const payments = await readPayments(ctx.tx, orderId, true);
  const payment = chosen(payments, input.paymentId, wanted);
  const most = Math.max(0, ...payments.map(refundable));
  if (!payment) {
    if (input.paymentId !== undefined && !payments.some((each) => each.id === input.paymentId)) {
      return refuse("payment.not_found", {}, "/payment_id");
    }
    return refuse("payment.refund_too_large", { max: most }, "/amount");
  }
  const amount = wanted ?? refundable(payment);
  if (amount === 0 || !(await holdRefund(ctx, payment.id, amount))) {
    return refuse("payment.refund_too_large", { max: refundable(payment) }, "/amount");
  }
  const reason = input.reason?.trim().slice(0, 500) || null;
  const { currency } = order;
  const outside = payment.provider !== "manual";
  const entry = await insertEntry(ctx, {
    ...{ paymentId: payment.id, orderId, kind: "refund", amount, currency, reason, requestKey },
    state: "pending",
  });
  const data = { amount, method: payment.method, ...(reason && { reason }) };
  if (outside) {
    ctx.enqueue({ kind: REFUND_JOB, subject: orderId, data: { entryId: entry }, once: `${REFUND_JOB}:${entry}` });
    return ok({ order: await settleOrder(ctx, order, { kind: "refund_asked", data }), entry });
  }
  if (payment.voucherId !== null) {
    await giveCredit(ctx, payment.voucherId, amount);
    await insertVoucherEntry(ctx, { voucherId: payment.voucherId, kind: "return", amount, orderId });
  }
  await endEntry(ctx, entry, "done", null);
  await endRefund(ctx, payment.id, amount, true);
  return ok({ order: await settleOrder(ctx, order, { kind: "payment_refunded", data }), entry });
}

/**
 * What the provider said of a refund that was asked for. Said twice it counts once. One that was told as done can still fail
 * (the buyer's bank sends it back, days later): the money is the shop's again, and staff are told in the timeline.
 */
export async function settleRefund(
  ctx: Context,
  entryId: string,
  outcome: { state: "done" | "failed"; reference: string | null; reason?: string | null },
): Promise<Result<PaymentEntry>> {
  const entry = await readEntry(ctx.tx, "id", entryId);
  if (entry?.kind !== "refund") return refuse("payment.not_found");
  const order = await lockOrder(ctx, entry.orderId);
  if (!order) return refuse("order.not_found", { id: entry.orderId });
  const { state, reference, reason = null } = outcome;
  if (await endEntry(ctx, entryId, state, reference)) {
    await endRefund(ctx, entry.paymentId, entry.amount, state === "done");
  } else {
    const came = state === "failed" && (await endEntry(ctx, entryId, state, reference, "done"));
    if (!came) return ok(entry);
    if (!(await undoRefund(ctx, entry.paymentId, entry.amount)))
      throw new Error(`Entry ${entryId} was never paid back`);
  }
  const kind = state === "done" ? "payment_refunded" : "refund_failed";
  await settleOrder(ctx, order, { kind, data: { amount: entry.amount, ...(reason && { reason }) } });
  return ok({ ...entry, state });
}

export function refundable(payment: Payment): number {
  return payment.captured - payment.refunded - payment.refunding;
}

function chosen(payments: readonly Payment[], id: string | undefined, amount = 1): Payment | undefined {
  const able = payments.filter((each) => refundable(each) >= amount);
  return id === undefined ? able.at(-1) : able.find((each) => each.id === id);
}
