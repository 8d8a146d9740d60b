export { checkoutChecks } from "./checks.ts";
export { type EditedLine, editOrder, type OrderEdit } from "./commands/edit-order.ts";
export { mergeOrders } from "./commands/merge-orders.ts";
export { placeOrder } from "./commands/place-order.ts";
export { forgetKeys } from "./idempotency.server.ts";
export { type ProposedBump, type Quote, type QuoteMore, type QuoteTo, quoteOrder } from "./queries/quote-order.ts";
export { findPacks, type Pack } from "./queries/quote-packs.ts";
export { type SimulatedOrder, type SimulationRequest, simulateOrder } from "./queries/simulate-order.ts";
export type { PlacedOrder, PlaceOrderInput, PlaceOrderRequest } from "./types.ts";
