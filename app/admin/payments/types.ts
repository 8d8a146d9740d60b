import type { Money } from "#app/commerce/kernel/money.ts";
import type { Payment, PaymentEntry } from "#app/commerce/payments/types.ts";

/** One payment of an order as its screen shows it. */
export interface PaymentRow {
  id: string;
  method: string;
  state: Payment["state"];
  amount: Money;
  captured: Money;
  refunded: Money;
  /** On its way back at the provider. */
  refunding: Money;
  /** What may still be given back. */
  refundable: Money;
  note: string | null;
  /** The provider's name for it. */
  reference: string | null;
  live: boolean;
  expiresAt: number | null;
  at: number;
  entries: {
    id: string;
    kind: PaymentEntry["kind"];
    state: PaymentEntry["state"];
    amount: Money;
    reason: string | null;
    by: string | null;
    at: number;
  }[];
}

/** The money of an order, and what may be done with it now. */
export interface PaymentsView {
  orderId: string;
  method: string;
  total: Money;
  paid: Money;
  refunded: Money;
  due: Money;
  /** With the carrier. */
  held: Money;
  rows: PaymentRow[];
  mayRecord: boolean;
  /** The buyer can be asked to pay online, by a link. */
  mayAsk: boolean;
  mayRefund: boolean;
  /** Cash can be collected at the door. */
  mayCollect: boolean;
}

/** The link by which an order's buyer pays online, and words to send it with, in their language. */
export interface PayLink {
  link: string;
  whatsapp: string;
  /** A provider is set up: the link will open. */
  opens: boolean;
}
