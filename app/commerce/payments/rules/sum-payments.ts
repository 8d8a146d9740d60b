import type { OrderMoney } from "../../orders/index.server.ts";
import type { Payment } from "../types.ts";

/** What an order's payments come to. */
export function sumPayments(payments: readonly Payment[]): OrderMoney {
  const sum = (value: (payment: Payment) => number) => payments.reduce((all, payment) => all + value(payment), 0);
  return {
    authorised: sum((each) => (each.state === "authorised" ? each.authorised : 0)),
    paid: sum((each) => each.captured - each.refunded),
    refunded: sum((each) => each.refunded),
    collected: sum((each) => (each.method === "cod" ? each.captured : 0)),
    remitted: sum((each) => each.remitted),
    awaiting: payments.some((each) => each.state === "pending"),
  };
}
