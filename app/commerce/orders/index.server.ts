export { orderChecks } from "./checks.ts";
export { addNote } from "./commands/add-note.ts";
export { adjustShelf, type NamedShortOrder } from "./commands/adjust-shelf.ts";
export { assignOrder } from "./commands/assign-order.ts";
export { cancelOrder } from "./commands/cancel-order.ts";
export { cancelStaleOrders } from "./commands/cancel-stale-orders.ts";
export { changeTags } from "./commands/change-tags.ts";
export { completeOrder } from "./commands/complete-order.ts";
export { confirmOrder } from "./commands/confirm-order.ts";
export { type RecordedCall, recordCall } from "./commands/record-call.ts";
export { type NewOrder, orderToken, recordOrder } from "./commands/record-order.ts";
export { reopenOrder } from "./commands/reopen-order.ts";
export { type RevisedOrder, reviseOrder } from "./commands/revise-order.ts";
export { deliveryRefusal, setDelivery } from "./commands/set-delivery.ts";
export { settlePayment } from "./commands/settle-payment.ts";
export * from "./desk.ts";
export { type OrderFacts, orderEvent } from "./events.ts";
export * from "./machine.ts";
export { insertOrderEvent, lockOrder, readNumbers as findOrderNumbers } from "./model.server.ts";
export { OrderNumbers } from "./numbers.ts";
export { type Duplicate, findDuplicates } from "./queries/find-duplicates.ts";
export { findKnownBuyer } from "./queries/find-known-buyer.ts";
export {
  findKnownTags,
  findOrder,
  findOrderByToken,
  findOrderMoney,
  findOrders,
  findTimeline,
} from "./queries/find-orders.ts";
export { countCalls, findQueue, QUEUE_ORDERS, type Queue, type QueueOrder } from "./queries/find-queue.ts";
export {
  COUNT_CEILING,
  countMatchingOrders,
  countOrders,
  listOrders,
  type OrdersFilter,
  type OrdersQuery,
} from "./queries/list-orders.ts";
export { type DaySum, sumDays } from "./queries/sum-days.ts";
export { type KnownOrders, sumKnownOrders } from "./queries/sum-known-orders.ts";
export { sumSpent } from "./queries/sum-spent.ts";
export { editRefusal } from "./rules/edit-refusal.ts";
export { feesTotal } from "./rules/fees-total.ts";
export { claimsOf } from "./rules/line-components.ts";
export type { FeeBrief, LineBrief, OrderChange } from "./rules/order-changes.ts";
export { type OrderMoney, paymentState } from "./rules/payment-state.ts";
export * from "./types.ts";
