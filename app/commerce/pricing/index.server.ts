export { type BasketFacts, type BasketRequest, basketLine, findBasketFacts } from "./queries/find-facts.ts";
export { codFeeAt } from "./rules/cod-fee-at.ts";
export { nobody } from "./rules/defaults.ts";
export { lawfulCompareAt } from "./rules/lawful-compare-at.ts";
export { priceOrder } from "./rules/price-order.ts";
export * from "./types.ts";
