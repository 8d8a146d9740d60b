import type { PaymentState } from "../machine.ts";

/** What an order's payments come to. Minor units of the order's currency. */
export interface OrderMoney {
  authorised: number;
  /** Captured less refunded. */
  paid: number;
  refunded: number;
  /** Taken at doors by carriers. */
  collected: number;
  /** Handed over by them. */
  remitted: number;
  /** A payment at a provider is open. */
  awaiting: boolean;
}

/** Where the money is, by what was paid of what is due: one rule for every way to pay and for an order that changes. */
export function paymentState(total: number, money: OrderMoney, before: PaymentState): PaymentState {
  const { authorised, paid, refunded, collected, remitted, awaiting } = money;
  if (paid > 0 && paid >= total) return collected > 0 && remitted >= collected ? "remitted" : "paid";
  if (refunded > 0) return paid > 0 ? "partly_refunded" : "refunded";
  if (paid > 0) return "partly_paid";
  if (authorised > 0) return "authorised";
  if (awaiting) return "pending";
  return before === "authorised" || before === "voided" ? "voided" : "unpaid";
}
