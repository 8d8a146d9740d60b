import { marks, type Reader } from "#app/platform/db/index.server.ts";
import type { Order } from "../types.ts";

/** Another live order of the same phone with an article in common. */
export interface Duplicate {
  id: string;
  number: string;
  placedAt: number;
}

/** Rows that one page of orders may bring up; a phone with more of them is no shopper's. */
const CEILING = 2_000;

/**
 * Which of these orders look placed twice: the same phone ordered the same product within the window, and neither order is
 * called off or has left.
 * @param window ms between the two; 0: nothing is a duplicate
 */
export async function findDuplicates(
  read: Reader,
  orders: readonly Order[],
  window: number,
): Promise<Map<string, Duplicate[]>> {
  const found = new Map<string, Duplicate[]>();
  const live = orders.filter(isOpen);
  const phones = [...new Set(live.map((order) => order.phone))];
  if (phones.length === 0 || window <= 0) return found;
  const times = live.map((order) => order.placedAt);
  const rows = await read.all<{ id: string; number: string; phone: string; placed_at: number; product_id: string }>(
    `SELECT o.id, o.number, o.phone, o.placed_at, l.product_id FROM orders o JOIN order_lines l ON l.order_id = o.id
     WHERE o.phone IN (${marks(phones)}) AND o.state IN ('placed', 'confirmed') AND o.delivery_state IN ('pending', 'packed') AND o.placed_at BETWEEN ? AND ?
     ORDER BY o.id DESC LIMIT ${CEILING}`,
    [...phones, Math.min(...times) - window, Math.max(...times) + window],
  );
  for (const order of live) {
    const products = new Set(order.lines.map((line) => line.productId));
    const others = rows.filter(
      (row) =>
        row.phone === order.phone &&
        row.id !== order.id &&
        products.has(row.product_id) &&
        Math.abs(Number(row.placed_at) - order.placedAt) <= window,
    );
    const each = new Map(others.map(({ id, number, placed_at }) => [id, { id, number, placedAt: Number(placed_at) }]));
    if (each.size > 0) found.set(order.id, [...each.values()]);
  }
  return found;
}

function isOpen({ state, deliveryState }: Order): boolean {
  return (state === "placed" || state === "confirmed") && (deliveryState === "pending" || deliveryState === "packed");
}
