import type { Context } from "#app/commerce/context.ts";
import { localDate } from "#app/commerce/kernel/clock.ts";
import { findOrders } from "#app/commerce/orders/index.server.ts";
import type { StoredEvent } from "#app/commerce/outbox/index.server.ts";
import { ORDER_TYPES } from "#runtime/events/events.ts";
import { keepEvents } from "../model.server.ts";

/** What happens to orders that the stream of events tells as well: `order.delivered` as `order_delivered`. */
export const FOLLOWED = ORDER_TYPES.map((type) => type.replace("_", "."));

/** Adds what became of orders to the stream, beside what led to them: the outbox's own id names each. */
export async function followOrders(ctx: Context, events: readonly StoredEvent[]): Promise<void> {
  const orders = await findOrders(ctx.tx, [...new Set(events.map(({ subject }) => subject))]);
  const now = ctx.clock.now();
  const followed = events.flatMap(({ id, kind, subject, createdAt }) => {
    const type = ORDER_TYPES.find((each) => each === kind.replace(".", "_"));
    const order = orders.find((each) => each.id === subject);
    if (!type || !order) return [];
    const { page, revision, form, formRevision, campaigns = [] } = order.origin ?? {};
    return {
      ...{ id, day: localDate(createdAt, ctx.shop.timeZone), type, at: createdAt, receivedAt: now },
      ...{ view: null, session: null, visitor: null, order: subject, part: "", campaigns },
      ...{ page: page ?? null, revision: revision ?? null, form: form ?? null, formRevision: formRevision ?? null },
    };
  });
  if (followed.length > 0) await keepEvents(ctx.tx, followed);
}
