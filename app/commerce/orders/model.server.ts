import { createHash } from "node:crypto";
import { jsonOf, marks, type Reader, type Row, rowMarks } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import type { Locale } from "../kernel/locale.ts";
import type { Currency } from "../kernel/money.ts";
import { searchable } from "../kernel/searchable.ts";
import type { DeliveryState, OrderState, PaymentState } from "./machine.ts";
import type { Order, OrderEvent, OrderLine, OrderSource, OrderSummary } from "./types.ts";

export const ORDER_COLUMNS =
  "id, number, state, payment_state, delivery_state, payment_method, currency, subtotal, discount, shipping, cod_fee, tax, tax_included, tax_rates, total, adjustments, customer_id, name, phone, email, line1, city, country, locale, source, origin, note, placed_at, placed_date, confirmed_at, cancelled_at, cancel_reason, updated_at";

/** Tokens of thank-you pages are stored hashed: who reads the database cannot open them. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

const INSERT_ORDER = `INSERT INTO orders (${ORDER_COLUMNS}, confirmed_date, search, token_hash) VALUES ${rowMarks(1, 36)}`;

export async function insertOrder(ctx: Context, order: Order, token: string): Promise<void> {
  const { address, origin } = order;
  await ctx.tx.run(INSERT_ORDER, [
    ...[order.id, order.number, order.state, order.paymentState, order.deliveryState, order.paymentMethod],
    ...[order.currency, order.subtotal, order.discount, order.shipping, order.codFee],
    ...[order.tax, order.taxIncluded ? 1 : 0, jsonOrNull(order.taxRates), order.total, jsonOrNull(order.adjustments)],
    ...[order.customerId, order.name, order.phone, order.email, address.line1, address.city, address.country],
    ...[order.locale, order.source, origin && JSON.stringify(origin), order.note],
    ...[order.placedAt, order.placedDate, order.confirmedAt, order.cancelledAt, order.cancelReason, order.updatedAt],
    ...[null, searchable(`${order.name} ${address.city}`), tokenHash(token)],
  ]);
  await ctx.tx.run(
    `INSERT INTO order_lines (id, order_id, position, product_id, variant_id, sku, title, variant_title, image, quantity, unit_price, discount, total, adjustments) VALUES ${rowMarks(order.lines.length, 14)}`,
    order.lines.flatMap((line, position) => [
      ...[line.id, order.id, position, line.productId, line.variantId, line.sku, line.title, line.variantTitle],
      ...[line.image, line.quantity, line.unitPrice, line.discount, line.total, jsonOrNull(line.adjustments)],
    ]),
  );
}

export interface NewOrderEvent {
  kind: string;
  data?: Readonly<Record<string, unknown>>;
}

/** Writes into an order's timeline, in the name of who acts. */
export async function insertOrderEvent(ctx: Context, orderId: string, { kind, data = {} }: NewOrderEvent) {
  await ctx.tx.run(
    "INSERT INTO order_events (id, order_id, kind, actor_kind, actor_id, actor_name, data, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    [
      ...[ctx.ids.next(), orderId, kind, ctx.actor.kind, ctx.actor.id ?? null, ctx.actor.name ?? null],
      ...[JSON.stringify(data), ctx.clock.now()],
    ],
  );
}

const STATE_COLUMNS = { order: "state", payment: "payment_state", delivery: "delivery_state" } as const;
export type Machine = keyof typeof STATE_COLUMNS;

/** Moves one machine of an order, if it still stands at `from`. @returns whether it did. */
export async function updateState(ctx: Context, id: string, machine: Machine, from: string, to: string) {
  const column = STATE_COLUMNS[machine];
  const { changes } = await ctx.tx.run(
    `UPDATE orders SET ${column} = ?, updated_at = ? WHERE id = ? AND ${column} = ?`,
    [to, ctx.clock.now(), id, from],
  );
  return changes === 1;
}

export async function stampConfirmed(ctx: Context, id: string, date: string): Promise<void> {
  await ctx.tx.run("UPDATE orders SET confirmed_at = ?, confirmed_date = ? WHERE id = ?", [ctx.clock.now(), date, id]);
}

export async function stampCancelled(ctx: Context, id: string, reason: string): Promise<void> {
  await ctx.tx.run("UPDATE orders SET cancelled_at = ?, cancel_reason = ? WHERE id = ?", [ctx.clock.now(), reason, id]);
}

export async function readOrder(read: Reader, column: "id" | "token_hash", value: string): Promise<Order | undefined> {
  const row = await read.one(`SELECT ${ORDER_COLUMNS} FROM orders WHERE ${column} = ?`, [value]);
  if (!row) return undefined;
  const lines = await readLines(read, [String(row.id)]);
  return { ...toOrderHead(row), lines: lines.get(String(row.id)) ?? [] };
}

export async function readLines(read: Reader, orderIds: readonly string[]): Promise<Map<string, OrderLine[]>> {
  const lines = new Map<string, OrderLine[]>(orderIds.map((id) => [id, []]));
  if (orderIds.length === 0) return lines;
  const rows = await read.all(
    `SELECT id, order_id, product_id, variant_id, sku, title, variant_title, image, quantity, unit_price, discount, total, adjustments FROM order_lines WHERE order_id IN (${marks(orderIds)}) ORDER BY position`,
    orderIds,
  );
  for (const row of rows) lines.get(String(row.order_id))?.push(toLine(row));
  return lines;
}

export async function readOrderEvents(read: Reader, orderId: string): Promise<OrderEvent[]> {
  const rows = await read.all(
    "SELECT id, kind, actor_kind, actor_id, actor_name, data, at FROM order_events WHERE order_id = ? ORDER BY id",
    [orderId],
  );
  return rows.map((row) => ({
    id: String(row.id),
    kind: String(row.kind),
    actorKind: String(row.actor_kind),
    actorId: row.actor_id === null ? null : String(row.actor_id),
    actorName: row.actor_name === null ? null : String(row.actor_name),
    data: jsonOf(row.data),
    at: Number(row.at),
  }));
}

export async function readNumbers(read: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await read.all<{ id: string; number: string }>(
    `SELECT id, number FROM orders WHERE id IN (${marks(ids)})`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, row.number]));
}

export function toOrderHead(row: Row): Omit<OrderSummary, "itemCount"> {
  return {
    id: String(row.id),
    number: String(row.number),
    state: row.state as OrderState,
    paymentState: row.payment_state as PaymentState,
    deliveryState: row.delivery_state as DeliveryState,
    paymentMethod: String(row.payment_method),
    currency: row.currency as Currency,
    subtotal: Number(row.subtotal),
    discount: Number(row.discount),
    shipping: Number(row.shipping),
    codFee: Number(row.cod_fee),
    tax: Number(row.tax),
    taxIncluded: Number(row.tax_included) === 1,
    taxRates: row.tax_rates ? jsonOf(row.tax_rates) : [],
    total: Number(row.total),
    adjustments: row.adjustments ? jsonOf(row.adjustments) : [],
    customerId: String(row.customer_id),
    name: String(row.name),
    phone: String(row.phone),
    email: textOrNull(row.email),
    address: { line1: String(row.line1), city: String(row.city), country: String(row.country) },
    locale: row.locale as Locale,
    source: row.source as OrderSource,
    origin: row.origin ? jsonOf(row.origin) : null,
    note: textOrNull(row.note),
    placedAt: Number(row.placed_at),
    placedDate: String(row.placed_date),
    confirmedAt: numberOrNull(row.confirmed_at),
    cancelledAt: numberOrNull(row.cancelled_at),
    cancelReason: textOrNull(row.cancel_reason),
    updatedAt: Number(row.updated_at),
  };
}

function toLine(row: Row): OrderLine {
  return {
    id: String(row.id),
    productId: String(row.product_id),
    variantId: String(row.variant_id),
    sku: textOrNull(row.sku),
    title: String(row.title),
    variantTitle: String(row.variant_title),
    image: textOrNull(row.image),
    quantity: Number(row.quantity),
    unitPrice: Number(row.unit_price),
    discount: Number(row.discount),
    total: Number(row.total),
    adjustments: row.adjustments ? jsonOf(row.adjustments) : [],
  };
}

/** Most orders have nothing to explain: their column stays NULL. */
function jsonOrNull(list: readonly object[]): string | null {
  return list.length === 0 ? null : JSON.stringify(list);
}

function textOrNull(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

function numberOrNull(value: string | number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
