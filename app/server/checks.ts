import type { Check } from "#app/commerce/check.ts";
import { checkoutChecks } from "#app/commerce/checkout/index.server.ts";
import { couponChecks } from "#app/commerce/offers/index.server.ts";
import { orderChecks } from "#app/commerce/orders/index.server.ts";
import { outboxChecks } from "#app/commerce/outbox/index.server.ts";
import { paymentChecks } from "#app/commerce/payments/index.server.ts";
import { shipmentChecks } from "#app/commerce/shipments/index.server.ts";
import { stockChecks } from "#app/commerce/stock/index.server.ts";

/** Every invariant of the shop's data that `vitrine verify` looks at. Adding one is adding it to its domain's list. */
export const checks: readonly Check[] = [
  ...stockChecks,
  ...couponChecks,
  ...orderChecks,
  ...shipmentChecks,
  ...paymentChecks,
  ...checkoutChecks,
  ...outboxChecks,
];
