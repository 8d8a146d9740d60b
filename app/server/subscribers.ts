import { countSales } from "#app/commerce/catalog/index.server.ts";
import type { OrderFacts } from "#app/commerce/orders/index.server.ts";
import type { Subscriber } from "#app/commerce/outbox/index.server.ts";
import { watchLowStock } from "#app/commerce/stock/index.server.ts";

/** Who deals with which events. Names are stable for ever. */
export const subscribers: readonly Subscriber[] = [
  {
    name: "catalog.count-sales",
    kinds: ["order.placed"],
    handle: (ctx, events) =>
      countSales(
        ctx,
        events.flatMap((event) => (event.data as OrderFacts).lines),
      ),
  },
  {
    name: "stock.watch-low",
    kinds: ["stock.changed"],
    handle: (ctx, events) =>
      watchLowStock(
        ctx,
        events.flatMap((event) => (event.data as { variantIds: string[] }).variantIds),
      ),
  },
];
