import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { lockOrder, type Order } from "../../orders/index.server.ts";
import {
  endIntent,
  endRefund,
  holdRefund,
  insertEntry,
  readByReference,
  readPayment,
  readPayments,
  takeAuthorisation,
  takeCapture,
  updateStarted,
} from "../model.server.ts";
import type { GatewayPayment } from "../ports.ts";
import { mismatch } from "../rules/match-payment.ts";
import { settleOrder } from "../settle-order.ts";
import type { Payment } from "../types.ts";
import { enqueueCapture } from "./ask-provider.ts";
import { giveUpPayment } from "./give-up-payment.ts";

/** Money came for an order that had been given up: its goods are promised again, or the money goes back. */
export const LATE_JOB = "payment.late";

export interface Expected {
  /** The account and mode the shop's gateway works for. */
  account: string | null;
  live: boolean;
}

/**
 * What a provider says of a payment, made true here: it must be a payment we asked for, of the very amount, currency, mode and
 * account. Said twice it counts once; said late, an older state never undoes a newer one.
 */
export async function settleNews(
  ctx: Context,
  provider: string,
  news: GatewayPayment,
  expected: Expected,
): Promise<Result<{ changed: boolean }>> {
  const found = await findAsked(ctx, provider, news);
  if (!found) return refuse("payment.not_found", { reference: news.reference });
  const order = await lockOrder(ctx, found.orderId);
  if (!order) return refuse("order.not_found", { id: found.orderId });
  const payment = (await readPayments(ctx.tx, order.id, true)).find((each) => each.id === found.id) ?? found;
  const wrong = mismatch(payment, order, news, expected);
  if (wrong) return refuse("payment.mismatch", wrong);
  if (payment.reference === null) {
    const { account } = expected;
    await updateStarted(ctx, payment.id, { ...news, account, url: null });
  }
  if (news.state === "expired" || news.state === "failed") {
    const givenUp = await giveUpPayment(ctx, order, payment, news.state);
    return givenUp.ok ? ok({ changed: givenUp.value }) : givenUp;
  }
  return ok({ changed: await apply(ctx, order, payment, { ...news, state: news.state }) });
}

/** By the provider's name for it; by ours, where the process died between the call and writing its answer down. */
async function findAsked(ctx: Context, provider: string, news: GatewayPayment): Promise<Payment | undefined> {
  const { reference, providerPayment, paymentId } = news;
  if (reference !== null) {
    const known = await readByReference(ctx.tx, provider, "provider_ref", reference);
    if (known) return known;
  } else if (providerPayment !== null) {
    return readByReference(ctx.tx, provider, "provider_payment", providerPayment);
  }
  const ours = paymentId === null ? undefined : await readPayment(ctx.tx, paymentId);
  return ours?.provider === provider && ours.reference === null ? ours : undefined;
}

/** What may be said of one that may still come, or did. */
type Going = GatewayPayment & { state: Exclude<GatewayPayment["state"], "expired" | "failed"> };

async function apply(ctx: Context, order: Order, payment: Payment, news: Going): Promise<boolean> {
  const { amount, currency } = payment;
  const data = { amount, method: payment.method };
  switch (news.state) {
    case "captured": {
      if (!(await takeCapture(ctx, payment.id, amount, news.providerPayment)))
        return noteRefunds(ctx, order, payment, news);
      await insertEntry(ctx, { paymentId: payment.id, orderId: order.id, kind: "capture", amount, currency });
      await settleOrder(ctx, order, { kind: "payment_received", data });
      if (order.state === "cancelled") {
        const lapsed = payment.state === "lapsed";
        ctx.enqueue({
          kind: LATE_JOB,
          subject: order.id,
          data: { paymentId: payment.id, lapsed },
          once: `${LATE_JOB}:${payment.id}`,
        });
      }
      return true;
    }
    case "authorised": {
      if (!(await takeAuthorisation(ctx, payment.id, amount, news.providerPayment))) return false;
      await settleOrder(ctx, order, { kind: "payment_authorised", data });
      return true;
    }
    case "voided": {
      if (!(await endIntent(ctx, payment.id, "voided"))) return false;
      await settleOrder(ctx, order, { kind: "payment_voided", data });
      return true;
    }
    case "approved":
      if (payment.state === "pending") enqueueCapture(ctx, payment);
      return false;
    case "pending":
      return false;
  }
}

/** Somebody gave money back at the provider, past us: the ledger learns of what it did not know. */
async function noteRefunds(ctx: Context, order: Order, payment: Payment, news: GatewayPayment): Promise<boolean> {
  const unknown = news.refunded - payment.refunded - payment.refunding;
  if (unknown <= 0 || !(await holdRefund(ctx, payment.id, unknown))) return false;
  const { currency } = payment;
  await endRefund(ctx, payment.id, unknown, true);
  await insertEntry(ctx, { paymentId: payment.id, orderId: order.id, kind: "refund", amount: unknown, currency });
  const data = { amount: unknown, method: payment.method };
  await settleOrder(ctx, order, { kind: "payment_refunded", data });
  return true;
}
