export { type PricedLine, type PricedOrder, type PriceLine, priceOrder, shippingFee } from "./rules/price-order.ts";
