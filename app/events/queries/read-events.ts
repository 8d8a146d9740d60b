import type { Reader } from "#app/platform/db/index.server.ts";
import { EVENT_COLUMNS, toEvent } from "../model.server.ts";
import type { KeptEvent } from "../types.ts";

const BATCH = 1_000;

/**
 * All events of some days, in the order of days and ids, a batch in memory at a time.
 * @param days `2026-11-26`, both included; of the shop's calendar
 */
export async function* readEvents(
  read: Reader,
  { from, until }: { from: string; until: string },
): AsyncGenerator<KeptEvent> {
  let [day, id] = [from, ""];
  for (;;) {
    const rows = await read.all(
      `SELECT ${EVENT_COLUMNS} FROM events WHERE (day > ? OR (day = ? AND id > ?)) AND day <= ? ORDER BY day, id LIMIT ${BATCH}`,
      [day, day, id, until],
    );
    for (const row of rows) {
      const event = toEvent(row);
      [day, id] = [event.day, event.id];
      yield event;
    }
    if (rows.length < BATCH) return;
  }
}
