import { isDuplicate, marks, type Reader } from "#app/platform/db/index.server.ts";
import type { Context } from "../../context.ts";

/** Thresholds and alerts of low stock, at rest. */
export interface LowAlert {
  variantId: string;
  /** As it was when the alert was raised. */
  available: number;
  lowAt: number;
  /** Epoch ms. */
  at: number;
}

/** Own thresholds of variants; those that have none are not among them. */
export async function readVariantLows(read: Reader, variantIds: readonly string[]): Promise<Map<string, number>> {
  return readLows(read, "stock_levels", "variant_id", variantIds);
}

export async function readProductLows(read: Reader, productIds: readonly string[]): Promise<Map<string, number>> {
  return readLows(read, "stock_product_lows", "product_id", productIds);
}

async function readLows(read: Reader, table: string, key: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, number>();
  const rows = await read.all<{ id: string; low_at: number }>(
    `SELECT ${key} AS id, low_at FROM ${table} WHERE low_at IS NOT NULL AND ${key} IN (${marks(ids)})`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, Number(row.low_at)]));
}

export async function updateVariantLow(ctx: Context, variantId: string, lowAt: number | null): Promise<void> {
  await ctx.tx.run("UPDATE stock_levels SET low_at = ? WHERE variant_id = ?", [lowAt, variantId]);
}

export async function putProductLow(ctx: Context, productId: string, lowAt: number | null): Promise<void> {
  await ctx.tx.run("DELETE FROM stock_product_lows WHERE product_id = ?", [productId]);
  if (lowAt === null) return;
  await ctx.tx.run("INSERT INTO stock_product_lows (product_id, low_at) VALUES (?, ?)", [productId, lowAt]);
}

/** Variants that an alert stands for. */
export async function readAlerted(read: Reader, variantIds: readonly string[]): Promise<Set<string>> {
  if (variantIds.length === 0) return new Set();
  const rows = await read.all<{ variant_id: string }>(
    `SELECT variant_id FROM stock_alerts WHERE variant_id IN (${marks(variantIds)})`,
    variantIds,
  );
  return new Set(rows.map((row) => row.variant_id));
}

/** @returns whether it was raised here; another process may have been faster */
export async function insertAlert(ctx: Context, { variantId, available, lowAt, at }: LowAlert): Promise<boolean> {
  try {
    await ctx.tx.run("INSERT INTO stock_alerts (variant_id, available, low_at, at) VALUES (?, ?, ?, ?)", [
      ...[variantId, available, lowAt, at],
    ]);
    return true;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return false;
  }
}

export async function deleteAlerts(ctx: Context, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return;
  await ctx.tx.run(`DELETE FROM stock_alerts WHERE variant_id IN (${marks(variantIds)})`, variantIds);
}

/** Alerts that stand, latest first. */
export async function readAlerts(read: Reader, limit: number): Promise<LowAlert[]> {
  const rows = await read.all(
    `SELECT variant_id, available, low_at, at FROM stock_alerts ORDER BY at DESC, variant_id LIMIT ${limit}`,
  );
  return rows.map((row) => ({
    variantId: String(row.variant_id),
    available: Number(row.available),
    lowAt: Number(row.low_at),
    at: Number(row.at),
  }));
}

export async function countAlerts(read: Reader): Promise<number> {
  const row = await read.one<{ n: number }>("SELECT COUNT(*) AS n FROM stock_alerts");
  return Number(row?.n ?? 0);
}
