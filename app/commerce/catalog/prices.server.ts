import { groupRows, marks, type Reader, type Row, rowMarks, type Tx } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import type { PriceSchedule, VariantPrice } from "./rules/price-in-time.ts";
import type { Variant } from "./types.ts";

/** The part of the model that knows prices: what they were, and what they will be. */

const SCHEDULE = "id, product_id, variant_id, price, percent, from_at, until_at";

/** Schedules of products by product, oldest first; with `endedAfter` (epoch ms), only those that run then or later. */
export async function readSchedules(
  read: Reader,
  productIds: readonly string[],
  endedAfter = 0,
): Promise<Map<string, PriceSchedule[]>> {
  const schedules = new Map<string, PriceSchedule[]>();
  if (productIds.length === 0) return schedules;
  const rows = await read.all(
    `SELECT ${SCHEDULE} FROM price_schedules WHERE product_id IN (${marks(productIds)}) AND (until_at IS NULL OR until_at > ?) ORDER BY from_at, id`,
    [...productIds, endedAfter],
  );
  for (const [productId, group] of groupRows(rows, "product_id")) {
    schedules.set(String(productId), group.map(toSchedule));
  }
  return schedules;
}

/** The own prices of variants that began, by variant, oldest first. */
export async function readOwnPrices(
  read: Reader,
  variantIds: readonly string[],
): Promise<Map<string, (VariantPrice & { from: number })[]>> {
  const prices = new Map<string, (VariantPrice & { from: number })[]>();
  if (variantIds.length === 0) return prices;
  const rows = await read.all(
    `SELECT variant_id, price, compare_at_price, from_at FROM price_history WHERE variant_id IN (${marks(variantIds)}) ORDER BY from_at, id`,
    variantIds,
  );
  for (const [variantId, group] of groupRows(rows, "variant_id")) {
    prices.set(
      String(variantId),
      group.map((row) => ({
        price: Number(row.price),
        compareAtPrice: row.compare_at_price === null ? null : Number(row.compare_at_price),
        from: Number(row.from_at),
      })),
    );
  }
  return prices;
}

/** Which product each variant is one of, archived variants too. */
export async function readOwners(read: Reader, variantIds: readonly string[]): Promise<Map<string, string>> {
  if (variantIds.length === 0) return new Map();
  const rows = await read.all<{ id: string; product_id: string }>(
    `SELECT id, product_id FROM variants WHERE id IN (${marks(variantIds)})`,
    variantIds,
  );
  return new Map(rows.map((row) => [row.id, row.product_id]));
}

const HISTORY_ROWS = 500;

/** Remembers the prices that these variants have from now on. */
export async function insertHistory(ctx: Context, variants: readonly Variant[], at: number): Promise<void> {
  for (let from = 0; from < variants.length; from += HISTORY_ROWS) {
    const some = variants.slice(from, from + HISTORY_ROWS);
    await ctx.tx.run(
      `INSERT INTO price_history (id, variant_id, price, compare_at_price, currency, from_at, actor_kind, actor_id) VALUES ${rowMarks(some.length, 8)}`,
      some.flatMap(({ id, price, compareAtPrice }) => [
        ...[ctx.ids.next(), id, price, compareAtPrice, ctx.shop.currency, at],
        ...[ctx.actor.kind, ctx.actor.id ?? null],
      ]),
    );
  }
}

export async function readSchedule(read: Reader, id: string): Promise<PriceSchedule | undefined> {
  const row = await read.one(`SELECT ${SCHEDULE} FROM price_schedules WHERE id = ?`, [id]);
  return row && toSchedule(row);
}

export async function insertSchedule(ctx: Context, schedule: PriceSchedule): Promise<void> {
  const { id, productId, variantId, change, from, until } = schedule;
  await ctx.tx.run(
    `INSERT INTO price_schedules (${SCHEDULE}, from_told, until_told, created_at, actor_kind, actor_id) VALUES ${rowMarks(1, 12)}`,
    [
      ...[id, productId, variantId, "price" in change ? change.price : null, "price" in change ? null : change.percent],
      ...[from, until, 0, 0, ctx.clock.now(), ctx.actor.kind, ctx.actor.id ?? null],
    ],
  );
}

/** One that has not begun leaves no trace; one that runs ends at `now`. */
export async function endSchedule(ctx: Context, { id, from }: PriceSchedule, now: number): Promise<void> {
  if (from > now) await ctx.tx.run("DELETE FROM price_schedules WHERE id = ?", [id]);
  else await ctx.tx.run("UPDATE price_schedules SET until_at = ?, until_told = 0 WHERE id = ?", [now, id]);
}

/** Products one of whose scheduled prices began or ended, and nobody was told; so many that a transaction stays short. */
export async function readDueProducts(read: Reader, now: number): Promise<string[]> {
  const rows = await read.all<{ product_id: string }>(
    `SELECT product_id FROM price_schedules WHERE from_told = 0 AND from_at <= ?
     UNION SELECT product_id FROM price_schedules WHERE until_told = 0 AND until_at <= ? LIMIT 50`,
    [now, now],
  );
  return rows.map((row) => row.product_id);
}

export async function markTold(tx: Tx, productIds: readonly string[], now: number): Promise<void> {
  if (productIds.length === 0) return;
  for (const edge of ["from", "until"]) {
    await tx.run(
      `UPDATE price_schedules SET ${edge}_told = 1 WHERE ${edge}_told = 0 AND ${edge}_at <= ? AND product_id IN (${marks(productIds)})`,
      [now, ...productIds],
    );
  }
}

function toSchedule(row: Row): PriceSchedule {
  return {
    id: String(row.id),
    productId: String(row.product_id),
    variantId: row.variant_id === null ? null : String(row.variant_id),
    change: row.price === null ? { percent: Number(row.percent) } : { price: Number(row.price) },
    from: Number(row.from_at),
    until: row.until_at === null ? null : Number(row.until_at),
  };
}
