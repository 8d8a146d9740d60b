import type { QueryContext } from "#app/commerce/context.ts";
import { findOrderMoney, findOrders } from "#app/commerce/orders/index.server.ts";
import { orderRow } from "../order-view.server.ts";
import type { PrintedOrder } from "./print-screen.tsx";

/** A ream is enough for once. */
const MOST = 250;

/** Orders as they are printed, in the order asked for. */
export async function findPrinted({ read }: QueryContext, ids: readonly string[]): Promise<PrintedOrder[]> {
  const orders = await findOrders(read, ids.slice(0, MOST));
  const money = await Promise.all(orders.map((order) => findOrderMoney(read, order.id)));
  return orders.map((order, index) => ({
    ...orderRow(order),
    line1: order.address.line1,
    note: order.note,
    collect: { amount: Math.max(0, order.total - (money[index]?.paid ?? 0)), currency: order.currency },
    lines: order.lines.map(({ title, variantTitle, sku, quantity }) => ({
      title: [title, variantTitle].filter(Boolean).join(" · "),
      ...{ sku, quantity },
    })),
  }));
}
