import { marks, type Reader, type Row } from "#app/platform/db/index.server.ts";
import type { AnswerFile } from "../types.ts";

const COLUMNS = "f.id, f.form, f.name, f.type, f.bytes, f.hash, f.answer_id";

/**
 * Of these files the ones that a form's next answer may hold: nobody's yet, or those of the very answer that is sent again,
 * under its key or a moment after.
 */
export async function findJoinable(
  read: Reader,
  { form, ids, key, since }: { form: string; ids: readonly string[]; key: string; since: number },
): Promise<AnswerFile[]> {
  if (ids.length === 0) return [];
  const rows = await read.all(
    `SELECT ${COLUMNS} FROM form_files f LEFT JOIN form_answers a ON a.id = f.answer_id
     WHERE f.form = ? AND f.id IN (${marks(ids)}) AND (f.answer_id IS NULL OR a.send_key = ? OR a.created_at > ?)`,
    [form, ...ids, key, since],
  );
  return rows.map(toFile);
}

/** A file of an answer that was sent; what nobody sent is nobody's to see. */
export async function findAnswerFile(read: Reader, id: string): Promise<AnswerFile | undefined> {
  const row = await read.one(
    `SELECT ${COLUMNS} FROM form_files f JOIN form_answers a ON a.id = f.answer_id WHERE f.id = ?`,
    [id],
  );
  return row && toFile(row);
}

function toFile(row: Row): AnswerFile {
  return {
    id: String(row.id),
    form: String(row.form),
    name: String(row.name),
    type: String(row.type),
    bytes: Number(row.bytes),
    hash: String(row.hash),
    answer: row.answer_id === null || row.answer_id === undefined ? null : String(row.answer_id),
  };
}
