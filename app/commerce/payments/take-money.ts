import type { Context } from "../context.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { findOrderMoney, type Order } from "../orders/index.server.ts";
import { insertEntry, insertPayment } from "./model.server.ts";
import { earlierEntry, requestKeyOf } from "./request-key.ts";
import { amountRefusal } from "./rules/check-amount.ts";
import { settleOrder } from "./settle-order.ts";

export interface Received {
  method: string;
  /** Minor units; absent: all that is due. */
  amount?: number | undefined;
  note?: string | undefined;
  /** The caller's key: the same key records once. */
  key?: string | undefined;
  voucherId?: string | undefined;
}

/**
 * Writes money into an order's ledger that somebody else than a provider took: a carrier, the bank, the till, a voucher. What
 * is over or short of what was due is told in the timeline. The caller holds the order locked.
 */
export async function takeMoney(ctx: Context, order: Order, received: Received): Promise<Result<Order>> {
  const money = await findOrderMoney(ctx.tx, order.id);
  const due = order.total - (money?.paid ?? 0);
  const amount = received.amount ?? due;
  const requestKey = requestKeyOf(order.id, received.key);
  const earlier = await earlierEntry(ctx, requestKey, { kind: "capture", amount: received.amount });
  if (!earlier.ok) return earlier;
  if (earlier.value) return ok(order);
  if (due <= 0) return refuse("payment.nothing_due", { number: order.number });
  const wrong = amountRefusal(amount);
  if (wrong) return wrong;
  const id = ctx.ids.next();
  const { currency } = order;
  const note = received.note?.trim().slice(0, 500) || null;
  const { method, voucherId = null } = received;
  await insertPayment(ctx, {
    ...{ id, orderId: order.id, method, amount, currency, note, voucherId },
    state: "captured",
    captured: amount,
  });
  await insertEntry(ctx, {
    paymentId: id,
    orderId: order.id,
    kind: "capture",
    amount,
    currency,
    reason: note,
    requestKey,
  });
  const difference = amount > due ? { over: amount - due } : amount < due ? { short: due - amount } : {};
  const data = { amount, method, ...difference, ...(note && { reason: note }) };
  return ok(await settleOrder(ctx, order, { kind: "payment_received", data }));
}
