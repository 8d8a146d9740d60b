export { type BasketFacts, type BasketRequest, basketLine, findBasketFacts } from "./queries/find-facts.ts";
export { type GivenPrices, withLawfulCompareAt } from "./queries/lawful-prices.ts";
export { codFeeAt } from "./rules/cod-fee-at.ts";
export { lawfulCompareAt, watchesPriorPrices } from "./rules/lawful-compare-at.ts";
export { priceOrder } from "./rules/price-order.ts";
export * from "./types.ts";
