import type { Bind, Reader } from "#app/platform/db/index.server.ts";
import { searchable } from "../../kernel/searchable.ts";
import type { DeliveryState, OrderState, PaymentState } from "../machine.ts";
import { ORDER_COLUMNS, readWhole } from "../model.server.ts";
import type { Order } from "../types.ts";

export interface OrdersQuery {
  number?: string;
  /** E.164. */
  phone?: string;
  customerId?: string;
  state?: OrderState;
  paymentState?: PaymentState;
  deliveryState?: DeliveryState;
  /** What staff type: a number, the end of a phone, words of a name or a city. */
  q?: string;
  /** First and last day, of the shop's calendar. */
  from?: string;
  to?: string;
  /** 1 to 250. */
  limit?: number;
  /** `nextCursor` of the page before. */
  cursor?: string;
}

/** A page of orders, latest first. */
export async function listOrders(
  read: Reader,
  query: OrdersQuery = {},
): Promise<{ data: Order[]; nextCursor: string | null }> {
  const limit = Math.min(250, Math.max(1, Math.trunc(query.limit ?? 50)));
  const { sql, binds } = conditions(query);
  const rows = await read.all(
    `SELECT ${ORDER_COLUMNS} FROM orders ${sql && `WHERE ${sql}`} ORDER BY id DESC LIMIT ${limit + 1}`,
    binds,
  );
  const data = await readWhole(read, rows.slice(0, limit));
  return { data, nextCursor: rows.length > limit ? (data.at(-1)?.id ?? null) : null };
}

/** How many orders stand in each state, for the tabs of a list. */
export async function countOrders(read: Reader): Promise<Record<OrderState, number>> {
  const rows = await read.all<{ state: OrderState; n: number }>(
    "SELECT state, COUNT(*) AS n FROM orders GROUP BY state",
  );
  const counts = { placed: 0, confirmed: 0, completed: 0, cancelled: 0 };
  for (const row of rows) counts[row.state] = Number(row.n);
  return counts;
}

/** How many orders a filter holds, whatever page of it is shown. */
export async function countMatchingOrders(read: Reader, query: OrdersQuery): Promise<number> {
  const { sql, binds } = conditions(query);
  const row = await read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM orders ${sql && `WHERE ${sql}`}`, binds);
  return Number(row?.n ?? 0);
}

function conditions(query: OrdersQuery): { sql: string; binds: Bind[] } {
  const parts: string[] = [];
  const binds: Bind[] = [];
  const when = (value: string | undefined, sql: string, ...values: Bind[]) => {
    if (value === undefined) return;
    parts.push(sql);
    binds.push(...values);
  };
  when(query.number, "number = ?", query.number ?? "");
  when(query.phone, "phone = ?", query.phone ?? "");
  when(query.customerId, "customer_id = ?", query.customerId ?? "");
  when(query.state, "state = ?", query.state ?? "");
  when(query.paymentState, "payment_state = ?", query.paymentState ?? "");
  when(query.deliveryState, "delivery_state = ?", query.deliveryState ?? "");
  when(query.from, "placed_date >= ?", query.from ?? "");
  when(query.to, "placed_date <= ?", query.to ?? "");
  when(query.cursor, "id < ?", query.cursor ?? "");
  for (const word of searchable(query.q ?? "")
    .split(" ")
    .filter(Boolean)
    .slice(0, 6)) {
    when(
      word,
      "(number LIKE ? OR phone LIKE ? OR search LIKE ?)",
      `%${word.toUpperCase()}%`,
      `%${withoutTrunk(word)}`,
      `%${word}%`,
    );
  }
  return { sql: parts.join(" AND "), binds };
}

/** `0612…` is stored as `+212612…`: the zero people dial at home is not part of it. */
function withoutTrunk(word: string): string {
  return /^0\d{4,}$/.test(word) ? word.slice(1) : word;
}
