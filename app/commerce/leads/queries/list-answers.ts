import type { Bind, Reader } from "#app/platform/db/index.server.ts";
import { searchWords } from "../../kernel/searchable.ts";
import { ANSWER_COLUMNS, toAnswer, toAnswerEvent } from "../answer-model.server.ts";
import { comparable } from "../rules/value-rows.ts";
import type { AnswerEvent, AnswerState, FormAnswer } from "../types.ts";

/** Which answers: every part narrows it down. */
export interface AnswersFilter {
  form?: string | undefined;
  revision?: string | undefined;
  state?: AnswerState | undefined;
  /** Id of who takes care of it; "none": nobody. */
  assignee?: string | undefined;
  /** Came at or after, and before: epoch ms. */
  from?: number | undefined;
  until?: number | undefined;
  /** A field by its technical name, and what was answered to it, case and accents aside; "": anything. */
  field?: string | undefined;
  value?: string | undefined;
  /** Words of what was answered. */
  q?: string | undefined;
}

export interface AnswersQuery extends AnswersFilter {
  limit?: number;
  cursor?: string;
}

/** A page of answers, the newest first. */
export async function listAnswers(
  read: Reader,
  { limit = 50, cursor, ...filter }: AnswersQuery = {},
): Promise<{ data: FormAnswer[]; nextCursor: string | null }> {
  const { sql, binds } = conditions(filter);
  const size = Math.min(250, Math.max(1, Math.trunc(limit)));
  const after = cursor === undefined ? "" : " AND id < ?";
  const rows = await read.all(
    `SELECT ${ANSWER_COLUMNS} FROM form_answers WHERE ${sql}${after} ORDER BY id DESC LIMIT ${size + 1}`,
    [...binds, ...(cursor === undefined ? [] : [cursor])],
  );
  const data = rows.slice(0, size).map(toAnswer);
  return { data, nextCursor: rows.length > size ? (data.at(-1)?.id ?? null) : null };
}

/** Every answer that a filter holds, the newest first, a slice at a time. */
export async function* walkAnswers(read: Reader, filter: AnswersFilter): AsyncGenerator<FormAnswer[]> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listAnswers(read, { ...filter, limit: 250, ...(cursor && { cursor }) });
    if (page.data.length > 0) yield page.data;
    cursor = page.nextCursor;
  }
}

export async function countAnswers(read: Reader, filter: AnswersFilter): Promise<number> {
  const { sql, binds } = conditions(filter);
  const row = await read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM form_answers WHERE ${sql}`, binds);
  return Number(row?.n ?? 0);
}

/** The revisions that asked for what a filter holds, the newest first. */
export async function findAskers(
  read: Reader,
  filter: AnswersFilter,
): Promise<{ form: string; revision: string; count: number }[]> {
  const { sql, binds } = conditions(filter);
  const rows = await read.all(
    `SELECT form, revision, COUNT(*) AS n FROM form_answers WHERE ${sql} GROUP BY form, revision ORDER BY revision DESC LIMIT 500`,
    binds,
  );
  return rows.map(({ form, revision, n }) => ({ form: String(form), revision: String(revision), count: Number(n) }));
}

export async function findAnswer(read: Reader, id: string): Promise<FormAnswer | undefined> {
  const row = await read.one(`SELECT ${ANSWER_COLUMNS} FROM form_answers WHERE id = ?`, [id]);
  return row && toAnswer(row);
}

/** What was answered with an order, the last first; most orders have one at the most. */
export async function findAnswersOf(read: Reader, order: string): Promise<FormAnswer[]> {
  const rows = await read.all(
    `SELECT ${ANSWER_COLUMNS} FROM form_answers WHERE order_id = ? ORDER BY id DESC LIMIT 10`,
    [order],
  );
  return rows.map(toAnswer);
}

/** What was kept of a sending, by its key; undefined where nothing was, or it is of another form. */
export async function findSent(
  read: Reader,
  { key, form }: { key: string; form?: string },
): Promise<FormAnswer | undefined> {
  const row = await read.one(`SELECT ${ANSWER_COLUMNS} FROM form_answers WHERE send_key = ?`, [key]);
  const answer = row && toAnswer(row);
  return answer && (form === undefined || answer.form === form) ? answer : undefined;
}

/** The answers beside one in the list that a filter holds: the one above it is newer. */
export async function findNeighbours(
  read: Reader,
  id: string,
  filter: AnswersFilter,
): Promise<{ newer: string | null; older: string | null }> {
  const { sql, binds } = conditions(filter);
  const beside = async (comparison: "id > ?" | "id < ?", order: "ASC" | "DESC") => {
    const row = await read.one<{ id: string }>(
      `SELECT id FROM form_answers WHERE ${sql} AND ${comparison} ORDER BY id ${order} LIMIT 1`,
      [...binds, id],
    );
    return row ? String(row.id) : null;
  };
  return { newer: await beside("id > ?", "ASC"), older: await beside("id < ?", "DESC") };
}

/** What people did with an answer, latest first. */
export async function listAnswerEvents(read: Reader, answer: string): Promise<AnswerEvent[]> {
  const rows = await read.all("SELECT * FROM form_answer_events WHERE answer_id = ? ORDER BY id DESC LIMIT 200", [
    answer,
  ]);
  return rows.map(toAnswerEvent);
}

/** Answers that are gone: who deleted them, and when. */
export async function listDeletions(read: Reader, limit = 50): Promise<AnswerEvent[]> {
  const size = Math.min(250, Math.max(1, Math.trunc(limit)));
  const rows = await read.all(
    `SELECT * FROM form_answer_events WHERE kind = 'deleted' ORDER BY id DESC LIMIT ${size}`,
    [],
  );
  return rows.map(toAnswerEvent);
}

function conditions(filter: AnswersFilter): { sql: string; binds: Bind[] } {
  const { form, revision, state, assignee, from, until, field, value = "", q = "" } = filter;
  const parts = ["1 = 1"];
  const binds: Bind[] = [];
  const when = (sql: string, ...values: Bind[]) => {
    parts.push(sql);
    binds.push(...values);
  };
  if (form !== undefined) when("form = ?", form);
  if (revision !== undefined) when("revision = ?", revision);
  if (state !== undefined) when("state = ?", state);
  // What was held back is among the spam alone. Said so that no database goes by it: few are, and other indexes serve better.
  else when("COALESCE(held, '') = ''");
  if (assignee === "none") when("assignee_id IS NULL");
  else if (assignee !== undefined) when("assignee_id = ?", assignee);
  if (from !== undefined) when("created_at >= ?", from);
  if (until !== undefined) when("created_at < ?", until);
  if (field !== undefined) {
    const same = comparable(value);
    const one = "SELECT 1 FROM form_answer_values v WHERE v.answer_id = form_answers.id AND v.name = ?";
    if (same === "") when(`EXISTS (${one})`, field);
    else when(`EXISTS (${one} AND v.value LIKE ?)`, field, `${same.replace(/[\\%_]/g, "")}%`);
  }
  for (const word of searchWords(q, 6)) when("(search LIKE ? OR phone LIKE ?)", `%${word}%`, `%${word}`);
  return { sql: parts.join(" AND "), binds };
}
