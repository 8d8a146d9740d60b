export { checkoutChecks } from "./checks.ts";
export { editOrder } from "./commands/edit-order.ts";
export { mergeOrders } from "./commands/merge-orders.ts";
export { placeOrder } from "./commands/place-order.ts";
export { forgetKeys } from "./idempotency.server.ts";
export { findPlaced } from "./queries/find-placed.ts";
export { type EditPreview, previewEdit } from "./queries/preview-edit.ts";
export { quoteCart } from "./queries/quote-cart.ts";
export {
  type ProposedBump,
  type Quote,
  type QuotedArticle,
  type QuoteMore,
  type QuoteTo,
  quoteOrder,
} from "./queries/quote-order.ts";
export { findPacks, type Pack } from "./queries/quote-packs.ts";
export { type SimulatedOrder, type SimulationRequest, simulateOrder } from "./queries/simulate-order.ts";
export { placedFees } from "./rules/named-fees.ts";
export type {
  AgreedFee,
  EditedLine,
  MayPrice,
  OrderAnswer,
  OrderEdit,
  PlacedOrder,
  PlaceOrderInput,
  PlaceOrderRequest,
} from "./types.ts";
