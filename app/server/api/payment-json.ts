import type { OrderMoney } from "#app/commerce/orders/index.server.ts";
import type { Payment, PaymentEntry, Voucher } from "#app/commerce/payments/index.server.ts";

const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/** An order's payments as the API answers them. */
export function paymentsJson(
  order: { id: string; total: number; currency: string; paymentState: string },
  money: OrderMoney,
  payments: readonly Payment[],
  entries: readonly PaymentEntry[],
) {
  const { currency } = order;
  const amount = (minor: number) => ({ amount: minor, currency });
  return {
    order_id: order.id,
    state: order.paymentState,
    total: amount(order.total),
    paid: amount(money.paid),
    refunded: amount(money.refunded),
    due: amount(Math.max(0, order.total - money.paid)),
    payments: payments.map((payment) => ({
      id: payment.id,
      method: payment.method,
      provider: payment.provider,
      state: payment.state,
      amount: amount(payment.amount),
      captured: amount(payment.captured),
      refunded: amount(payment.refunded),
      refunding: amount(payment.refunding),
      remitted: amount(payment.remitted),
      reference: payment.providerPayment ?? payment.reference,
      note: payment.note,
      expires_at: instant(payment.expiresAt),
      created_at: instant(payment.createdAt),
    })),
    entries: entries.map((entry) => ({
      id: entry.id,
      payment_id: entry.paymentId,
      kind: entry.kind,
      state: entry.state,
      amount: amount(entry.amount),
      reason: entry.reason,
      by: entry.actorName,
      at: instant(entry.at),
    })),
  };
}

export function voucherJson(voucher: Voucher) {
  const amount = (minor: number) => ({ amount: minor, currency: voucher.currency });
  return {
    id: voucher.id,
    code: voucher.code,
    issued: amount(voucher.issued),
    balance: amount(voucher.balance),
    note: voucher.note,
    order_id: voucher.orderId,
    disabled: voucher.disabled,
    expires_at: instant(voucher.expiresAt),
    created_at: instant(voucher.createdAt),
  };
}
