export { placeOrder } from "./commands/place-order.ts";
export { forgetKeys } from "./idempotency.server.ts";
export type { PlacedOrder, PlaceOrderInput, PlaceOrderRequest } from "./types.ts";
