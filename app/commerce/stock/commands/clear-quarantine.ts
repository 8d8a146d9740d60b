import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { applyMoves } from "../ledger/apply-moves.ts";
import { readLocation, readLocationLevels } from "../locations/locations.server.ts";
import { lockLevels } from "../model.server.ts";

export interface QuarantineDecision {
  variantId: string;
  locationId: string;
  quantity: number;
  /** Good enough to be sold, or not. */
  to: "shelf" | "scrap";
  reason: string;
}

/** Somebody has looked at what was set aside: back on the shelf, or away. */
export async function clearQuarantine(ctx: Context, input: QuarantineDecision): Promise<Result<null>> {
  const { variantId, locationId, quantity, to, reason } = input;
  if (!(await readLocation(ctx.tx, locationId))) return refuse("location.not_found", { id: locationId }, "/location");
  await lockLevels(ctx, [variantId]);
  const levels = await readLocationLevels(ctx.tx, [variantId]);
  const there = levels.find((level) => level.locationId === locationId)?.quarantined ?? 0;
  if (!Number.isSafeInteger(quantity) || quantity < 1 || quantity > there) {
    return refuse("stock.quarantine_short", { there }, "/quantity");
  }
  const kind = to === "shelf" ? "restock" : "scrap";
  const onHand = to === "shelf" ? quantity : 0;
  await applyMoves(ctx, [{ variantId, locationId, kind, onHand, quarantined: -quantity, reason }]);
  return ok(null);
}
