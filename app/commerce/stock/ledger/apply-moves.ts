import type { Context } from "../../context.ts";
import { stockChanged } from "../events.ts";
import { moveLocationLevel } from "../locations/locations.server.ts";
import { moveLevel } from "../model.server.ts";
import { insertMovements, type NewMovement } from "./ledger.server.ts";

/**
 * Moves goods and promises: ledger, levels and what lies at each location, together. The caller has made sure that it is
 * lawful; where goods move at a location it holds the variants' levels locked.
 */
export async function applyMoves(ctx: Context, moves: readonly NewMovement[]): Promise<void> {
  const sorted = [...moves].sort((a, b) => (a.variantId < b.variantId ? -1 : a.variantId > b.variantId ? 1 : 0));
  if (sorted.length === 0) return;
  await insertMovements(ctx, sorted);
  for (const { variantId, onHand = 0, reserved = 0, quarantined = 0, locationId } of sorted) {
    if (onHand !== 0 || reserved !== 0) await moveLevel(ctx, variantId, onHand, reserved);
    if (onHand === 0 && quarantined === 0) continue;
    if (locationId === undefined) throw new Error(`Goods of ${variantId} move, and nobody says where`);
    await moveLocationLevel(ctx, { variantId, locationId, onHand, quarantined });
  }
  ctx.emit(stockChanged([...new Set(sorted.map((move) => move.variantId))]));
}
