import type { Transitions } from "../kernel/machine.ts";

/** What the shop and the buyer agreed. */
export const ORDER_STATES = ["placed", "confirmed", "completed", "cancelled"] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** Whose hands the money is in. `paid`: collected from the buyer; `remitted`: received by the shop. */
export const PAYMENT_STATES = ["unpaid", "authorised", "paid", "remitted", "refunded", "voided"] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** Where the goods are. `refused`: turned away at the door, nothing is due; `returned`: back at the shop, from wherever. */
export const DELIVERY_STATES = ["pending", "packed", "shipped", "delivered", "refused", "returned"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const orderTransitions: Transitions<OrderState> = {
  placed: ["confirmed", "cancelled"],
  confirmed: ["completed", "cancelled"],
  completed: [],
  cancelled: [],
};

export const paymentTransitions: Transitions<PaymentState> = {
  unpaid: ["authorised", "paid"],
  authorised: ["paid", "voided"],
  paid: ["remitted", "refunded"],
  remitted: ["refunded"],
  refunded: [],
  voided: [],
};

export const deliveryTransitions: Transitions<DeliveryState> = {
  pending: ["packed", "shipped"],
  packed: ["pending", "shipped"],
  shipped: ["delivered", "refused"],
  delivered: ["returned"],
  refused: ["returned"],
  returned: [],
};
