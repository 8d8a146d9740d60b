import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import type { StockLevel } from "../types.ts";

/**
 * By how much `on_hand` changes; or what it is set to, with what the person who sets it had seen: goods that moved
 * meanwhile are then not overwritten. (A promise made meanwhile moves no goods, and is no conflict.)
 */
export type StockChange = { delta: number } | { set: number; seen?: number };

/** The shelf a change is meant for. */
export interface ShelfThere {
  /** What lies at the location. */
  there: number;
  /** What `set` and `seen` speak of: there, or everywhere together. */
  counted: number;
}

/** Stock of one variant never counts more than this. */
const MAX_ON_HAND = 1_000_000_000;

export type ChangeRefusal = Refusal<"input.invalid" | "stock.moved" | "stock.negative">;

/**
 * What a change comes to, if it may be.
 * @returns the difference, and whether what is promised is no longer covered by it
 */
export function judgeChange(
  before: Pick<StockLevel, "onHand" | "reserved" | "policy">,
  { there, counted }: ShelfThere,
  change: StockChange,
): Result<{ delta: number; isShort: boolean }, ChangeRefusal> {
  const pointer = "set" in change ? "/set" : "/delta";
  const delta = "set" in change ? change.set - counted : change.delta;
  const onHand = before.onHand + delta;
  if (!Number.isSafeInteger(delta) || Math.abs(delta) > 2 * MAX_ON_HAND || onHand > MAX_ON_HAND) {
    return refuse("input.invalid", { problem: `≤ ${MAX_ON_HAND}` }, pointer);
  }
  if ("set" in change && change.seen !== undefined && change.seen !== counted) {
    return refuse("stock.moved", { seen: change.seen, on_hand: counted, set: change.set }, pointer);
  }
  if ("set" in change && change.set < 0) return refuse("stock.negative", { on_hand: counted }, pointer);
  // What is sold beyond the count may lie below zero already; filling it up is always right.
  if (delta < 0 && (onHand < 0 || there + delta < 0)) {
    return refuse("stock.negative", { on_hand: onHand < 0 ? counted : there }, pointer);
  }
  return ok({ delta, isShort: delta < 0 && onHand < before.reserved && before.policy === "deny" });
}
