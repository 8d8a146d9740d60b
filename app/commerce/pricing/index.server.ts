export { nobody } from "./rules/defaults.ts";
export { priceOrder } from "./rules/price-order.ts";
export * from "./types.ts";
