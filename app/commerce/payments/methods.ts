import { MANUAL_METHODS, type ManualMethod, PAYMENT_METHODS, type PaymentMethod } from "./types.ts";

export function isPaymentMethod(value: string): value is PaymentMethod {
  return (PAYMENT_METHODS as readonly string[]).includes(value);
}

export function isManualMethod(value: string): value is ManualMethod {
  return (MANUAL_METHODS as readonly string[]).includes(value);
}
