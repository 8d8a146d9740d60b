import { jsonOf, marks, type Reader, type Row, type Tx } from "#app/platform/db/index.server.ts";
import type { StoredEvent } from "./types.ts";

const MARKS = "(?, ?, ?, ?, ?, 'new', 0, ?)";

export async function insertEvents(tx: Tx, node: string, events: readonly StoredEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.run(
    `INSERT INTO outbox (id, kind, subject, data, node, state, claimed_until, created_at) VALUES ${events.map(() => MARKS).join(", ")}`,
    events.flatMap((event) => [event.id, event.kind, event.subject, JSON.stringify(event.data), node, event.createdAt]),
  );
}

const COLUMNS = "id, kind, subject, data, created_at";

/** New events that nobody works on, oldest first. */
export async function readUnclaimed(read: Reader, now: number, limit: number): Promise<StoredEvent[]> {
  const rows = await read.all(
    `SELECT ${COLUMNS} FROM outbox WHERE state = 'new' AND claimed_until < ? ORDER BY id LIMIT ${limit}`,
    [now],
  );
  return rows.map(toEvent);
}

/** Takes events for this node until `until`. @returns how many were still free. */
export async function claim(tx: Tx, ids: readonly string[], node: string, now: number, until: number): Promise<number> {
  const { changes } = await tx.run(
    `UPDATE outbox SET claimed_by = ?, claimed_until = ? WHERE id IN (${marks(ids)}) AND state = 'new' AND claimed_until < ?`,
    [node, until, ...ids, now],
  );
  return changes;
}

export async function readClaimed(read: Reader, node: string, ids: readonly string[]): Promise<Set<string>> {
  const rows = await read.all<{ id: string }>(
    `SELECT id FROM outbox WHERE claimed_by = ? AND state = 'new' AND id IN (${marks(ids)})`,
    [node, ...ids],
  );
  return new Set(rows.map((row) => row.id));
}

export async function markDone(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.run(`UPDATE outbox SET state = 'done' WHERE id IN (${marks(ids)})`, ids);
}

/** What other processes wrote since; a little is read again, because commits do not come in the order of their times. */
export async function readForeign(read: Reader, node: string, since: number): Promise<StoredEvent[]> {
  const rows = await read.all(
    `SELECT ${COLUMNS} FROM outbox WHERE created_at > ? AND node <> ? ORDER BY id LIMIT 2000`,
    [since, node],
  );
  return rows.map(toEvent);
}

export async function readEvents(read: Reader, ids: readonly string[]): Promise<StoredEvent[]> {
  const rows = await read.all(`SELECT ${COLUMNS} FROM outbox WHERE id IN (${marks(ids)}) ORDER BY id`, ids);
  return rows.map(toEvent);
}

/** Events of these kinds, oldest first, that not all of these subscribers have dealt with yet. */
export async function readUndelivered(
  read: Reader,
  { kinds, subscribers, limit }: { kinds: readonly string[]; subscribers: readonly string[]; limit: number },
): Promise<StoredEvent[]> {
  const rows = await read.all(
    `SELECT ${COLUMNS} FROM outbox WHERE kind IN (${marks(kinds)}) AND (state = 'new' OR id IN (
       SELECT event_id FROM deliveries WHERE state IN ('failed', 'dead') AND subscriber IN (${marks(subscribers)})))
     ORDER BY id LIMIT ${limit}`,
    [...kinds, ...subscribers],
  );
  return rows.map(toEvent);
}

/** Records that `subscriber` deals with these events now; throws a duplicate error where it already has. */
export async function insertDeliveries(tx: Tx, subscriber: string, ids: readonly string[], now: number): Promise<void> {
  await tx.run(
    `INSERT INTO deliveries (event_id, subscriber, state, attempts, next_at, updated_at) VALUES ${ids
      .map(() => "(?, ?, 'done', 1, 0, ?)")
      .join(", ")}`,
    ids.flatMap((id) => [id, subscriber, now]),
  );
}

export interface FailedDelivery {
  eventId: string;
  subscriber: string;
  attempts: number;
}

/** The ones among `ids` that `subscriber` has a delivery of, whatever its state. */
export async function readDelivered(read: Reader, subscriber: string, ids: readonly string[]): Promise<Set<string>> {
  const rows = await read.all<{ event_id: string }>(
    `SELECT event_id FROM deliveries WHERE subscriber = ? AND event_id IN (${marks(ids)})`,
    [subscriber, ...ids],
  );
  return new Set(rows.map((row) => row.event_id));
}

/** First failure inserts, later ones update. */
export async function recordFailure(
  tx: Tx,
  { eventId, subscriber, attempts }: FailedDelivery,
  { dead, nextAt, error, now }: { dead: boolean; nextAt: number; error: string; now: number },
): Promise<void> {
  const values = [dead ? "dead" : "failed", attempts, nextAt, error.slice(0, 500), now];
  const { changes } = await tx.run(
    "UPDATE deliveries SET state = ?, attempts = ?, next_at = ?, error = ?, updated_at = ? WHERE event_id = ? AND subscriber = ?",
    [...values, eventId, subscriber],
  );
  if (changes > 0) return;
  await tx.run(
    "INSERT INTO deliveries (state, attempts, next_at, error, updated_at, event_id, subscriber) VALUES (?, ?, ?, ?, ?, ?, ?)",
    [...values, eventId, subscriber],
  );
}

export async function readDueFailures(read: Reader, now: number, limit: number): Promise<FailedDelivery[]> {
  const rows = await read.all<{ event_id: string; subscriber: string; attempts: number }>(
    `SELECT event_id, subscriber, attempts FROM deliveries WHERE state = 'failed' AND next_at <= ? ORDER BY next_at LIMIT ${limit}`,
    [now],
  );
  return rows.map((row) => ({ eventId: row.event_id, subscriber: row.subscriber, attempts: row.attempts }));
}

/** A failed delivery is about to be tried again by this caller alone. @returns whether it was still to be done. */
export async function settleFailure(tx: Tx, { eventId, subscriber, attempts }: FailedDelivery, now: number) {
  const { changes } = await tx.run(
    "UPDATE deliveries SET state = 'done', attempts = ?, error = NULL, updated_at = ? WHERE event_id = ? AND subscriber = ? AND state = 'failed' AND attempts = ?",
    [attempts + 1, now, eventId, subscriber, attempts],
  );
  return changes === 1;
}

/** Removes what is settled and older than `before`, a slice at a time. @returns how many events went. */
export async function pruneEvents(tx: Tx, before: number, limit: number): Promise<number> {
  const old = await tx.all<{ id: string }>(
    `SELECT id FROM outbox WHERE state = 'done' AND created_at < ? AND id NOT IN (SELECT event_id FROM deliveries WHERE state IN ('failed', 'dead')) LIMIT ${limit}`,
    [before],
  );
  if (old.length === 0) return 0;
  const ids = old.map((row) => row.id);
  await tx.run(`DELETE FROM deliveries WHERE event_id IN (${marks(ids)})`, ids);
  await tx.run(`DELETE FROM outbox WHERE id IN (${marks(ids)})`, ids);
  return ids.length;
}

function toEvent(row: Row): StoredEvent {
  return {
    id: String(row.id),
    kind: String(row.kind),
    subject: String(row.subject),
    data: jsonOf<object>(row.data),
    createdAt: Number(row.created_at),
  };
}
