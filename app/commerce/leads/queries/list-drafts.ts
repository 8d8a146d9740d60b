import { type Bind, jsonOf, type Reader, type Row } from "#app/platform/db/index.server.ts";
import type { Locale } from "../../kernel/locale.ts";
import { sessionHash } from "../model.server.ts";
import type { FormDraft } from "../types.ts";

const COLUMNS =
  "id, token_hash, form, revision, page, block, path, locale, step, phone, email, name, answers, entries, answer_id, link_until, created_at, updated_at";

export interface DraftsQuery {
  form?: string | undefined;
  limit?: number;
  cursor?: string;
}

/** A page of what was begun and not sent, the newest first. */
export async function listDrafts(
  read: Reader,
  { form, limit = 50, cursor }: DraftsQuery = {},
): Promise<{ data: FormDraft[]; nextCursor: string | null }> {
  const parts = ["answer_id IS NULL"];
  const binds: Bind[] = [];
  if (form !== undefined) {
    parts.push("form = ?");
    binds.push(form);
  }
  if (cursor !== undefined) {
    parts.push("id < ?");
    binds.push(cursor);
  }
  const size = Math.min(250, Math.max(1, Math.trunc(limit)));
  const rows = await read.all(
    `SELECT ${COLUMNS} FROM form_drafts WHERE ${parts.join(" AND ")} ORDER BY id DESC LIMIT ${size + 1}`,
    binds,
  );
  const data = rows.slice(0, size).map(toDraft);
  return { data, nextCursor: rows.length > size ? (data.at(-1)?.id ?? null) : null };
}

export async function findDraft(read: Reader, id: string): Promise<FormDraft | undefined> {
  const row = await read.one(`SELECT ${COLUMNS} FROM form_drafts WHERE id = ? AND answer_id IS NULL`, [id]);
  return row && toDraft(row);
}

/** What a link leads to, sent or not; undefined where there is none of it, or its time is over. */
export async function findLinked(
  read: Reader,
  token: string,
  now: number,
): Promise<(FormDraft & { sent: boolean }) | undefined> {
  const row = await read.one(`SELECT ${COLUMNS} FROM form_drafts WHERE link_hash = ? AND link_until > ?`, [
    ...[sessionHash(token), now],
  ]);
  return row && { ...toDraft(row), sent: row.answer_id !== null };
}

function toDraft(row: Row): FormDraft {
  const textOrNull = (value: unknown) => (value === null || value === undefined ? null : String(value));
  return {
    id: String(row.id),
    session: String(row.token_hash),
    form: String(row.form),
    revision: String(row.revision),
    page: String(row.page),
    block: String(row.block),
    path: String(row.path),
    locale: row.locale as Locale,
    step: Number(row.step),
    phone: textOrNull(row.phone),
    email: textOrNull(row.email),
    name: String(row.name),
    values: jsonOf(row.answers),
    entries: jsonOf(row.entries),
    linkUntil: row.link_until === null ? null : Number(row.link_until),
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
  };
}
