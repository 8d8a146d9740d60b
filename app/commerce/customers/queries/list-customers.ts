import type { Bind, Reader } from "#app/platform/db/index.server.ts";
import { phoneTail } from "../../kernel/phone-search.ts";
import { searchWords } from "../../kernel/searchable.ts";
import { CUSTOMER_COLUMNS, toCustomer } from "../model.server.ts";
import type { Customer } from "../types.ts";

export interface CustomersQuery {
  /** The end of a phone, words of a name, a city or a tag. */
  q?: string;
  limit?: number;
  /** `nextCursor` of the page before. */
  cursor?: string;
}

/** A page of customers, the newest first. Those who were erased are nobody any more. */
export async function listCustomers(
  read: Reader,
  { q = "", limit = 50, cursor }: CustomersQuery = {},
): Promise<{ data: Customer[]; nextCursor: string | null }> {
  const parts = ["erased_at IS NULL"];
  const binds: Bind[] = [];
  if (cursor !== undefined) {
    parts.push("id < ?");
    binds.push(cursor);
  }
  const tail = phoneTail(q);
  for (const word of tail === undefined ? searchWords(q, 6) : [tail]) {
    parts.push("(phone LIKE ? OR search LIKE ? OR tag_search LIKE ?)");
    binds.push(`%${word}`, `%${word}%`, `%${word}%`);
  }
  const size = Math.min(100, Math.max(1, Math.trunc(limit)));
  const rows = await read.all(
    `SELECT ${CUSTOMER_COLUMNS} FROM customers WHERE ${parts.join(" AND ")} ORDER BY id DESC LIMIT ${size + 1}`,
    binds,
  );
  const data = rows.slice(0, size).map(toCustomer);
  return { data, nextCursor: rows.length > size ? (data.at(-1)?.id ?? null) : null };
}
