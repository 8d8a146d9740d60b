import type { Currency } from "../kernel/money.ts";

/**
 * Data table: the ways to pay that a shop can offer. `cod`: cash, collected at the door by the carrier; `bank_transfer`: the
 * buyer transfers, staff mark what came; `card`: at a provider, online; `deposit`: a part online now, the rest at the door.
 */
export const PAYMENT_METHODS = ["cod", "bank_transfer", "card", "deposit"] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** How money can be recorded by hand, whatever way the buyer had chosen. */
export const MANUAL_METHODS = ["bank_transfer", "cash", "cheque", "other"] as const;
export type ManualMethod = (typeof MANUAL_METHODS)[number];

/**
 * `pending`: asked for, nothing came; `authorised`: held at the provider; `captured`: it came (what was given back of it
 * stands beside); `failed`, `expired`, `voided`: it will not come. `lapsed`: it did not come in time, and took the order with
 * it.
 */
export const INTENT_STATES = ["pending", "authorised", "captured", "failed", "expired", "voided", "lapsed"] as const;
export type IntentState = (typeof INTENT_STATES)[number];

/** One payment of an order: what was asked for, and what came of it. Minor units. */
export interface Payment {
  id: string;
  orderId: string;
  /** A way to pay, or how it was recorded: `cod`, `card`, `bank_transfer`, `voucher`, `cash` … */
  method: string;
  /** `manual`, or the gateway: `stripe`. */
  provider: string;
  state: IntentState;
  /** Asked for. */
  amount: number;
  currency: Currency;
  authorised: number;
  captured: number;
  /** On its way back. */
  refunding: number;
  refunded: number;
  /** Handed over by the carrier who collected it. */
  remitted: number;
  /** The provider's name for the intent. */
  reference: string | null;
  /** The provider's name for the money, where it is another. */
  providerPayment: string | null;
  account: string | null;
  live: boolean;
  /** Where the buyer pays. */
  url: string | null;
  note: string | null;
  voucherId: string | null;
  expiresAt: number | null;
  createdAt: number;
}

export const ENTRY_KINDS = ["capture", "refund", "remit"] as const;

/** One line of an order's payment ledger. */
export interface PaymentEntry {
  id: string;
  paymentId: string;
  orderId: string;
  kind: (typeof ENTRY_KINDS)[number];
  /** A refund at a provider is `pending` until the provider has said so. */
  state: "pending" | "done" | "failed";
  amount: number;
  currency: Currency;
  reason: string | null;
  actorName: string | null;
  at: number;
}

/** Store credit. */
export interface Voucher {
  id: string;
  code: string;
  issued: number;
  balance: number;
  currency: Currency;
  note: string | null;
  orderId: string | null;
  expiresAt: number | null;
  disabled: boolean;
  createdAt: number;
}
