import { ulids } from "#app/commerce/kernel/ids.ts";
import type { EventBatch, ShownCampaign, ToldEvent } from "#runtime/events/events.ts";

/** An event as a browser makes it. */
export function told(event: Omit<ToldEvent, "id" | "at">, at = Date.now()): ToldEvent {
  return { id: ulids.next(), at, ...event };
}

/** A batch as a browser sends it. */
export function batchOf(
  events: readonly ToldEvent[],
  more: Partial<EventBatch> & { campaigns?: readonly ShownCampaign[] } = {},
): EventBatch {
  return {
    ...{ v: 1, sent: Date.now(), view: ulids.next(), page: null, revision: null, campaigns: [], events },
    ...more,
  };
}
