/**
 * Data table: the ways to pay that a shop can offer. `cod`: cash, collected at the door by the carrier; `bank_transfer`: the
 * buyer transfers, staff mark what came; `card`: at a provider, online; `deposit`: a part online now, the rest at the door.
 */
export const PAYMENT_METHODS = ["cod", "bank_transfer", "card", "deposit"] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** How money can be recorded by hand, whatever way the buyer had chosen. */
export const MANUAL_METHODS = ["bank_transfer", "cash", "cheque", "other"] as const;
export type ManualMethod = (typeof MANUAL_METHODS)[number];

export function isPaymentMethod(value: string): value is PaymentMethod {
  return (PAYMENT_METHODS as readonly string[]).includes(value);
}

export function isManualMethod(value: string): value is ManualMethod {
  return (MANUAL_METHODS as readonly string[]).includes(value);
}
