import { marks, type Reader, type Row, rowMarks } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import type { StockLevel, StockPolicy } from "./types.ts";

const LEVEL = "variant_id, on_hand, reserved, policy";

export async function readLevels(read: Reader, variantIds: readonly string[]): Promise<Map<string, StockLevel>> {
  if (variantIds.length === 0) return new Map();
  const rows = await read.all(
    `SELECT ${LEVEL} FROM stock_levels WHERE variant_id IN (${marks(variantIds)})`,
    variantIds,
  );
  return new Map(rows.map((row) => [String(row.variant_id), toLevel(row)]));
}

/**
 * Levels as they will stay until this transaction ends, those that were never counted made empty first. Locked in one
 * order by all, and always before anything at a location: whoever moves a variant's goods holds its level.
 */
export async function lockLevels(ctx: Context, variantIds: readonly string[]): Promise<Map<string, StockLevel>> {
  const ids = [...new Set(variantIds)].sort();
  if (ids.length === 0) return new Map();
  const locked = await lockKnown(ctx, ids);
  const missing = ids.filter((id) => !locked.has(id));
  if (missing.length === 0) return locked;
  await insertLevels(ctx, missing, "deny");
  return lockKnown(ctx, ids);
}

async function lockKnown(ctx: Context, ids: readonly string[]): Promise<Map<string, StockLevel>> {
  const lock = ctx.tx.dialect === "mysql" ? " FOR UPDATE" : "";
  const rows = await ctx.tx.all(
    `SELECT ${LEVEL} FROM stock_levels WHERE variant_id IN (${marks(ids)}) ORDER BY variant_id${lock}`,
    ids,
  );
  return new Map(rows.map((row) => [String(row.variant_id), toLevel(row)]));
}

/** Empty shelves for variants that have none yet. */
export async function insertLevels(ctx: Context, variantIds: readonly string[], policy: StockPolicy): Promise<void> {
  if (variantIds.length === 0) return;
  const now = ctx.clock.now();
  await ctx.tx.run(
    `INSERT INTO stock_levels (variant_id, on_hand, reserved, policy, updated_at) VALUES ${rowMarks(variantIds.length, 5)}`,
    variantIds.flatMap((id) => [id, 0, 0, policy, now]),
  );
}

export async function updatePolicy(ctx: Context, variantId: string, policy: StockPolicy): Promise<void> {
  await ctx.tx.run("UPDATE stock_levels SET policy = ?, updated_at = ? WHERE variant_id = ?", [
    policy,
    ctx.clock.now(),
    variantId,
  ]);
}

/** Promises units if they are there: one statement decides, so that two buyers never share a unit. @returns whether. */
export async function takeIfAvailable(ctx: Context, variantId: string, quantity: number): Promise<boolean> {
  const { changes } = await ctx.tx.run(
    "UPDATE stock_levels SET reserved = reserved + ?, updated_at = ? WHERE variant_id = ? AND (policy = 'continue' OR on_hand - reserved >= ?)",
    [quantity, ctx.clock.now(), variantId, quantity],
  );
  return changes === 1;
}

/** Moves a balance. The caller knows that it stays lawful, or holds the row locked. */
export async function moveLevel(ctx: Context, variantId: string, onHandDelta: number, reservedDelta: number) {
  const { changes } = await ctx.tx.run(
    "UPDATE stock_levels SET on_hand = on_hand + ?, reserved = reserved + ?, updated_at = ? WHERE variant_id = ?",
    [onHandDelta, reservedDelta, ctx.clock.now(), variantId],
  );
  if (changes !== 1) throw new Error(`Variant ${variantId} has no stock level`);
}

function toLevel(row: Row): StockLevel {
  const onHand = Number(row.on_hand);
  const reserved = Number(row.reserved);
  return {
    variantId: String(row.variant_id),
    onHand,
    reserved,
    available: onHand - reserved,
    policy: row.policy as StockPolicy,
  };
}
