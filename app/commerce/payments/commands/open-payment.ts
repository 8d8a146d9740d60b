import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { findOrderMoney, type Order } from "../../orders/index.server.ts";
import type { PaymentOffer } from "../../shop.ts";
import { insertPayment, updateStarted } from "../model.server.ts";
import { onlinePart } from "../rules/offered-methods.ts";
import { settleOrder } from "../settle-order.ts";
import type { Payment } from "../types.ts";
import { spendVoucher } from "./spend-voucher.ts";

/** Ends a payment that nobody made in time. */
export const LAPSE_JOB = "payment.lapse";

/** The provider of online payments. */
export const ONLINE_PROVIDER = "stripe";

/**
 * What an order that was just placed is paid with: store credit first, then, where its way to pay is online, an intent at the
 * provider for what is left. Cash on delivery writes nothing.
 */
export async function beginPaying(ctx: Context, order: Order, voucher: string | undefined): Promise<Result<Order>> {
  const offer = ctx.shop.payments.methods.find((each) => each.method === order.paymentMethod);
  const spent = voucher ? await spendVoucher(ctx, order, { code: voucher }) : ok(order);
  if (!spent.ok || !offer) return spent;
  return ok(await openPayment(ctx, spent.value, offer));
}

/**
 * Writes down that a part of an order is to be paid at a provider, within the shop's time. The provider is called after the
 * commit (`startPayment`).
 */
async function openPayment(ctx: Context, order: Order, offer: PaymentOffer): Promise<Order> {
  if (onlinePart(offer, 100) === 0) return order;
  const money = await findOrderMoney(ctx.tx, order.id);
  const amount = onlinePart(offer, order.total - (money?.paid ?? 0));
  if (amount <= 0) return order;
  const id = ctx.ids.next();
  const expiresAt = ctx.clock.now() + ctx.shop.payments.onlineMinutes * 60_000;
  const { currency } = order;
  const { method } = offer;
  await insertPayment(ctx, { id, orderId: order.id, method, provider: ONLINE_PROVIDER, amount, currency, expiresAt });
  ctx.enqueue({
    kind: LAPSE_JOB,
    subject: order.id,
    data: { paymentId: id },
    once: `${LAPSE_JOB}:${id}`,
    at: expiresAt,
  });
  return settleOrder(ctx, order, { kind: "payment_opened", data: { amount, method } });
}

/** The provider has taken the payment up: where the buyer pays, and what it is called there. */
export async function recordStarted(
  ctx: Context,
  paymentId: string,
  started: Pick<Payment, "reference" | "providerPayment" | "account" | "live" | "url">,
): Promise<Result<null>> {
  return (await updateStarted(ctx, paymentId, started)) ? ok(null) : refuse("payment.mismatch", { what: "reference" });
}
