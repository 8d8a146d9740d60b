import { type Bind, marks, type Reader } from "#app/platform/db/index.server.ts";
import { searchable } from "../../kernel/searchable.ts";
import { tagOf } from "../commands/change-tags.ts";
import type { DeskState } from "../desk.ts";
import { type DeliveryState, ORDER_STATES, type OrderState, type PaymentState } from "../machine.ts";
import { ORDER_COLUMNS, readWhole } from "../model.server.ts";
import { type SearchTerm, searchTerms } from "../rules/search-terms.ts";
import type { Order, OrderSource } from "../types.ts";

/** Which orders are meant; what is left out does not matter. */
export interface OrdersFilter {
  number?: string;
  /** E.164. */
  phone?: string;
  customerId?: string;
  state?: OrderState;
  paymentState?: PaymentState;
  deliveryState?: DeliveryState;
  deskState?: DeskState;
  paymentMethod?: string;
  source?: OrderSource;
  /** As people write it; compared without accents and capitals. */
  city?: string;
  tag?: string;
  /** Id of who takes care of them; `none`: nobody in particular. */
  agent?: string;
  /** ISO 3166-2. */
  region?: string;
  /** As staff name the carrier of a parcel; compared without accents and capitals. */
  carrier?: string;
  /** What staff type: a number, a phone or its end, words of a name or a city. */
  q?: string;
  /** Countries whose national phone numbers `q` may be. */
  countries?: readonly string[];
  /** First and last day, of the shop's calendar. */
  from?: string;
  to?: string;
}

export interface OrdersQuery extends OrdersFilter {
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
  const { sql, binds } = conditions(query, query.cursor);
  // The page's ids first: a search that reads every order must not carry each one's forty columns along.
  const page = `SELECT id AS page_id FROM orders ${sql && `WHERE ${sql}`} ORDER BY id DESC LIMIT ${limit + 1}`;
  const rows = await read.all(
    `SELECT ${ORDER_COLUMNS} FROM (${page}) AS page JOIN orders ON id = page_id ORDER BY id DESC`,
    binds,
  );
  const data = await readWhole(read, rows.slice(0, limit));
  return { data, nextCursor: rows.length > limit ? (data.at(-1)?.id ?? null) : null };
}

/** Lists say "1 000+" beyond it: nobody needs the exact number, and counting all orders at each view is not free. */
export const COUNT_CEILING = 1_000;

/** How many orders stand in each state, counted as far as the ceiling. */
export async function countOrders(read: Reader): Promise<Record<OrderState, number>> {
  const counts = { placed: 0, confirmed: 0, completed: 0, cancelled: 0 };
  for (const state of ORDER_STATES) counts[state] = await countMatchingOrders(read, { state }, COUNT_CEILING);
  return counts;
}

/** How many orders a filter holds, whatever page of it is shown. @param ceiling count no further */
export async function countMatchingOrders(read: Reader, filter: OrdersFilter, ceiling?: number): Promise<number> {
  const { sql, binds } = conditions(filter);
  const found = `FROM orders ${sql && `WHERE ${sql}`}`;
  const row = await read.one<{ n: number }>(
    ceiling === undefined
      ? `SELECT COUNT(*) AS n ${found}`
      : `SELECT COUNT(*) AS n FROM (SELECT 1 ${found} LIMIT ${ceiling}) AS found`,
    binds,
  );
  return Number(row?.n ?? 0);
}

function conditions(filter: OrdersFilter, cursor?: string): { sql: string; binds: Bind[] } {
  const parts: string[] = [];
  const binds: Bind[] = [];
  const when = (value: string | undefined, sql: string, ...values: Bind[]) => {
    if (value === undefined) return;
    parts.push(sql);
    binds.push(...(values.length > 0 ? values : [value]));
  };
  when(filter.number, "number = ?");
  when(filter.phone, "phone = ?");
  when(filter.customerId, "customer_id = ?");
  when(filter.state, "state = ?");
  when(filter.paymentState, "payment_state = ?");
  when(filter.deliveryState, "delivery_state = ?");
  when(filter.deskState, "desk_state = ?");
  when(filter.paymentMethod, "payment_method = ?");
  when(filter.source, "source = ?");
  when(filter.city && searchable(filter.city).slice(0, 191), "city_key = ?");
  when(filter.tag && tagOf(filter.tag).tag, "id IN (SELECT order_id FROM order_tags WHERE tag = ?)");
  if (filter.agent === "none") parts.push("agent_id IS NULL");
  else when(filter.agent, "agent_id = ?");
  when(filter.region, "region = ?");
  when(
    filter.carrier && (searchable(filter.carrier) || filter.carrier).slice(0, 191),
    "id IN (SELECT order_id FROM shipments WHERE carrier_key = ? AND state <> 'cancelled')",
  );
  when(filter.from, "placed_date >= ?");
  when(filter.to, "placed_date <= ?");
  when(cursor, "id < ?");
  for (const term of searchTerms(filter.q ?? "", filter.countries ?? [])) when(term.kind, ...searchSql(term));
  return { sql: parts.join(" AND "), binds };
}

function searchSql(term: SearchTerm): [sql: string, ...binds: Bind[]] {
  if (term.kind === "phones") return [`phone IN (${marks(term.phones)})`, ...term.phones];
  if (term.kind === "digits") {
    const end = `%${term.digits}`;
    return ["(number LIKE ? OR phone LIKE ? OR search LIKE ?)", end, end, `%${term.digits}%`];
  }
  return ["(number LIKE ? OR search LIKE ?)", `${term.word.toUpperCase()}%`, `%${term.word}%`];
}
