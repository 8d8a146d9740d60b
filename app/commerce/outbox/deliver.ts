import { isDuplicate, withTransaction } from "#app/platform/db/index.server.ts";
import { keptReason, reasonOf } from "../failures.ts";
import { backoff, MAX_ATTEMPTS } from "./backoff.ts";
import {
  type FailedDelivery,
  insertDeliveries,
  readDelivered,
  readDueFailures,
  readEvents,
  recordFailure,
  settleFailure,
} from "./model.server.ts";
import type { OutboxHost } from "./ports.ts";
import type { StoredEvent, Subscriber } from "./types.ts";

/** Delivers events to one subscriber: all in one transaction, or, when that fails, one by one, so that a bad event stands alone. */
export async function deliver(host: OutboxHost, subscriber: Subscriber, events: readonly StoredEvent[]): Promise<void> {
  const done = await readDelivered(host.db.read, subscriber.name, idsOf(events));
  const open = events.filter((event) => !done.has(event.id));
  if (open.length === 0) return;
  try {
    await handle(host, subscriber, open);
    return;
  } catch (error) {
    if (open.length === 1 && open[0]) return fail(host, first(open[0], subscriber), error);
  }
  for (const event of open) {
    try {
      await handle(host, subscriber, [event]);
    } catch (error) {
      await fail(host, first(event, subscriber), error);
    }
  }
}

/** Tries again what failed and is due. @returns how many were tried. */
export async function retryFailures(host: OutboxHost, subscribers: readonly Subscriber[]): Promise<number> {
  const due = await readDueFailures(host.db.read, host.now(), 50);
  for (const failure of due) {
    const subscriber = subscribers.find((each) => each.name === failure.subscriber);
    const [event] = await readEvents(host.db.read, [failure.eventId]);
    if (!subscriber || !event) continue;
    try {
      await host.transact(async (ctx) => {
        if (await settleFailure(ctx.tx, failure, host.now())) await subscriber.handle(ctx, [event]);
      });
    } catch (error) {
      await fail(host, failure, error);
    }
  }
  return due.length;
}

async function handle(host: OutboxHost, subscriber: Subscriber, events: readonly StoredEvent[]): Promise<void> {
  await host.transact(async (ctx) => {
    await insertDeliveries(ctx.tx, subscriber.name, idsOf(events), host.now());
    await subscriber.handle(ctx, events);
  });
}

async function fail(host: OutboxHost, failure: FailedDelivery, error: unknown): Promise<void> {
  // Another node was faster: it is done.
  if (isDuplicate(error)) return;
  const attempts = failure.attempts + 1;
  const dead = attempts >= MAX_ATTEMPTS;
  host.report(error, { subscriber: failure.subscriber, event: failure.eventId, dead });
  const nextAt = host.now() + backoff(attempts);
  await withTransaction(host.db, (tx) =>
    recordFailure(tx, { ...failure, attempts }, { dead, nextAt, error: keptReason(reasonOf(error)), now: host.now() }),
  );
}

function first(event: StoredEvent, subscriber: Subscriber): FailedDelivery {
  return { eventId: event.id, subscriber: subscriber.name, attempts: 0 };
}

function idsOf(events: readonly StoredEvent[]): string[] {
  return events.map((event) => event.id);
}
