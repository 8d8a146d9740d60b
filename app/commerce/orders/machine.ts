import type { Transitions } from "../kernel/machine.ts";

/** What the shop and the buyer agreed. */
export const ORDER_STATES = ["placed", "confirmed", "completed", "cancelled"] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/**
 * Whose hands the money is in. `pending`: a payment at a provider is open; `paid`: collected from the buyer; `remitted`:
 * the carrier handed it over to the shop.
 */
export const PAYMENT_STATES = [
  "unpaid",
  "pending",
  "authorised",
  "partly_paid",
  "paid",
  "remitted",
  "partly_refunded",
  "refunded",
  "voided",
] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** Where the goods are. `refused`: turned away at the door, nothing is due; `returned`: back at the shop, from wherever. */
export const DELIVERY_STATES = ["pending", "packed", "shipped", "delivered", "refused", "returned"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const orderTransitions: Transitions<OrderState> = {
  placed: ["confirmed", "cancelled"],
  confirmed: ["completed", "cancelled"],
  completed: [],
  /** A payment that came after the order had lapsed brings it back. */
  cancelled: ["placed"],
};

/** The state follows from the sums (`rules/payment-state.ts`); this is every step that can follow. */
export const paymentTransitions: Transitions<PaymentState> = {
  unpaid: ["pending", "authorised", "partly_paid", "paid"],
  pending: ["unpaid", "authorised", "partly_paid", "paid"],
  authorised: ["partly_paid", "paid", "voided"],
  partly_paid: ["paid", "remitted", "partly_refunded", "refunded"],
  paid: ["partly_paid", "remitted", "partly_refunded", "refunded"],
  remitted: ["partly_paid", "paid", "partly_refunded", "refunded"],
  /** A refund that the buyer's bank sends back undoes its step. */
  partly_refunded: ["partly_paid", "paid", "remitted", "refunded"],
  refunded: ["partly_paid", "paid", "remitted", "partly_refunded"],
  voided: ["pending", "authorised", "partly_paid", "paid"],
};

export const deliveryTransitions: Transitions<DeliveryState> = {
  pending: ["packed", "shipped"],
  packed: ["pending", "shipped"],
  shipped: ["delivered", "refused"],
  delivered: ["returned"],
  refused: ["returned"],
  returned: [],
};
