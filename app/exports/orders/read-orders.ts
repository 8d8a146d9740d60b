import { setImmediate as breathe } from "node:timers/promises";
import { listOrders, type Order, type OrdersQuery } from "#app/commerce/orders/index.server.ts";
import type { Reader } from "#app/platform/db/index.server.ts";

const BATCH = 250;
/** Orders written before others get their turn: a long file must not hold up the shop. */
const AT_A_STRETCH = 10;

/** All orders of a filter, latest first, a batch in memory at a time. */
export async function* readOrders(read: Reader, filter: OrdersQuery): AsyncGenerator<Order> {
  let cursor: string | null | undefined;
  let count = 0;
  do {
    const page = await listOrders(read, { ...filter, limit: BATCH, ...(cursor && { cursor }) });
    for (const order of page.data) {
      yield order;
      if (++count % AT_A_STRETCH === 0) await breathe();
    }
    cursor = page.nextCursor;
  } while (cursor);
}
