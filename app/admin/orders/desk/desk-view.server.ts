import type { QueryContext } from "#app/commerce/context.ts";
import { findCustomer } from "#app/commerce/customers/index.server.ts";
import { askedPart } from "#app/commerce/kernel/not-asked.ts";
import { findDuplicates, findQueue, type QueueOrder } from "#app/commerce/orders/index.server.ts";
import { orderRow } from "../order-view.server.ts";
import type { DeskView } from "./types.ts";

const HOUR = 3_600_000;
const LENGTH = 30;

/** Whom to call next, with what one must know to talk to them. @param agent only what is in this person's care */
export async function findDesk(q: QueryContext, sort: QueueOrder, agent?: string): Promise<DeskView> {
  const { orders, due, later } = await findQueue(q, { order: sort, limit: LENGTH, agent });
  const [duplicates, customers] = await Promise.all([
    findDuplicates(q.read, orders, q.shop.mergeWithinHours * HOUR),
    Promise.all(orders.map((order) => findCustomer(q.read, order.customerId))),
  ]);
  return {
    orders: orders.map((order, index) => ({
      ...orderRow(order),
      line1: askedPart(order.address.line1),
      note: order.note,
      lines: order.lines.map(({ title, variantTitle, quantity, total }) => ({
        title: [title, variantTitle].filter(Boolean).join(" · "),
        quantity,
        total: { amount: total, currency: order.currency },
      })),
      customer: customers[index]?.counts ?? null,
      duplicates: (duplicates.get(order.id) ?? []).map(({ id, number }) => ({ id, number })),
    })),
    ...{ due, later, sort, mine: agent !== undefined, within: q.shop.callWithinMinutes },
  };
}
