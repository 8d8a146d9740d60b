import type { Bind, Reader } from "#app/platform/db/index.server.ts";
import { phoneTail } from "../../kernel/phone-search.ts";
import { searchWords } from "../../kernel/searchable.ts";
import { LEAD_COLUMNS, toLead } from "../model.server.ts";
import type { Lead, LeadState } from "../types.ts";

export interface LeadsQuery {
  state?: LeadState;
  /** The end of a phone, words of a name or a city. */
  q?: string;
  limit?: number;
  cursor?: string;
}

/** A page of leads, the newest first. */
export async function listLeads(
  read: Reader,
  { state, q = "", limit = 50, cursor }: LeadsQuery = {},
): Promise<{ data: Lead[]; nextCursor: string | null }> {
  const parts = ["1 = 1"];
  const binds: Bind[] = [];
  const when = (sql: string, ...values: Bind[]) => {
    parts.push(sql);
    binds.push(...values);
  };
  if (state !== undefined) when("state = ?", state);
  if (cursor !== undefined) when("id < ?", cursor);
  const tail = phoneTail(q);
  for (const word of tail === undefined ? searchWords(q, 6) : [tail]) {
    when("(phone LIKE ? OR search LIKE ?)", `%${word}`, `%${word}%`);
  }
  const size = Math.min(100, Math.max(1, Math.trunc(limit)));
  const rows = await read.all(
    `SELECT ${LEAD_COLUMNS} FROM leads WHERE ${parts.join(" AND ")} ORDER BY id DESC LIMIT ${size + 1}`,
    binds,
  );
  const data = rows.slice(0, size).map(toLead);
  return { data, nextCursor: rows.length > size ? (data.at(-1)?.id ?? null) : null };
}

export async function findLead(read: Reader, id: string): Promise<Lead | undefined> {
  const row = await read.one(`SELECT ${LEAD_COLUMNS} FROM leads WHERE id = ?`, [id]);
  return row && toLead(row);
}

/** Every lead of one person, the newest first. */
export async function findLeadsOf(
  read: Reader,
  { phone, email }: { phone: string; email: string | null },
): Promise<Lead[]> {
  const rows = await read.all(
    `SELECT ${LEAD_COLUMNS} FROM leads WHERE phone = ? OR (email IS NOT NULL AND email = ?) ORDER BY id DESC LIMIT 500`,
    [phone, email],
  );
  return rows.map(toLead);
}

/** How many leads stand in each state, for the views of the list. */
export async function countLeads(read: Reader): Promise<Record<LeadState, number>> {
  const rows = await read.all<{ state: LeadState; n: number }>("SELECT state, COUNT(*) AS n FROM leads GROUP BY state");
  const counts = { new: 0, called: 0, converted: 0, dismissed: 0 };
  for (const row of rows) counts[row.state] = Number(row.n);
  return counts;
}
