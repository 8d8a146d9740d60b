import { type Reader, type Row, rowMarks } from "#app/platform/db/index.server.ts";
import type { Context } from "../../context.ts";
import type { Claim, MovementKind, StockMovement } from "../types.ts";

export interface NewMovement {
  variantId: string;
  kind: MovementKind;
  onHand?: number;
  reserved?: number;
  quarantined?: number;
  /** Where goods moved; a promise has no place. */
  locationId?: string;
  reason?: string;
  orderId?: string;
  batchId?: string;
}

const COLUMNS =
  "id, variant_id, kind, on_hand_delta, reserved_delta, quarantined_delta, location_id, batch_id, reason, order_id, actor_kind, actor_id, actor_name, at";

/** Writes into the ledger, in the name of who acts. Nothing ever changes or removes a line of it. */
export async function insertMovements(ctx: Context, movements: readonly NewMovement[]): Promise<void> {
  if (movements.length === 0) return;
  const { actor } = ctx;
  const now = ctx.clock.now();
  await ctx.tx.run(
    `INSERT INTO stock_movements (${COLUMNS}) VALUES ${rowMarks(movements.length, 14)}`,
    movements.flatMap((movement) => [
      ...[ctx.ids.next(), movement.variantId, movement.kind],
      ...[movement.onHand ?? 0, movement.reserved ?? 0, movement.quarantined ?? 0],
      ...[movement.locationId ?? null, movement.batchId ?? null, movement.reason ?? "", movement.orderId ?? null],
      ...[actor.kind, actor.id ?? null, actor.name ?? null, now],
    ]),
  );
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

/** Units of an order that left and have not come back, by the ledger; thrown away counts as come back. */
export async function readOut(read: Reader, orderId: string): Promise<Claim[]> {
  const rows = await read.all<{ variant_id: string; gone: number }>(
    "SELECT variant_id, -SUM(on_hand_delta + quarantined_delta) AS gone FROM stock_movements WHERE order_id = ? AND kind IN ('ship', 'restock', 'quarantine') GROUP BY variant_id HAVING SUM(on_hand_delta + quarantined_delta) < 0",
    [orderId],
  );
  return rows.map((row) => ({ variantId: row.variant_id, quantity: Number(row.gone) }));
}

export const MOVEMENT_COLUMNS = COLUMNS;

export function toMovement(row: Row): StockMovement {
  return {
    id: String(row.id),
    variantId: String(row.variant_id),
    kind: row.kind as MovementKind,
    onHandDelta: Number(row.on_hand_delta),
    reservedDelta: Number(row.reserved_delta),
    quarantinedDelta: Number(row.quarantined_delta),
    locationId: textOrNull(row.location_id),
    batchId: textOrNull(row.batch_id),
    reason: String(row.reason),
    orderId: textOrNull(row.order_id),
    actorKind: String(row.actor_kind),
    actorId: textOrNull(row.actor_id),
    actorName: textOrNull(row.actor_name),
    at: Number(row.at),
  };
}

function textOrNull(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
