import type { Reader, Row } from "#app/platform/db/index.server.ts";
import { type Customer, findAddresses, findConsents, findCustomer } from "../customers/index.server.ts";
import { findLeadsOf } from "../leads/index.server.ts";
import { findTimeline, listOrders, type Order } from "../orders/index.server.ts";
import { PERSONAL_DATA } from "./personal-data.ts";
import { rowsBy, whoseRows } from "./whose.ts";

/** What is handed out in words of its own. */
const WORDED = new Set(["orders", "order_events", "customer_addresses", "consents", "leads"]);

/** Everything the shop keeps of one person, as they may ask for it; undefined where there is no such customer. */
export async function exportPerson(read: Reader, customerId: string) {
  const customer = await findCustomer(read, customerId);
  if (!customer || customer.erasedAt !== null) return undefined;
  const orders: Order[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listOrders(read, { customerId, limit: 250, ...(cursor && { cursor }) });
    orders.push(...page.data);
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  const timelines = await Promise.all(orders.map((order) => findTimeline(read, order.id)));
  const records = await recordsOf(
    read,
    customer,
    orders.map(({ id }) => id),
  );
  return {
    customer,
    addresses: await findAddresses(read, customerId),
    consents: await findConsents(read, customer),
    orders: orders.map((order, index) => ({ ...order, timeline: timelines[index] ?? [] })),
    leads: await findLeadsOf(read, customer),
    records,
  };
}

/** Names of columns that open something: nobody's data, and nobody's business. */
const SECRET = /hash|^session$|^recipient$/;

/** By table, everything else that is kept of them, as it is kept: what `PERSONAL_DATA` names is handed out by itself. */
async function recordsOf(
  read: Reader,
  customer: Customer,
  orderIds: readonly string[],
): Promise<Record<string, Row[]>> {
  const whose = await whoseRows(read, customer, orderIds);
  const records: Record<string, Row[]> = {};
  for (const { table, by } of PERSONAL_DATA.filter((each) => !WORDED.has(each.table))) {
    const rows = await rowsBy(read, table, by.column, whose[by.is]);
    const known = records[table] ?? [];
    const fresh = rows.filter(({ id }) => !known.some((row) => row.id === id));
    if (fresh.length > 0) records[table] = [...known, ...fresh.map(withoutSecrets)];
  }
  return records;
}

function withoutSecrets(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !SECRET.test(name)));
}
