import { marks, type Reader, type Row, rowMarks } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import type { Claim, MovementKind, StockLevel, StockMovement, StockPolicy } from "./types.ts";

const LEVEL = "variant_id, on_hand, reserved, policy";

export async function readLevels(read: Reader, variantIds: readonly string[]): Promise<Map<string, StockLevel>> {
  if (variantIds.length === 0) return new Map();
  const rows = await read.all(
    `SELECT ${LEVEL} FROM stock_levels WHERE variant_id IN (${marks(variantIds)})`,
    variantIds,
  );
  return new Map(rows.map((row) => [String(row.variant_id), toLevel(row)]));
}

/** The variants with the least to sell, emptiest first; those sold without a count are not among them. */
export async function readLowest(read: Reader, atMost: number, limit: number): Promise<StockLevel[]> {
  const rows = await read.all(
    `SELECT ${LEVEL} FROM stock_levels WHERE policy = 'deny' AND on_hand - reserved <= ? ORDER BY on_hand - reserved, updated_at DESC LIMIT ${limit}`,
    [atMost],
  );
  return rows.map(toLevel);
}

/** The level as it will stay until this transaction ends: nobody else can change it meanwhile. */
export async function lockLevel(ctx: Context, variantId: string): Promise<StockLevel | undefined> {
  const lock = ctx.tx.dialect === "mysql" ? " FOR UPDATE" : "";
  const row = await ctx.tx.one(`SELECT ${LEVEL} FROM stock_levels WHERE variant_id = ?${lock}`, [variantId]);
  return row && toLevel(row);
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

export interface NewMovement {
  variantId: string;
  kind: MovementKind;
  onHandDelta: number;
  reservedDelta: number;
  reason: string;
  orderId: string | null;
}

export async function insertMovements(ctx: Context, movements: readonly NewMovement[]): Promise<void> {
  if (movements.length === 0) return;
  const now = ctx.clock.now();
  await ctx.tx.run(
    `INSERT INTO stock_movements (id, variant_id, kind, on_hand_delta, reserved_delta, reason, order_id, actor_kind, actor_id, at) VALUES ${rowMarks(movements.length, 10)}`,
    movements.flatMap((movement) => [
      ctx.ids.next(),
      movement.variantId,
      movement.kind,
      movement.onHandDelta,
      movement.reservedDelta,
      movement.reason,
      movement.orderId,
      ctx.actor.kind,
      ctx.actor.id ?? null,
      now,
    ]),
  );
}

export async function readMovements(read: Reader, variantId: string, limit: number): Promise<StockMovement[]> {
  const rows = await read.all(
    `SELECT id, variant_id, kind, on_hand_delta, reserved_delta, reason, order_id, actor_kind, at FROM stock_movements WHERE variant_id = ? ORDER BY id DESC LIMIT ${limit}`,
    [variantId],
  );
  return rows.map((row) => ({
    id: String(row.id),
    variantId: String(row.variant_id),
    kind: row.kind as MovementKind,
    onHandDelta: Number(row.on_hand_delta),
    reservedDelta: Number(row.reserved_delta),
    reason: String(row.reason),
    orderId: row.order_id === null ? null : String(row.order_id),
    actorKind: String(row.actor_kind),
    at: Number(row.at),
  }));
}

/** Live promises of a variant, latest first: which orders hold how many. */
export async function readHolders(read: Reader, variantId: string): Promise<{ orderId: string; quantity: number }[]> {
  const rows = await read.all<{ order_id: string; held: number }>(
    "SELECT order_id, SUM(reserved_delta) AS held FROM stock_movements WHERE variant_id = ? AND order_id IS NOT NULL GROUP BY order_id HAVING SUM(reserved_delta) > 0 ORDER BY order_id DESC",
    [variantId],
  );
  return rows.map((row) => ({ orderId: row.order_id, quantity: Number(row.held) }));
}

/** What one order still holds promised, by the ledger. */
export async function readHeld(read: Reader, orderId: string): Promise<Claim[]> {
  const rows = await read.all<{ variant_id: string; held: number }>(
    "SELECT variant_id, SUM(reserved_delta) AS held FROM stock_movements WHERE order_id = ? GROUP BY variant_id HAVING SUM(reserved_delta) > 0",
    [orderId],
  );
  return rows.map((row) => ({ variantId: row.variant_id, quantity: Number(row.held) }));
}

/** Variants whose kept balance is not the sum of their movements: there must be none. */
export async function readDrift(read: Reader): Promise<{ variantId: string; onHand: number; ledger: number }[]> {
  const rows = await read.all<{ variant_id: string; on_hand: number; reserved: number; hand: number; held: number }>(
    `SELECT l.variant_id, l.on_hand, l.reserved, COALESCE(SUM(m.on_hand_delta), 0) AS hand, COALESCE(SUM(m.reserved_delta), 0) AS held
     FROM stock_levels l LEFT JOIN stock_movements m ON m.variant_id = l.variant_id
     GROUP BY l.variant_id, l.on_hand, l.reserved
     HAVING l.on_hand <> COALESCE(SUM(m.on_hand_delta), 0) OR l.reserved <> COALESCE(SUM(m.reserved_delta), 0)`,
  );
  return rows.map((row) => ({ variantId: row.variant_id, onHand: Number(row.on_hand), ledger: Number(row.hand) }));
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
