import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { stockChanged } from "../events.ts";
import { insertLevels, insertMovements, lockLevel, moveLevel, readHolders } from "../model.server.ts";
import { ordersThatFallShort, type ShortOrder } from "../rules/short-orders.ts";
import type { StockLevel } from "../types.ts";

export interface StockAdjustment {
  variantId: string;
  /** By how much `on_hand` changes; or what it is set to. Exactly one of the two. */
  change: { delta: number } | { set: number };
  /** For the ledger: "inventaire", "casse" … */
  reason: string;
  /** Goes below what is promised all the same; the answer lists the orders that fall short. */
  force?: boolean;
}

export interface AdjustedStock {
  level: StockLevel;
  /** Orders whose promise the shelf no longer covers, latest first: those are to be called. */
  short: ShortOrder[];
}

/** Stock of one variant never counts more than this. */
const MAX_ON_HAND = 1_000_000_000;

/**
 * Counts or corrects what lies on the shelf. Below what is promised it is refused (`stock.below_reserved`, with the orders
 * that would fall short) unless `force`; below zero always (`stock.negative`).
 */
export async function adjustStock(ctx: Context, input: StockAdjustment): Promise<Result<AdjustedStock>> {
  const { variantId, change, reason, force = false } = input;
  const before = (await lockLevel(ctx, variantId)) ?? (await emptyShelf(ctx, variantId));
  const pointer = "set" in change ? "/set" : "/delta";
  const onHand = "set" in change ? change.set : before.onHand + change.delta;
  if (!Number.isSafeInteger(onHand) || onHand > MAX_ON_HAND) {
    return refuse("input.invalid", { problem: `≤ ${MAX_ON_HAND}` }, pointer);
  }
  if (onHand < 0) return refuse("stock.negative", { on_hand: before.onHand }, pointer);
  const isShort = onHand < before.reserved && onHand < before.onHand && before.policy === "deny";
  const short = isShort ? ordersThatFallShort(await readHolders(ctx.tx, variantId), before.reserved - onHand) : [];
  if (isShort && !force) {
    return refuse("stock.below_reserved", { reserved: before.reserved, set: onHand, short_orders: short }, pointer);
  }
  const delta = onHand - before.onHand;
  if (delta !== 0) {
    await moveLevel(ctx, variantId, delta, 0);
    await insertMovements(ctx, [
      {
        variantId,
        kind: "set" in change ? "set" : "adjust",
        onHandDelta: delta,
        reservedDelta: 0,
        reason,
        orderId: null,
      },
    ]);
    ctx.emit(stockChanged([variantId]));
  }
  return ok({ level: { ...before, onHand, available: onHand - before.reserved }, short });
}

async function emptyShelf(ctx: Context, variantId: string): Promise<StockLevel> {
  await insertLevels(ctx, [variantId], "deny");
  return { variantId, onHand: 0, reserved: 0, available: 0, policy: "deny" };
}
