import { marks, type Reader, type Row } from "#app/platform/db/index.server.ts";
import type { Customer } from "../customers/index.server.ts";
import { recipientHash } from "../offers/index.server.ts";
import type { Whose } from "./personal-data.ts";

/** Bound values a statement; far below what any dialect takes. */
const SLICE = 200;

/** What one person's rows are known by. */
export async function whoseRows(
  read: Reader,
  customer: Customer,
  orderIds: readonly string[],
): Promise<Readonly<Record<Whose, readonly string[]>>> {
  const { id, phone, email } = customer;
  const mails = email === null ? [] : [email];
  const answers = await read.all<{ id: string }>("SELECT id FROM form_answers WHERE phone = ? OR email = ?", [
    phone,
    email,
  ]);
  // With an order they may have said another phone than it has today.
  const ordered = await Promise.all(
    slices(orderIds).map((slice) =>
      read.all<{ id: string }>(`SELECT id FROM form_answers WHERE order_id IN (${marks(slice)})`, slice),
    ),
  );
  return {
    answer: [...new Set([...answers, ...ordered.flat()].map((row) => String(row.id)))],
    customer: [id],
    order: orderIds,
    phone: [phone],
    email: mails,
    recipient: [phone, ...mails].map(recipientHash),
  };
}

export function slices<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / SLICE) }, (_, at) => list.slice(at * SLICE, (at + 1) * SLICE));
}

/** All rows of a table that are known by one of these, as they lie there. */
export async function rowsBy(read: Reader, table: string, column: string, known: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const slice of slices(known)) {
    rows.push(...(await read.all(`SELECT * FROM ${table} WHERE ${column} IN (${marks(slice)})`, slice)));
  }
  return rows;
}
