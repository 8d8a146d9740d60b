import { type Bind, jsonOf, type Reader, type Row } from "#app/platform/db/index.server.ts";
import type { Locale } from "../../kernel/locale.ts";
import { searchWords } from "../../kernel/searchable.ts";
import type { AnswerState, FormAnswer } from "../types.ts";

export interface AnswersQuery {
  form?: string;
  state?: AnswerState;
  /** Words of what was answered. */
  q?: string;
  limit?: number;
  cursor?: string;
}

const COLUMNS =
  "id, form, revision, state, locale, phone, email, answers, consents, note, lead_id, version, created_at, updated_at";

/** A page of answers, the newest first. */
export async function listAnswers(
  read: Reader,
  { form, state, q = "", limit = 50, cursor }: AnswersQuery = {},
): Promise<{ data: FormAnswer[]; nextCursor: string | null }> {
  const parts = ["1 = 1"];
  const binds: Bind[] = [];
  const when = (sql: string, ...values: Bind[]) => {
    parts.push(sql);
    binds.push(...values);
  };
  if (form !== undefined) when("form = ?", form);
  if (state !== undefined) when("state = ?", state);
  if (cursor !== undefined) when("id < ?", cursor);
  for (const word of searchWords(q, 6)) when("(search LIKE ? OR phone LIKE ?)", `%${word}%`, `%${word}`);
  const size = Math.min(250, Math.max(1, Math.trunc(limit)));
  const rows = await read.all(
    `SELECT ${COLUMNS} FROM form_answers WHERE ${parts.join(" AND ")} ORDER BY id DESC LIMIT ${size + 1}`,
    binds,
  );
  const data = rows.slice(0, size).map(toAnswer);
  return { data, nextCursor: rows.length > size ? (data.at(-1)?.id ?? null) : null };
}

export async function findAnswer(read: Reader, id: string): Promise<FormAnswer | undefined> {
  const row = await read.one(`SELECT ${COLUMNS} FROM form_answers WHERE id = ?`, [id]);
  return row && toAnswer(row);
}

function toAnswer(row: Row): FormAnswer {
  const textOrNull = (value: unknown) => (value === null || value === undefined ? null : String(value));
  return {
    id: String(row.id),
    form: String(row.form),
    revision: String(row.revision),
    state: row.state as AnswerState,
    locale: row.locale as Locale,
    phone: textOrNull(row.phone),
    email: textOrNull(row.email),
    values: jsonOf(row.answers),
    consents: typeof row.consents === "string" ? jsonOf(row.consents) : [],
    note: String(row.note ?? ""),
    lead: textOrNull(row.lead_id),
    version: Number(row.version),
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
  };
}
