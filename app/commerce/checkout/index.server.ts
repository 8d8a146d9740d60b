export { checkoutChecks } from "./checks.ts";
export { placeOrder } from "./commands/place-order.ts";
export { forgetKeys } from "./idempotency.server.ts";
export { type Quote, quoteOrder } from "./queries/quote-order.ts";
export type { PlacedOrder, PlaceOrderInput, PlaceOrderRequest } from "./types.ts";
