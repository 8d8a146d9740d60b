import { speakingCampaigns, textAt } from "#app/campaigns/index.server.ts";
import type { Context } from "#app/commerce/context.ts";
import { findOrders } from "#app/commerce/orders/index.server.ts";
import type { StoredEvent } from "#app/commerce/outbox/index.server.ts";
import { readIntegrations } from "#app/settings/index.server.ts";
import { CHANNELS, claimOf, isReached, orderTextJob } from "./order-text-job.ts";

const MESSAGES = ["order-buyer", "order-shop"] as const;

/**
 * Writes down what campaigns say of orders that were placed: to the buyer, who hears of them alone, and to the shop. Which
 * text it is is decided here, once: a try that comes after the campaign's end says what the first one said.
 * @returns what campaigns say, by `claimOf`: in its place the shop says nothing of its own
 */
export async function wordOrders(ctx: Context, events: readonly StoredEvent[]): Promise<ReadonlySet<string>> {
  const worded = new Set<string>();
  const speaking = await speakingCampaigns(ctx);
  if (speaking.length === 0) return worded;
  const joined = new Set((await readIntegrations(ctx.tx)).flatMap(({ name, enabled }) => (enabled ? name : [])));
  const found = await findOrders(
    ctx.tx,
    events.map(({ subject }) => subject),
  );
  const orders = new Map(found.map((order) => [order.id, order]));
  for (const { id, subject, createdAt } of events) {
    const order = orders.get(subject);
    if (!order) continue;
    for (const message of MESSAGES) {
      for (const channel of CHANNELS) {
        const text = textAt(speaking, createdAt, order.origin?.campaigns ?? [], { message, channel });
        if (!text || !joined.has(channel) || (message === "order-buyer" && !isReached(order, channel))) continue;
        const kind = orderTextJob(channel);
        ctx.enqueue({ kind, subject, data: text, once: `${kind}:${message}:${id}` });
        worded.add(claimOf(message, channel, subject));
      }
    }
  }
  return worded;
}
