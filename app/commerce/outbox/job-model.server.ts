import { jsonOf, marks, type Reader, type Row, rowMarks, type Tx } from "#app/platform/db/index.server.ts";
import type { Job, NewJob } from "../jobs.ts";

/** Writes jobs down; one whose `once` is there already is not written again. */
export async function insertJobs(tx: Tx, jobs: readonly (NewJob & { id: string })[], now: number): Promise<void> {
  if (jobs.length === 0) return;
  const names = jobs.flatMap((job) => job.once ?? []);
  const known = names.length === 0 ? new Set<string>() : await knownNames(tx, names);
  const fresh = jobs.filter(({ once }) => {
    const again = once !== undefined && known.has(once);
    if (once !== undefined) known.add(once);
    return !again;
  });
  if (fresh.length === 0) return;
  await tx.run(
    `INSERT INTO jobs (id, kind, subject, data, once, next_at, state, attempts, claimed_until, created_at, updated_at) VALUES ${rowMarks(fresh.length, 11)}`,
    fresh.flatMap((job) => [
      ...[job.id, job.kind, job.subject, JSON.stringify(job.data), job.once ?? null, job.at ?? now],
      ...["waiting", 0, 0, now, now],
    ]),
  );
}

async function knownNames(tx: Tx, names: readonly string[]): Promise<Set<string>> {
  const rows = await tx.all<{ once: string }>(`SELECT once FROM jobs WHERE once IN (${marks(names)})`, names);
  return new Set(rows.map((row) => row.once));
}

const DUE = "state IN ('waiting', 'failed') AND next_at <= ? AND claimed_until < ?";

/** Jobs of these kinds that may be begun, the longest due first. */
export async function readDueJobs(read: Reader, kinds: readonly string[], now: number, limit: number): Promise<Job[]> {
  const rows = await read.all(
    `SELECT id, kind, subject, data, attempts FROM jobs WHERE ${DUE} AND kind IN (${marks(kinds)}) ORDER BY next_at, id LIMIT ${limit}`,
    [now, now, ...kinds],
  );
  return rows.map(toJob);
}

/** Takes a job for this node until `until`. @returns whether it was still free. */
export async function claimJob(tx: Tx, id: string, node: string, now: number, until: number): Promise<boolean> {
  const { changes } = await tx.run(
    `UPDATE jobs SET claimed_by = ?, claimed_until = ?, updated_at = ? WHERE id = ? AND ${DUE}`,
    [node, until, now, id, now, now],
  );
  return changes === 1;
}

export async function finishJob(
  tx: Tx,
  id: string,
  node: string,
  {
    state,
    attempts,
    nextAt,
    error,
    now,
  }: { state: JobState; attempts: number; nextAt: number; error: string | null; now: number },
): Promise<void> {
  await tx.run(
    "UPDATE jobs SET state = ?, attempts = ?, next_at = ?, error = ?, claimed_until = 0, updated_at = ? WHERE id = ? AND claimed_by = ?",
    [state, attempts, nextAt, error?.slice(0, 500) ?? null, now, id, node],
  );
}

/** `waiting`: not tried yet; `failed`: to be tried again; `dead`: laid aside for a person. */
export type JobState = "waiting" | "failed" | "dead" | "done";

/** Removes what was done before `before`, a slice at a time. @returns how many jobs went. */
export async function pruneJobs(tx: Tx, before: number, limit: number): Promise<number> {
  const old = await tx.all<{ id: string }>(
    `SELECT id FROM jobs WHERE state = 'done' AND updated_at < ? LIMIT ${limit}`,
    [before],
  );
  if (old.length > 0)
    await tx.run(
      `DELETE FROM jobs WHERE id IN (${marks(old)})`,
      old.map((row) => row.id),
    );
  return old.length;
}

function toJob(row: Row): Job {
  return {
    id: String(row.id),
    kind: String(row.kind),
    subject: String(row.subject),
    data: jsonOf<object>(row.data),
    attempts: Number(row.attempts),
  };
}
