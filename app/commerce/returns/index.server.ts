export { returnGoods } from "./commands/return-goods.ts";
export { findReturns, type OrderReturns } from "./queries/find-returns.ts";
export * from "./types.ts";
