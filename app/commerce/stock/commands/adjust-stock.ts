import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { applyMoves } from "../ledger/apply-moves.ts";
import { readHolders } from "../ledger/ledger.server.ts";
import { readLocationLevels, readLocations } from "../locations/locations.server.ts";
import { lockLevels } from "../model.server.ts";
import { judgeChange, type ShelfThere, type StockChange } from "../rules/judge-change.ts";
import { ordersThatFallShort, type ShortOrder } from "../rules/short-orders.ts";
import type { MovementKind, StockLevel } from "../types.ts";

export interface StockAdjustment {
  variantId: string;
  change: StockChange;
  /** Where. Without it `set` speaks of all locations together, and the default one takes the difference. */
  locationId?: string;
  /** For the ledger: "inventaire", "casse" … */
  reason: string;
  /** Goes below what is promised all the same; the answer lists the orders that fall short. */
  force?: boolean;
  /** One act on many variants, and what kind of act it is. */
  batch?: { id: string; kind: Extract<MovementKind, "count" | "import"> };
}

export interface AdjustedStock {
  level: StockLevel;
  /** Orders whose promise the shelf no longer covers, latest first: those are to be called. */
  short: ShortOrder[];
}

/**
 * Counts or corrects what lies on the shelf. Refused: `stock.moved` (with both figures) where it is not as it was seen;
 * `stock.below_reserved` below what is promised (with the orders that would fall short) unless `force`; `stock.negative`
 * below zero, always.
 */
export async function adjustStock(ctx: Context, input: StockAdjustment): Promise<Result<AdjustedStock>> {
  const { variantId, change, reason, force = false } = input;
  const before = (await lockLevels(ctx, [variantId])).get(variantId);
  if (!before) throw new Error(`Variant ${variantId} has no stock level`);
  const place = await findPlace(ctx, input, before);
  if (!place.ok) return place;
  const { locationId } = place.value;
  const judged = judgeChange(before, place.value, change);
  if (!judged.ok) return judged;
  const { delta, isShort } = judged.value;
  const onHand = before.onHand + delta;
  const short = isShort ? ordersThatFallShort(await readHolders(ctx.tx, variantId), before.reserved - onHand) : [];
  if (isShort && !force) {
    return refuse(
      "stock.below_reserved",
      // How many; who knows orders by their numbers puts those in the place of the count.
      { reserved: before.reserved, set: onHand, short_orders: short, orders: short.length },
      "set" in change ? "/set" : "/delta",
    );
  }
  if (delta !== 0) {
    const kind = isShort ? "force" : (input.batch?.kind ?? ("set" in change ? "set" : "adjust"));
    const batchId = input.batch?.id;
    await applyMoves(ctx, [{ variantId, kind, onHand: delta, locationId, reason, ...(batchId && { batchId }) }]);
  }
  return ok({ level: { ...before, onHand, available: onHand - before.reserved }, short });
}

interface Place extends ShelfThere {
  locationId: string;
}

async function findPlace(ctx: Context, input: StockAdjustment, before: StockLevel): Promise<Result<Place>> {
  const locations = await readLocations(ctx.tx);
  const place = locations.find((each) =>
    input.locationId === undefined ? each.isDefault : each.id === input.locationId,
  );
  if (!place) return refuse("location.not_found", { id: input.locationId ?? "" }, "/location");
  const levels = await readLocationLevels(ctx.tx, [input.variantId]);
  const there = levels.find((level) => level.locationId === place.id)?.onHand ?? 0;
  return ok({ locationId: place.id, there, counted: input.locationId === undefined ? before.onHand : there });
}
