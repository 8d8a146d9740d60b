import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { applyMoves } from "../ledger/apply-moves.ts";
import { readHolders } from "../ledger/ledger.server.ts";
import { readLocationLevels, readLocations } from "../locations/locations.server.ts";
import { lockLevels } from "../model.server.ts";
import { ordersThatFallShort, type ShortOrder } from "../rules/short-orders.ts";
import type { MovementKind, StockLevel } from "../types.ts";

export interface StockAdjustment {
  variantId: string;
  /**
   * By how much `on_hand` changes; or what it is set to, with what the person who sets it had seen: goods that moved
   * meanwhile are then no longer overwritten. (A promise made meanwhile moves no goods, and is no conflict.)
   */
  change: { delta: number } | { set: number; seen?: number };
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

/** Stock of one variant never counts more than this. */
const MAX_ON_HAND = 1_000_000_000;

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
  const { locationId, there, counted } = place.value;
  const pointer = "set" in change ? "/set" : "/delta";
  const delta = "set" in change ? change.set - counted : change.delta;
  const onHand = before.onHand + delta;
  if (!Number.isSafeInteger(onHand) || !Number.isSafeInteger(delta) || onHand > MAX_ON_HAND) {
    return refuse("input.invalid", { problem: `≤ ${MAX_ON_HAND}` }, pointer);
  }
  if ("set" in change && change.seen !== undefined && change.seen !== counted) {
    return refuse("stock.moved", { seen: change.seen, on_hand: counted, set: change.set }, pointer);
  }
  if (onHand < 0 || (delta < 0 && there + delta < 0) || ("set" in change && change.set < 0)) {
    return refuse("stock.negative", { on_hand: delta < 0 && onHand >= 0 ? there : counted }, pointer);
  }
  const isShort = onHand < before.reserved && onHand < before.onHand && before.policy === "deny";
  const short = isShort ? ordersThatFallShort(await readHolders(ctx.tx, variantId), before.reserved - onHand) : [];
  if (isShort && !force) {
    return refuse("stock.below_reserved", { reserved: before.reserved, set: onHand, short_orders: short }, pointer);
  }
  if (delta !== 0) {
    const kind = isShort ? "force" : (input.batch?.kind ?? ("set" in change ? "set" : "adjust"));
    const batchId = input.batch?.id;
    await applyMoves(ctx, [{ variantId, kind, onHand: delta, locationId, reason, ...(batchId && { batchId }) }]);
  }
  return ok({ level: { ...before, onHand, available: onHand - before.reserved }, short });
}

interface Place {
  locationId: string;
  /** What lies there. */
  there: number;
  /** What `set` and `seen` speak of: there, or everywhere together. */
  counted: number;
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
