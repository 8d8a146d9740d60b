import type { Context } from "../../context.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import { stockChanged } from "../events.ts";
import { insertMovements, moveLevel, readHeld, readLevels, takeIfAvailable } from "../model.server.ts";
import type { Claim, MovementKind } from "../types.ts";

/**
 * Promises units to an order: all claims or none (the caller's transaction rolls back).
 * @returns `stock.insufficient` with `{ variantId, available }` of the first claim that cannot be met.
 */
export async function reserveStock(
  ctx: Context,
  orderId: string,
  claims: readonly Claim[],
): Promise<Result<null, Refusal<"stock.insufficient">>> {
  const merged = mergeClaims(claims);
  // The ledger first: the rows that all buyers of a sale want are locked last, and shortest.
  await recordMoves(ctx, orderId, merged, "reserve", 0, 1);
  ctx.emit(stockChanged(merged.map((claim) => claim.variantId)));
  for (const { variantId, quantity } of merged) {
    if (await takeIfAvailable(ctx, variantId, quantity)) continue;
    const level = (await readLevels(ctx.tx, [variantId])).get(variantId);
    return refuse("stock.insufficient", { variantId, available: Math.max(0, level?.available ?? 0) });
  }
  return ok(null);
}

/** Gives back whatever an order still holds. */
export async function releaseStock(ctx: Context, orderId: string): Promise<void> {
  await move(ctx, orderId, await readHeld(ctx.tx, orderId), "release", 0, -1);
}

/** The parcel leaves with all that the order holds: promised no longer, and no longer there. */
export async function shipStock(ctx: Context, orderId: string): Promise<void> {
  await move(ctx, orderId, await readHeld(ctx.tx, orderId), "ship", -1, -1);
}

/** Units come back to the shelf: refused at the door, or returned. */
export async function restock(ctx: Context, orderId: string, claims: readonly Claim[]): Promise<void> {
  await move(ctx, orderId, claims, "restock", 1, 0);
}

async function move(
  ctx: Context,
  orderId: string,
  claims: readonly Claim[],
  kind: MovementKind,
  onHand: number,
  reserved: number,
): Promise<void> {
  const merged = mergeClaims(claims);
  if (merged.length === 0) return;
  await recordMoves(ctx, orderId, merged, kind, onHand, reserved);
  for (const { variantId, quantity } of merged) {
    await moveLevel(ctx, variantId, onHand * quantity, reserved * quantity);
  }
  ctx.emit(stockChanged(merged.map((claim) => claim.variantId)));
}

function recordMoves(
  ctx: Context,
  orderId: string,
  claims: readonly Claim[],
  kind: MovementKind,
  onHand: number,
  reserved: number,
): Promise<void> {
  return insertMovements(
    ctx,
    claims.map(({ variantId, quantity }) => ({
      variantId,
      kind,
      onHandDelta: onHand * quantity,
      reservedDelta: reserved * quantity,
      reason: "",
      orderId,
    })),
  );
}

/** One claim per variant, in one order for all: two orders that want the same things lock them in the same order. */
function mergeClaims(claims: readonly Claim[]): Claim[] {
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of claims) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  return [...sums]
    .map(([variantId, quantity]) => ({ variantId, quantity }))
    .sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
}
