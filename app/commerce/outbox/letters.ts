import { marks, type Reader, type Row } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import { type Reason, readReason } from "../failures.ts";
import type { Letter, LetterState } from "./types.ts";

export interface LetterQuery {
  /** Absent: everything that is not done. */
  state?: LetterState | undefined;
  /** Begins with this: `sheets`, `payment.refund`. */
  name?: string | undefined;
  limit: number;
}

const OPEN = ["waiting", "failed", "dead"];

/** What is on its way or stuck, latest first. */
export async function listLetters(read: Reader, { state, name, limit }: LetterQuery): Promise<Letter[]> {
  const states = state ? [state] : OPEN;
  const like = `${(name ?? "").replace(/[\\%_]/g, "")}%`;
  const [jobs, events] = await Promise.all([
    read.all(
      `SELECT id, kind, subject, data, state, attempts, next_at, error, created_at FROM jobs WHERE state IN (${marks(states)}) AND kind LIKE ? ORDER BY id DESC LIMIT ${limit}`,
      [...states, like],
    ),
    read.all(
      `SELECT d.event_id, d.subscriber, d.state, d.attempts, d.next_at, d.error, o.kind, o.subject, o.data, o.created_at
       FROM deliveries d JOIN outbox o ON o.id = d.event_id
       WHERE d.state IN (${marks(states)}) AND d.state <> 'done' AND d.subscriber LIKE ? ORDER BY d.event_id DESC LIMIT ${limit}`,
      [...states, like],
    ),
  ]);
  return [...jobs.map(ofJob), ...events.map(ofDelivery)].sort((a, b) => b.at - a.at).slice(0, limit);
}

/** How many there are of each state that is not done. */
export async function countLetters(read: Reader): Promise<Record<Exclude<LetterState, "done">, number>> {
  const counts = { waiting: 0, failed: 0, dead: 0 };
  for (const sql of [
    "SELECT state, COUNT(*) AS n FROM jobs WHERE state IN ('waiting', 'failed', 'dead') GROUP BY state",
    "SELECT state, COUNT(*) AS n FROM deliveries WHERE state IN ('failed', 'dead') GROUP BY state",
  ]) {
    for (const row of await read.all<{ state: keyof typeof counts; n: number }>(sql))
      counts[row.state] += Number(row.n);
  }
  return counts;
}

/**
 * Has letters tried again now, from the beginning: one by its id, or all that are stuck. Their keys stay what they were, so
 * what had reached its receiver after all has no second effect.
 * @returns how many
 */
export async function replayLetters(ctx: Context, which: { id: string } | { all: true }): Promise<number> {
  const now = ctx.clock.now();
  const one = "id" in which;
  const [event = "", subscriber = ""] = one ? which.id.split("~") : [];
  const jobs = await ctx.tx.run(
    `UPDATE jobs SET state = 'waiting', attempts = 0, next_at = ?, claimed_until = 0, updated_at = ? WHERE state IN ('failed', 'dead')${one ? " AND id = ?" : ""}`,
    one ? [now, now, which.id] : [now, now],
  );
  const deliveries = await ctx.tx.run(
    `UPDATE deliveries SET state = 'failed', attempts = 0, next_at = ?, updated_at = ? WHERE state IN ('failed', 'dead')${one ? " AND event_id = ? AND subscriber = ?" : ""}`,
    one ? [now, now, event, subscriber] : [now, now],
  );
  return jobs.changes + deliveries.changes;
}

function ofJob(row: Row): Letter {
  const state = row.state as LetterState;
  return {
    ...{ id: String(row.id), source: "call", name: String(row.kind), event: null, subject: String(row.subject) },
    ...{ state, attempts: Number(row.attempts), nextAt: due(row, state), error: reasonIn(row.error) },
    ...{ payload: redacted(String(row.data)), at: Number(row.created_at) },
  };
}

function ofDelivery(row: Row): Letter {
  const state = row.state as LetterState;
  return {
    id: `${row.event_id}~${row.subscriber}`,
    ...{ source: "event", name: String(row.subscriber), event: String(row.kind), subject: String(row.subject) },
    ...{ state, attempts: Number(row.attempts), nextAt: due(row, state), error: reasonIn(row.error) },
    ...{ payload: redacted(String(row.data)), at: Number(row.created_at) },
  };
}

function due(row: Row, state: LetterState): number | null {
  return state === "waiting" || state === "failed" ? Number(row.next_at) : null;
}

function reasonIn(value: string | number | null | undefined): Reason | null {
  return value === null || value === undefined ? null : readReason(String(value));
}

const PRIVATE = /token|secret|key|phone|email|name|address|body/i;

/** Payloads hold ids and figures; whatever else got in is not shown. */
function redacted(json: string): string {
  return JSON.stringify(JSON.parse(json), (name, value: unknown) =>
    PRIVATE.test(name) && typeof value === "string" ? "•••" : value,
  );
}
