export { recordCollection, recordRemittance } from "./commands/record-collection.ts";
export { isPaymentMethod, PAYMENT_METHODS, type PaymentMethod } from "./methods.ts";
