import { marks } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import { findCustomer } from "../customers/index.server.ts";
import { parsePhone } from "../kernel/phone.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { PERSONAL_DATA } from "./personal-data.ts";
import { slices, whoseRows } from "./whose.ts";

export interface Erasure {
  id: string;
  /** Orders that were blanked. */
  orders: number;
  at: number;
}

/** Longer than an order's transaction can last. */
const A_MOMENT_MS = 10 * 60_000;
/** Fields of an order as an idempotency key's answer keeps it. */
const IN_ANSWERS = { name: "", phone: "", email: null, note: null, origin: null, tags: [] };

/**
 * Erases one person's data, for good: their orders keep figures, goods and region, and nothing that says whose they were.
 * Refused while an order is on its way, which could not be delivered any more.
 * @param typed the phone, typed once more by whoever confirms
 */
export async function erasePerson(ctx: Context, customerId: string, typed: string): Promise<Result<Erasure>> {
  const customer = await findCustomer(ctx.tx, customerId);
  if (!customer || customer.erasedAt !== null) return refuse("customer.not_found", { id: customerId });
  if (parsePhone(typed, customer.country)?.e164 !== customer.phone)
    return refuse("customer.not_confirmed", {}, "/confirm");
  const orders = await ctx.tx.all<OrderRow>(
    "SELECT id, number, state, delivery_state, placed_at FROM orders WHERE customer_id = ?",
    [customerId],
  );
  const open = orders.filter((order) => isOpen(order)).map(({ number }) => number);
  if (open.length > 0) return refuse("customer.has_open_orders", { orders: open });
  const ids = orders.map(({ id }) => id);
  const whose = await whoseRows(ctx.tx, customer, ids);
  for (const { table, by, blank } of PERSONAL_DATA) {
    const columns = Object.entries(blank ?? {});
    const change = blank
      ? `UPDATE ${table} SET ${columns.map(([name]) => `${name} = ?`).join(", ")}`
      : `DELETE FROM ${table}`;
    for (const slice of slices(whose[by.is])) {
      const values = columns.map(([, value]) => value);
      await ctx.tx.run(`${change} WHERE ${by.column} IN (${marks(slice)})`, [...values, ...slice]);
    }
  }
  await blankAnswers(ctx, orders);
  const now = ctx.clock.now();
  await ctx.tx.run(
    "UPDATE customers SET phone = ?, phone_tail = '', name = '', search = '', email = NULL, city = '', tags = NULL, tag_search = '', note = NULL, erased_at = ?, version = version + 1, updated_at = ? WHERE id = ?",
    [`erased:${customerId}`, now, now, customerId],
  );
  const erasure: Erasure = { id: ctx.ids.next(), orders: ids.length, at: now };
  const { kind, id = null, name = null } = ctx.actor;
  await ctx.tx.run(
    "INSERT INTO erasures (id, customer_id, orders, actor_kind, actor_id, actor_name, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
    [erasure.id, customerId, erasure.orders, kind, id, name, now],
  );
  ctx.emit({ kind: "customer.erased", subject: customerId, data: { orders: ids } });
  return ok(erasure);
}

interface OrderRow {
  id: string;
  number: string;
  state: string;
  delivery_state: string;
  placed_at: number;
}

/** Cancelled, completed, delivered and returned orders are over. */
function isOpen({ state, delivery_state }: OrderRow): boolean {
  return !["cancelled", "completed"].includes(state) && !["delivered", "returned"].includes(delivery_state);
}

/**
 * Answers that are kept for keys sent again hold the whole order as it was. A key is written with its order: it is looked for
 * among those of that moment alone.
 */
async function blankAnswers(ctx: Context, orders: readonly OrderRow[]): Promise<void> {
  for (const { id, placed_at: at } of orders) {
    const rows = await ctx.tx.all<{ scope: string; idempotency_key: string; body: string }>(
      "SELECT scope, idempotency_key, body FROM idempotency WHERE created_at BETWEEN ? AND ? AND body LIKE ?",
      [Number(at) - A_MOMENT_MS, Number(at) + A_MOMENT_MS, `{"id":"${id}"%`],
    );
    for (const { scope, idempotency_key, body } of rows) {
      const order = JSON.parse(body) as { address: object };
      const address = { ...order.address, line1: "", city: "", postcode: null };
      await ctx.tx.run("UPDATE idempotency SET body = ? WHERE scope = ? AND idempotency_key = ?", [
        JSON.stringify({ ...order, ...IN_ANSWERS, address }),
        ...[scope, idempotency_key],
      ]);
    }
  }
}
