import { isDuplicate, jsonOf, type Reader, type Row } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import type { Locale } from "../kernel/locale.ts";
import { searchable } from "../kernel/searchable.ts";
import type { Buyer, CountedStage, Customer } from "./types.ts";

/** Staff look people up by the last digits; they never say that two numbers are one person. */
const TAIL_LENGTH = 6;

export const CUSTOMER_COLUMNS =
  "id, phone, name, email, country, city, locale, placed, confirmed, delivered, refused, cancelled, first_order_at, last_order_at, tags, note, version, erased_at";

/** Notes an order of this buyer. @returns the customer's id; a number seen for the first time becomes a customer. */
export async function countBuyer(ctx: Context, buyer: Buyer): Promise<string> {
  const known = await updateBuyer(ctx, buyer);
  if (known) return known;
  try {
    return await insertCustomer(ctx, buyer, 1);
  } catch (error) {
    // Their other order, placed this very moment, was first.
    const other = isDuplicate(error) ? await updateBuyer(ctx, buyer) : undefined;
    if (!other) throw error;
    return other;
  }
}

/** A new customer, with their first order or without one yet. @throws where the phone is somebody's already */
export async function insertCustomer(ctx: Context, buyer: Buyer, placed: 0 | 1): Promise<string> {
  const id = ctx.ids.next();
  const now = ctx.clock.now();
  await ctx.tx.run(
    `INSERT INTO customers (id, phone, phone_tail, name, search, email, country, city, locale, placed, confirmed, delivered, refused, cancelled, first_order_at, last_order_at, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?, ?, ?, ?)`,
    [
      ...[id, buyer.phone, buyer.phone.slice(-TAIL_LENGTH), buyer.name, searchable(`${buyer.name} ${buyer.city}`)],
      ...[buyer.email, buyer.country, buyer.city, buyer.locale, placed, now, now, now, now],
    ],
  );
  return id;
}

async function updateBuyer(ctx: Context, buyer: Buyer): Promise<string | undefined> {
  const row = await ctx.tx.one<{ id: string }>("SELECT id FROM customers WHERE phone = ?", [buyer.phone]);
  if (!row) return undefined;
  const now = ctx.clock.now();
  await ctx.tx.run(
    "UPDATE customers SET first_order_at = CASE WHEN placed = 0 THEN ? ELSE first_order_at END, placed = placed + 1, name = ?, search = ?, email = COALESCE(?, email), country = ?, city = ?, locale = ?, last_order_at = ?, updated_at = ? WHERE id = ?",
    [
      now,
      buyer.name,
      searchable(`${buyer.name} ${buyer.city}`),
      buyer.email,
      buyer.country,
      buyer.city,
      buyer.locale,
      now,
      now,
      row.id,
    ],
  );
  return row.id;
}

const STAGE_COLUMNS: Record<CountedStage, string> = {
  placed: "placed",
  confirmed: "confirmed",
  delivered: "delivered",
  refused: "refused",
  cancelled: "cancelled",
};

/** One more order of theirs came to this stage. */
export async function countStage(ctx: Context, customerId: string, stage: CountedStage): Promise<void> {
  const column = STAGE_COLUMNS[stage];
  await ctx.tx.run(`UPDATE customers SET ${column} = ${column} + 1, updated_at = ? WHERE id = ?`, [
    ctx.clock.now(),
    customerId,
  ]);
}

/**
 * An order turns out to be somebody else's: its stages are taken off the one and noted for the other.
 * @param stages those the order has come to; the first is always `placed`
 * @returns the other's id
 */
export async function moveOrderToBuyer(
  ctx: Context,
  fromId: string,
  buyer: Buyer,
  stages: readonly CountedStage[],
): Promise<string> {
  const toId = await countBuyer(ctx, buyer);
  for (const stage of stages) {
    const column = STAGE_COLUMNS[stage];
    await ctx.tx.run(`UPDATE customers SET ${column} = ${column} - 1, updated_at = ? WHERE id = ?`, [
      ...[ctx.clock.now(), fromId],
    ]);
    if (stage !== "placed") await countStage(ctx, toId, stage);
  }
  return toId;
}

/** Is the order just noted their only living one? A statement that waits for whoever orders in their name meanwhile. */
export async function isFirstOrder(ctx: Context, customerId: string): Promise<boolean> {
  const { changes } = await ctx.tx.run("UPDATE customers SET updated_at = ? WHERE id = ? AND placed - cancelled <= 1", [
    ctx.clock.now(),
    customerId,
  ]);
  return changes === 1;
}

export async function readCustomer(read: Reader, column: "id" | "phone", value: string): Promise<Customer | undefined> {
  const row = await read.one(`SELECT ${CUSTOMER_COLUMNS} FROM customers WHERE ${column} = ?`, [value]);
  return row && toCustomer(row);
}

export function toCustomer(row: Row): Customer {
  return {
    id: String(row.id),
    phone: String(row.phone),
    name: String(row.name),
    email: row.email === null ? null : String(row.email),
    country: String(row.country),
    city: String(row.city),
    locale: row.locale as Locale,
    counts: {
      placed: Number(row.placed),
      confirmed: Number(row.confirmed),
      delivered: Number(row.delivered),
      refused: Number(row.refused),
      cancelled: Number(row.cancelled),
    },
    firstOrderAt: Number(row.first_order_at),
    lastOrderAt: Number(row.last_order_at),
    tags: row.tags ? jsonOf<string[]>(row.tags) : [],
    note: String(row.note ?? ""),
    version: Number(row.version),
    erasedAt: row.erased_at === null ? null : Number(row.erased_at),
  };
}
