import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { dropHold } from "../holds.server.ts";
import { applyMoves } from "../ledger/apply-moves.ts";
import { readHeld } from "../ledger/ledger.server.ts";
import { readLocationLevels, readLocations } from "../locations/locations.server.ts";
import { lockLevels } from "../model.server.ts";
import { chooseShelves } from "../rules/choose-shelves.ts";
import { mergeClaims } from "../rules/merge-claims.ts";
import type { Claim } from "../types.ts";

/**
 * A parcel leaves with what the order holds: promised no longer, and no longer there. It is taken from the location that
 * has all of it, the default one first.
 * @param options the location it leaves from, where somebody says; what lies in it, where that is not all
 */
export async function shipStock(
  ctx: Context,
  orderId: string,
  { locationId, claims }: { locationId?: string; claims?: readonly Claim[] } = {},
): Promise<Result<null>> {
  const held = within(await readHeld(ctx.tx, orderId), claims);
  if (held.length === 0) return ok(null);
  const all = await readLocations(ctx.tx);
  const from = locationId === undefined ? all.filter((each) => each.ships) : all.filter(({ id }) => id === locationId);
  if (from.length === 0) return refuse("location.not_found", { id: locationId ?? "" }, "/location");
  const ids = held.map((claim) => claim.variantId);
  await lockLevels(ctx, ids);
  const picks = chooseShelves(held, from, await readLocationLevels(ctx.tx, ids));
  await dropHold(ctx, orderId);
  await applyMoves(
    ctx,
    picks.map(({ variantId, quantity, locationId }) => ({
      ...{ variantId, kind: "ship" as const, onHand: -quantity, reserved: -quantity, locationId, orderId },
    })),
  );
  return ok(null);
}

/** What of the promises lies in the parcel; never more than is promised. */
function within(held: Claim[], claims: readonly Claim[] | undefined): Claim[] {
  if (claims === undefined) return held;
  const packed = new Map(mergeClaims(claims).map((claim) => [claim.variantId, claim.quantity]));
  return held
    .map(({ variantId, quantity }) => ({ variantId, quantity: Math.min(quantity, packed.get(variantId) ?? 0) }))
    .filter((claim) => claim.quantity > 0);
}
