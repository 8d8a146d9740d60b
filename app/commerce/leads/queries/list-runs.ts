import { jsonOf, type Reader, type Row } from "#app/platform/db/index.server.ts";
import { readReason } from "../../failures.ts";
import type { ActionRun, RunState } from "../types.ts";

const COLUMNS = "action, kind, state, attempts, asked, result, error, words, updated_at";

/** What was done of an answer, in the order of its actions' ids. */
export async function listRuns(read: Reader, answer: string): Promise<ActionRun[]> {
  const rows = await read.all(`SELECT ${COLUMNS} FROM form_action_runs WHERE answer_id = ? ORDER BY action`, [answer]);
  return rows.map(toRun);
}

export async function findRun(read: Reader, answer: string, action: string): Promise<ActionRun | undefined> {
  const row = await read.one(`SELECT ${COLUMNS} FROM form_action_runs WHERE answer_id = ? AND action = ?`, [
    ...[answer, action],
  ]);
  return row && toRun(row);
}

function toRun(row: Row): ActionRun {
  const textOrNull = (value: unknown) => (value === null || value === undefined ? null : String(value));
  return {
    action: String(row.action),
    kind: String(row.kind),
    state: row.state as RunState,
    attempts: Number(row.attempts),
    asked: Number(row.asked),
    result: textOrNull(row.result),
    error: textOrNull(row.error) === null ? null : readReason(String(row.error)),
    words: row.words ? jsonOf(row.words) : null,
    updatedAt: Number(row.updated_at),
  };
}
