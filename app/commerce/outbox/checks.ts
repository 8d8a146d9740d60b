import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import { type Check, inSlices } from "../check.ts";

/** Outbox: what was told is handed on, and each effect stands beside its event. */
export const outboxChecks: readonly Check[] = [
  {
    id: "I8-sent",
    title: "No event has waited for a day to be handed on",
    find: (read) =>
      inSlices(read, {
        ...{ table: "outbox", key: "id" },
        sql: `SELECT id AS event_id, kind, created_at FROM outbox
          WHERE id > ? AND id <= ? AND (state NOT IN ('new', 'done') OR (state = 'new' AND created_at < ${Date.now() - DAY_MS}))`,
      }),
  },
  {
    id: "I8-effects",
    title: "A delivery belongs to an event that is kept",
    find: (read) =>
      inSlices(read, {
        ...{ table: "deliveries", key: "event_id" },
        sql: `SELECT d.event_id, d.subscriber, d.state FROM deliveries d
          WHERE d.event_id > ? AND d.event_id <= ? AND (d.state NOT IN ('done', 'failed', 'dead')
            OR NOT EXISTS (SELECT 1 FROM outbox e WHERE e.id = d.event_id))`,
      }),
  },
];
