import type { Context } from "#app/commerce/context.ts";
import { findOrders } from "#app/commerce/orders/index.server.ts";
import type { StoredEvent } from "#app/commerce/outbox/index.server.ts";
import { readIntegrations } from "#app/settings/index.server.ts";
import { CHANNELS, claimOf, isReached, orderTextJob } from "./order-text-job.ts";

/**
 * Writes down the shop's own confirmations of orders that were placed: by mail to whoever gave an address, by WhatsApp where
 * the shop says so. Orders that were brought along from elsewhere are old news.
 * @param worded what campaigns say in their own words, by `claimOf`
 */
export async function confirmOrders(
  ctx: Context,
  events: readonly StoredEvent[],
  worded: ReadonlySet<string>,
): Promise<void> {
  const { confirmation } = ctx.shop;
  if (CHANNELS.every((channel) => !confirmation[channel].sends)) return;
  const joined = new Set((await readIntegrations(ctx.tx)).flatMap(({ name, enabled }) => (enabled ? name : [])));
  const channels = CHANNELS.filter((channel) => confirmation[channel].sends && joined.has(channel));
  if (channels.length === 0) return;
  const found = await findOrders(
    ctx.tx,
    events.map(({ subject }) => subject),
  );
  const orders = new Map(found.map((order) => [order.id, order]));
  for (const { id, subject } of events) {
    const order = orders.get(subject);
    if (!order || order.source === "import") continue;
    for (const channel of channels) {
      if (!isReached(order, channel) || worded.has(claimOf("order-buyer", channel, subject))) continue;
      const kind = orderTextJob(channel);
      ctx.enqueue({ kind, subject, data: OWN, once: `${kind}:order-buyer:${id}` });
    }
  }
}

/** Names no campaign: the words are the shop's. */
const OWN = {};
