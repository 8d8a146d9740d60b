import { createHash } from "node:crypto";
import { type Bind, jsonOf, marks, type Reader, type Row, rowMarks } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import type { Locale } from "../kernel/locale.ts";
import type { Currency } from "../kernel/money.ts";
import { searchable } from "../kernel/searchable.ts";
import { insertComponents, readComponents } from "./components.server.ts";
import type { DeskState } from "./desk.ts";
import type { DeliveryState, OrderState, PaymentState } from "./machine.ts";
import { feesTotal } from "./rules/fees-total.ts";
import { readTags } from "./tags.server.ts";
import type { LineComponent, Order, OrderEvent, OrderLine, OrderSource, PricedAs } from "./types.ts";

export const ORDER_COLUMNS =
  "id, number, state, payment_state, delivery_state, payment_method, currency, subtotal, discount, shipping, cod_fee, fees, tax, tax_included, tax_rates, total, adjustments, customer_id, name, phone, email, line1, city, region, postcode, country, delivery, locale, source, origin, note, placed_at, placed_date, confirmed_at, cancelled_at, cancel_reason, updated_at, version, desk_state, desk_attempts, desk_due_at, desk_called_at, desk_called_by, shipping_fixed, merged_into, agent_id, agent_name";

/** Tokens of thank-you pages are stored hashed: who reads the database cannot open them. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export async function insertOrder(ctx: Context, order: Order, token: string): Promise<void> {
  const { address, origin, desk } = order;
  const row: Record<string, Bind> = {
    ...{ id: order.id, number: order.number, token_hash: tokenHash(token) },
    ...{ state: order.state, payment_state: order.paymentState, delivery_state: order.deliveryState },
    ...{ payment_method: order.paymentMethod, currency: order.currency },
    ...moneyColumns(order),
    ...{ customer_id: order.customerId, ...buyerColumns(order), country: address.country },
    delivery: order.delivery && JSON.stringify(order.delivery),
    ...{ locale: order.locale, source: order.source, origin: origin && JSON.stringify(origin) },
    ...{ placed_at: order.placedAt, placed_date: order.placedDate, updated_at: order.updatedAt },
    ...{ desk_due_at: desk.dueAt, shipping_fixed: order.shippingFixed ? 1 : 0 },
  };
  const columns = Object.keys(row);
  await ctx.tx.run(
    `INSERT INTO orders (${columns.join(", ")}) VALUES ${rowMarks(1, columns.length)}`,
    Object.values(row),
  );
  await insertCampaigns(ctx, order);
  await insertLines(ctx, order);
}

/** Beside the order's own words of it, which go when a person is erased: results are counted by these. */
async function insertCampaigns(ctx: Context, { id, origin }: Order): Promise<void> {
  const campaigns = [...new Map((origin?.campaigns ?? []).map((each) => [each.id, each])).values()];
  if (campaigns.length === 0) return;
  await ctx.tx.run(
    `INSERT INTO order_campaigns (order_id, campaign_id, revision_id, variant) VALUES ${rowMarks(campaigns.length, 4)}`,
    campaigns.flatMap((campaign) => [id, campaign.id, campaign.revision, campaign.variant ?? ""]),
  );
}

/** What an order costs and why, as columns. */
export function moneyColumns(order: PricedAs) {
  return {
    ...{ subtotal: order.subtotal, discount: order.discount, shipping: order.shipping, cod_fee: order.codFee },
    ...{ fees: jsonOrNull(order.fees), fees_total: feesTotal(order) },
    ...{ tax: order.tax, tax_included: order.taxIncluded ? 1 : 0, tax_rates: jsonOrNull(order.taxRates) },
    ...{ total: order.total, adjustments: jsonOrNull(order.adjustments) },
  };
}

/** What an edit may change of whom an order is for, with what searches compare. */
export function buyerColumns({
  name,
  phone,
  email,
  address,
  note,
}: Pick<Order, "name" | "phone" | "email" | "address" | "note">) {
  return {
    ...{ name, phone, email, note, line1: address.line1, city: address.city },
    ...{ region: address.region, postcode: address.postcode },
    city_key: searchable(address.city).slice(0, 191),
    search: searchable(`${name} ${address.city}`),
  };
}

export async function insertLines(ctx: Context, order: Pick<Order, "id" | "lines">): Promise<void> {
  await ctx.tx.run(
    `INSERT INTO order_lines (id, order_id, position, product_id, variant_id, sku, title, variant_title, image, quantity, unit_price, discount, total, adjustments, unit_cost, price_agreed) VALUES ${rowMarks(order.lines.length, 16)}`,
    order.lines.flatMap((line, position) => [
      ...[line.id, order.id, position, line.productId, line.variantId, line.sku, line.title, line.variantTitle],
      ...[
        line.image,
        line.quantity,
        line.unitPrice,
        line.discount,
        line.total,
        jsonOrNull(line.adjustments),
        line.unitCost,
        line.priceAgreed ? 1 : 0,
      ],
    ]),
  );
  await insertComponents(ctx, order);
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

/** Notes that something about an order was written down, and locks it. @returns whether there is such an order. */
export async function touchOrder(ctx: Context, id: string): Promise<boolean> {
  const { changes } = await ctx.tx.run("UPDATE orders SET updated_at = ? WHERE id = ?", [ctx.clock.now(), id]);
  return changes === 1;
}

export async function stampConfirmed(ctx: Context, id: string, date: string): Promise<void> {
  await ctx.tx.run("UPDATE orders SET confirmed_at = ?, confirmed_date = ?, desk_due_at = NULL WHERE id = ?", [
    ...[ctx.clock.now(), date, id],
  ]);
}

export async function stampCancelled(ctx: Context, id: string, reason: string, mergedInto: string | null) {
  await ctx.tx.run(
    "UPDATE orders SET cancelled_at = ?, cancel_reason = ?, merged_into = ?, desk_due_at = NULL WHERE id = ?",
    [ctx.clock.now(), reason, mergedInto, id],
  );
}

export async function readOrder(
  read: Reader,
  column: "id" | "token_hash",
  value: string,
  lock = "",
): Promise<Order | undefined> {
  const row = await read.one(`SELECT ${ORDER_COLUMNS} FROM orders WHERE ${column} = ?${lock}`, [value]);
  return row && (await readWhole(read, [row]))[0];
}

export async function readOrders(read: Reader, ids: readonly string[]): Promise<Order[]> {
  if (ids.length === 0) return [];
  return readWhole(read, await read.all(`SELECT ${ORDER_COLUMNS} FROM orders WHERE id IN (${marks(ids)})`, ids));
}

/** The order as it will stay until this transaction ends: nobody else can change it meanwhile. */
export async function lockOrder(ctx: Context, id: string): Promise<Order | undefined> {
  // A plain read would see what stood when the transaction first read anything.
  return readOrder(ctx.tx, "id", id, ctx.tx.dialect === "mysql" ? " FOR UPDATE" : "");
}

/** Orders from their rows, with lines and tags. */
export async function readWhole(read: Reader, rows: readonly Row[]): Promise<Order[]> {
  const ids = rows.map((row) => String(row.id));
  const [lines, tags] = [await readLines(read, ids), await readTags(read, ids)];
  return rows.map((row) => {
    const id = String(row.id);
    return { ...toOrderHead(row), lines: lines.get(id) ?? [], tags: tags.get(id) ?? [] };
  });
}

export async function readLines(read: Reader, orderIds: readonly string[]): Promise<Map<string, OrderLine[]>> {
  const lines = new Map<string, OrderLine[]>(orderIds.map((id) => [id, []]));
  if (orderIds.length === 0) return lines;
  const rows = await read.all(
    `SELECT id, order_id, product_id, variant_id, sku, title, variant_title, image, quantity, unit_price, discount, total, adjustments, unit_cost, price_agreed FROM order_lines WHERE order_id IN (${marks(orderIds)}) ORDER BY position`,
    orderIds,
  );
  const components = await readComponents(read, orderIds);
  for (const row of rows) lines.get(String(row.order_id))?.push(toLine(row, components.get(String(row.id)) ?? []));
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

function toOrderHead(row: Row): Omit<Order, "lines" | "tags"> {
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
    fees: row.fees ? jsonOf(row.fees) : [],
    tax: Number(row.tax),
    taxIncluded: Number(row.tax_included) === 1,
    taxRates: row.tax_rates ? jsonOf(row.tax_rates) : [],
    total: Number(row.total),
    adjustments: row.adjustments ? jsonOf(row.adjustments) : [],
    customerId: String(row.customer_id),
    name: String(row.name),
    phone: String(row.phone),
    email: textOrNull(row.email),
    address: {
      line1: String(row.line1),
      city: String(row.city),
      region: textOrNull(row.region),
      postcode: textOrNull(row.postcode),
      country: String(row.country),
    },
    delivery: row.delivery ? jsonOf(row.delivery) : null,
    locale: row.locale as Locale,
    source: row.source as OrderSource,
    origin: row.origin ? jsonOf(row.origin) : null,
    note: textOrNull(row.note),
    placedAt: Number(row.placed_at),
    placedDate: String(row.placed_date),
    confirmedAt: numberOrNull(row.confirmed_at),
    cancelledAt: numberOrNull(row.cancelled_at),
    cancelReason: textOrNull(row.cancel_reason),
    version: Number(row.version),
    shippingFixed: row.shipping_fixed === 1,
    desk: {
      state: row.desk_state as DeskState,
      attempts: Number(row.desk_attempts),
      dueAt: numberOrNull(row.desk_due_at),
      calledAt: numberOrNull(row.desk_called_at),
      calledBy: textOrNull(row.desk_called_by),
    },
    agent: row.agent_id === null ? null : { id: String(row.agent_id), name: String(row.agent_name ?? "") },
    mergedInto: textOrNull(row.merged_into),
    updatedAt: Number(row.updated_at),
  };
}

function toLine(row: Row, components: LineComponent[]): OrderLine {
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
    priceAgreed: Number(row.price_agreed) === 1,
    discount: Number(row.discount),
    total: Number(row.total),
    adjustments: row.adjustments ? jsonOf(row.adjustments) : [],
    unitCost: numberOrNull(row.unit_cost),
    components,
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
