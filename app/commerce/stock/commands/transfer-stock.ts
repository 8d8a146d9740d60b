import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { applyMoves } from "../ledger/apply-moves.ts";
import { readLocation, readLocationLevels } from "../locations/locations.server.ts";
import { lockLevels } from "../model.server.ts";
import { mergeClaims } from "../rules/merge-claims.ts";
import type { Claim } from "../types.ts";

export interface StockTransfer {
  from: string;
  to: string;
  lines: readonly Claim[];
  reason: string;
}

/** Lines of one act; more are several. */
const MAX_TRANSFER_LINES = 500;

/**
 * Carries goods from one location to another, all lines or none; what the shop has in all stays as it is.
 * @returns the id under which both halves stand in the ledger; `stock.location_short` where less lies there
 */
export async function transferStock(ctx: Context, input: StockTransfer): Promise<Result<{ batchId: string }>> {
  const { from, to, lines, reason } = input;
  if (!(await readLocation(ctx.tx, from))) return refuse("location.not_found", { id: from }, "/from");
  if (!(await readLocation(ctx.tx, to))) return refuse("location.not_found", { id: to }, "/to");
  if (from === to) return refuse("location.same", {}, "/to");
  if (lines.length === 0) return refuse("lines.empty", {}, "/lines");
  if (lines.length > MAX_TRANSFER_LINES) return refuse("lines.too_many", { max: MAX_TRANSFER_LINES }, "/lines");
  const bad = lines.findIndex(({ quantity }) => !Number.isSafeInteger(quantity) || quantity < 1);
  if (bad >= 0) return refuse("quantity.invalid", { max: 1_000_000_000 }, `/lines/${bad}/quantity`);
  const claims = mergeClaims(lines);
  const ids = claims.map((claim) => claim.variantId);
  await lockLevels(ctx, ids);
  const levels = await readLocationLevels(ctx.tx, ids);
  for (const { variantId, quantity } of claims) {
    const there = levels.find((level) => level.variantId === variantId && level.locationId === from)?.onHand ?? 0;
    if (there >= quantity) continue;
    const index = lines.findIndex((line) => line.variantId === variantId);
    return refuse("stock.location_short", { there: Math.max(0, there) }, `/lines/${index}/quantity`);
  }
  const batchId = ctx.ids.next();
  await applyMoves(
    ctx,
    claims.flatMap(({ variantId, quantity }) => {
      const half = { variantId, kind: "transfer" as const, batchId, reason };
      return [
        { ...half, onHand: -quantity, locationId: from },
        { ...half, onHand: quantity, locationId: to },
      ];
    }),
  );
  return ok({ batchId });
}
