export { type PricedLine, type PricedOrder, type PriceLine, priceOrder } from "./rules/price-order.ts";
