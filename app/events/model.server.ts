import {
  addUp,
  type Bind,
  inFewSizes,
  isDuplicate,
  jsonOf,
  marks,
  type Row,
  rowMarks,
  type Tx,
} from "#app/platform/db/index.server.ts";
import { countsOf } from "./rules/counts-of.ts";
import type { EventType, KeptEvent } from "./types.ts";

export const EVENT_COLUMNS =
  "id, day, type, at, received_at, view_id, session_id, visitor_id, page_id, page_revision, form_id, form_revision, order_id, part, campaigns";
const COLUMNS = EVENT_COLUMNS.split(", ");

const COUNTS = {
  keys: ["day", "type", "campaign_id", "variant", "page_id", "form_id", "part"],
  column: "n",
} as const;

/** How work that nobody waits for lets others go first. */
export interface Pace {
  /** Rows of a statement. */
  rows: number;
  /** Lets time pass after each. @param tookMs how long it took */
  rest(tookMs: number): Promise<void>;
}

/**
 * Keeps events and counts them, in one transaction: an event that is there already is neither kept nor counted again. They go
 * in the order of their ids: two servers that are sent the same never wait for each other in a ring.
 * @param events each id once
 */
export async function keepEvents(tx: Tx, events: readonly KeptEvent[], pace?: Pace): Promise<void> {
  const fresh: KeptEvent[] = [];
  const sorted = [...events].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const slice of inFewSizes(sorted, pace?.rows)) {
    const began = performance.now();
    fresh.push(...(await insertNew(tx, slice)));
    await pace?.rest(performance.now() - began);
  }
  await addUp(tx, "event_counts", COUNTS, countsOf(fresh));
  // The last before the commit, whose flush of the log others wait for.
  await pace?.rest(0);
}

/** Hardly ever is one sent again: nothing is asked before, and the others of its slice follow when one is. */
async function insertNew(tx: Tx, events: readonly KeptEvent[]): Promise<readonly KeptEvent[]> {
  try {
    await insert(tx, events);
    return events;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  // Locked: a plain read of a transaction sees what stood when it began, and who sends twice may be doing so right now.
  const lock = tx.dialect === "mysql" ? " FOR UPDATE" : "";
  const ids = events.map(({ id }) => id);
  const known = await tx.all<{ id: string }>(`SELECT id FROM events WHERE id IN (${marks(ids)})${lock}`, ids);
  const there = new Set(known.map(({ id }) => id));
  const fresh = events.filter(({ id }) => !there.has(id));
  for (const slice of inFewSizes(fresh)) await insert(tx, slice);
  return fresh;
}

async function insert(tx: Tx, events: readonly KeptEvent[]): Promise<void> {
  await tx.run(
    `INSERT INTO events (${EVENT_COLUMNS}) VALUES ${rowMarks(events.length, COLUMNS.length)}`,
    events.flatMap(toValues),
  );
}

/** An event by its columns, in their order. */
export function toValues(event: KeptEvent): Bind[] {
  return [
    ...[event.id, event.day, event.type, event.at, event.receivedAt, event.view, event.session, event.visitor],
    ...[event.page, event.revision, event.form, event.formRevision, event.order, event.part],
    event.campaigns.length > 0 ? JSON.stringify(event.campaigns) : null,
  ];
}

export function fromValues(values: readonly Bind[]): KeptEvent {
  return toEvent(Object.fromEntries(COLUMNS.map((column, index) => [column, values[index] ?? null])));
}

export function toEvent(row: Row): KeptEvent {
  const id = (value: Row[string] | undefined) => (value === null || value === undefined ? null : String(value));
  return {
    id: String(row.id),
    day: String(row.day),
    type: row.type as EventType,
    at: Number(row.at),
    receivedAt: Number(row.received_at),
    ...{ view: id(row.view_id), session: id(row.session_id), visitor: id(row.visitor_id) },
    ...{ page: id(row.page_id), revision: id(row.page_revision) },
    ...{ form: id(row.form_id), formRevision: id(row.form_revision), order: id(row.order_id) },
    part: String(row.part),
    campaigns: row.campaigns ? jsonOf(row.campaigns) : [],
  };
}
