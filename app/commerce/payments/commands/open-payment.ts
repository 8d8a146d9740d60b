import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { findOrderMoney, lockOrder, type Order } from "../../orders/index.server.ts";
import type { PaymentOffer } from "../../shop.ts";
import { endIntent, insertPayment, readPayments, updateStarted } from "../model.server.ts";
import { offeredMethods, onlinePart } from "../rules/offered-methods.ts";
import { settleOrder } from "../settle-order.ts";
import type { Payment } from "../types.ts";
import { enqueueCancel } from "./ask-provider.ts";
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
 * An order that is edited is to be paid another way, or comes to another sum: what its buyer was asked to pay online is let
 * go, and what it comes to now is asked for. The caller holds the order locked.
 */
export async function askAnew(ctx: Context, order: Order): Promise<Order> {
  const asked = (await readPayments(ctx.tx, order.id, true)).filter(({ state }) => state === "pending");
  for (const payment of asked) {
    await endIntent(ctx, payment.id, "voided");
    if (payment.reference !== null) enqueueCancel(ctx, payment);
  }
  const free = asked.length > 0 ? await settleOrder(ctx, order, { kind: "payment_voided" }) : order;
  const offer = ctx.shop.payments.methods.find((each) => each.method === order.paymentMethod);
  return offer ? openPayment(ctx, free, offer) : free;
}

/**
 * Asks an order's buyer to pay online, by the link of their order: what is open already, else the deposit where that is the
 * way it is paid and nothing came yet, else by card all that is due.
 */
export async function requestPayment(ctx: Context, orderId: string): Promise<Result<Order>> {
  const order = await lockOrder(ctx, orderId);
  if (!order) return refuse("order.not_found", { id: orderId });
  const { number, total, address } = order;
  if (order.state === "cancelled") return refuse("order.is_cancelled", { number });
  const payments = await readPayments(ctx.tx, orderId, true);
  if (payments.some(({ state }) => state === "pending")) return ok(order);
  const money = await findOrderMoney(ctx.tx, orderId);
  const paid = money?.paid ?? 0;
  if (paid + (money?.authorised ?? 0) >= total) return refuse("order.is_paid", { number });
  const method = order.paymentMethod === "deposit" && paid === 0 ? "deposit" : "card";
  const offer = offeredMethods(ctx.shop.payments, { country: address.country, total }).find(
    (each) => each.method === method,
  );
  return offer ? ok(await openPayment(ctx, order, offer)) : refuse("payment.method_not_here", { method });
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
