import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { applyMoves } from "../ledger/apply-moves.ts";
import { type NewMovement, readOut } from "../ledger/ledger.server.ts";
import { readLocations } from "../locations/locations.server.ts";
import { lockLevels } from "../model.server.ts";
import type { Disposition, ReturnedUnits } from "../types.ts";

/**
 * Units come back, refused at the door or returned: onto the shelf, aside until somebody has looked at them, or away.
 * @returns `stock.return_too_many` where more comes back than left
 */
export async function takeBack(ctx: Context, orderId: string, units: readonly ReturnedUnits[]): Promise<Result<null>> {
  const locations = await readLocations(ctx.tx);
  const main = locations.find((each) => each.isDefault)?.id;
  await lockLevels(
    ctx,
    (await readOut(ctx.tx, orderId)).map(({ variantId }) => variantId),
  );
  // Read again behind the lock: two people may book the same return.
  const out = await readOut(ctx.tx, orderId);
  const left = new Map(out.map((claim) => [claim.variantId, claim.quantity]));
  const moves: NewMovement[] = [];
  for (const [index, { variantId, quantity, disposition, locationId = main }] of units.entries()) {
    if (!Number.isSafeInteger(quantity) || quantity < 1) {
      return refuse("quantity.invalid", { max: left.get(variantId) ?? 0 }, `/returned/${index}/quantity`);
    }
    if (!locations.some(({ id }) => id === locationId) || locationId === undefined) {
      return refuse("location.not_found", { id: locationId ?? "" }, `/returned/${index}/location`);
    }
    const open = left.get(variantId) ?? 0;
    if (quantity > open) return refuse("stock.return_too_many", { left: open }, `/returned/${index}/quantity`);
    left.set(variantId, open - quantity);
    moves.push(...MOVES[disposition]({ variantId, locationId, orderId }, quantity));
  }
  await applyMoves(ctx, moves);
  return ok(null);
}

type Place = Required<Pick<NewMovement, "variantId" | "locationId" | "orderId">>;

const MOVES: Record<Disposition, (place: Place, quantity: number) => NewMovement[]> = {
  restock: (place, quantity) => [{ ...place, kind: "restock", onHand: quantity }],
  quarantine: (place, quantity) => [{ ...place, kind: "quarantine", quarantined: quantity }],
  // Both halves are written, so that the ledger knows how much was thrown away.
  scrap: (place, quantity) => [
    { ...place, kind: "restock", onHand: quantity },
    { ...place, kind: "scrap", onHand: -quantity },
  ],
};
