import { findOrder, findOrderMoney, type Order, type OrderMoney } from "#app/commerce/orders/index.server.ts";
import {
  findPayments,
  offeredMethods,
  type Payment,
  type PaymentEntry,
  refundable,
} from "#app/commerce/payments/index.server.ts";
import type { PaymentPolicy } from "#app/commerce/shop.ts";
import type { PaymentsView } from "./types.ts";

/** @returns undefined where there is no such order */
export async function findPaymentsView(
  read: Parameters<typeof findPayments>[0],
  id: string,
  may: { record: boolean; refund: boolean },
  policy: PaymentPolicy,
): Promise<PaymentsView | undefined> {
  const [order, money, paid] = await Promise.all([
    findOrder(read, id),
    findOrderMoney(read, id),
    findPayments(read, id),
  ]);
  if (!order || !money) return undefined;
  const { total, address } = order;
  const online = offeredMethods(policy, { country: address.country, total }).some(
    ({ method }) =>
      method === "card" || (method === "deposit" && order.paymentMethod === "deposit" && money.paid === 0),
  );
  const mayAsk =
    may.record && order.state !== "cancelled" && (money.awaiting || (online && total > money.paid + money.authorised));
  return { ...paymentsView(order, money, paid, may), mayAsk };
}

function paymentsView(
  order: Order,
  money: OrderMoney,
  { payments, entries }: { payments: readonly Payment[]; entries: readonly PaymentEntry[] },
  may: { record: boolean; refund: boolean },
): Omit<PaymentsView, "mayAsk"> {
  const { currency } = order;
  const amount = (minor: number) => ({ amount: minor, currency });
  const due = Math.max(0, order.total - money.paid);
  const back = order.deliveryState === "refused" || order.deliveryState === "returned";
  return {
    ...{ orderId: order.id, method: order.paymentMethod, total: amount(order.total), paid: amount(money.paid) },
    ...{ refunded: amount(money.refunded), due: amount(due), held: amount(money.collected - money.remitted) },
    ...{ mayRecord: may.record, mayRefund: may.refund },
    mayCollect: due > 0 && order.state !== "cancelled" && !back,
    rows: payments.toReversed().map((payment) => ({
      ...{ id: payment.id, method: payment.method, state: payment.state, amount: amount(payment.amount) },
      ...{ captured: amount(payment.captured), refunded: amount(payment.refunded) },
      ...{ refunding: amount(payment.refunding), refundable: amount(refundable(payment)) },
      ...{ note: payment.note, reference: payment.providerPayment ?? payment.reference, live: payment.live },
      ...{ expiresAt: payment.expiresAt, at: payment.createdAt },
      entries: entries
        .filter((entry) => entry.paymentId === payment.id && entry.kind !== "capture")
        .map(({ id, kind, state, amount: minor, reason, actorName, at }) => ({
          ...{ id, kind, state, amount: amount(minor), reason, by: actorName, at },
        })),
    })),
  };
}
