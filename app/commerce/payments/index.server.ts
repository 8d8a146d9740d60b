export { paymentChecks } from "./checks.ts";
export { recordCollection, recordRemittance } from "./commands/record-collection.ts";
export { isPaymentMethod, type PaymentMethod } from "./methods.ts";
