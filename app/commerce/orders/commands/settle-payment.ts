import type { Context } from "../../context.ts";
import { orderEvent } from "../events.ts";
import { type PaymentState, paymentTransitions } from "../machine.ts";
import { insertOrderEvent, updateState } from "../model.server.ts";
import { updateMoney } from "../money-model.server.ts";
import { type OrderMoney, paymentState } from "../rules/payment-state.ts";
import type { Order } from "../types.ts";

/**
 * Writes what an order's payments come to, moves its payment machine accordingly, and tells the timeline `about` what. The
 * caller holds the order locked (`lockOrder`), so the sums are the last word. `payments` alone calls it, and whoever
 * changes an order's total.
 */
export async function settlePayment(
  ctx: Context,
  order: Order,
  money: OrderMoney,
  about: { kind: string; data?: Readonly<Record<string, unknown>> },
): Promise<Order> {
  const from = order.paymentState;
  const to = paymentState(order.total, money, from);
  await updateMoney(ctx, order.id, money);
  if (to === from) {
    await insertOrderEvent(ctx, order.id, about);
    return order;
  }
  if (!paymentTransitions[from].includes(to)) throw new Error(`Payment of ${order.id} cannot go from ${from} to ${to}`);
  if (!(await updateState(ctx, order.id, "payment", from, to))) throw new Error(`Order ${order.id} was not locked`);
  await insertOrderEvent(ctx, order.id, { kind: eventOf(to), data: { ...about.data, cause: about.kind, from, to } });
  const told = { ...order, paymentState: to, updatedAt: ctx.clock.now() };
  const kind = EVENTS[to];
  if (kind) ctx.emit(orderEvent(kind, told));
  return told;
}

/** What the rest of the house hears of. */
const EVENTS: Readonly<Partial<Record<PaymentState, Parameters<typeof orderEvent>[0]>>> = {
  authorised: "order.authorised",
  partly_paid: "order.partly_paid",
  paid: "order.paid",
  remitted: "order.remitted",
  partly_refunded: "order.partly_refunded",
  refunded: "order.refunded",
};

/** `pending` alone is a delivery's word in the timeline. */
function eventOf(state: PaymentState): string {
  return state === "pending" || state === "unpaid" ? `payment_${state}` : state;
}
