import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { readLocation, readLocationLevels } from "../locations/locations.server.ts";
import { lockLevels } from "../model.server.ts";
import { adjustStock } from "./adjust-stock.ts";

export interface CountedLine {
  variantId: string;
  /** What lies there, as counted. */
  counted: number;
  /** What the screen said lay there when it was counted. */
  seen?: number;
}

export interface StockCount {
  locationId: string;
  lines: readonly CountedLine[];
  reason: string;
  /** Below what is promised all the same. */
  force?: boolean;
}

export interface AppliedCount {
  batchId: string;
  /** Lines whose figure was another than the ledger's. */
  corrected: number;
}

const MAX_COUNT_LINES = 500;

/**
 * Sets what was counted at a location, all lines or none. Goods that moved since they were seen refuse it
 * (`stock.count_moved`, every such line with both figures): a parcel that left meanwhile was perhaps not counted.
 */
export async function applyCount(ctx: Context, input: StockCount): Promise<Result<AppliedCount>> {
  const { locationId, lines, reason, force = false } = input;
  if (!(await readLocation(ctx.tx, locationId))) return refuse("location.not_found", { id: locationId }, "/location");
  if (lines.length === 0) return refuse("lines.empty", {}, "/lines");
  if (lines.length > MAX_COUNT_LINES) return refuse("lines.too_many", { max: MAX_COUNT_LINES }, "/lines");
  const ids = lines.map((line) => line.variantId);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice >= 0) return refuse("stock.counted_twice", {}, `/lines/${twice}`);
  await lockLevels(ctx, ids);
  const there = new Map(
    (await readLocationLevels(ctx.tx, ids))
      .filter((level) => level.locationId === locationId)
      .map((level) => [level.variantId, level.onHand]),
  );
  const moved = lines.flatMap(({ variantId, seen }, index) => {
    const onHand = there.get(variantId) ?? 0;
    return seen === undefined || seen === onHand ? [] : [{ index, variantId, seen, on_hand: onHand }];
  });
  if (moved.length > 0) {
    return refuse("stock.count_moved", { count: moved.length, lines: moved }, `/lines/${moved[0]?.index}`);
  }
  const batch = { id: ctx.ids.next(), kind: "count" as const };
  let corrected = 0;
  for (const [index, { variantId, counted }] of lines.entries()) {
    const done = await adjustStock(ctx, { variantId, locationId, change: { set: counted }, reason, force, batch });
    if (!done.ok) return { ok: false, refusal: { ...done.refusal, pointer: `/lines/${index}/counted` } };
    if (counted !== (there.get(variantId) ?? 0)) corrected++;
  }
  return ok({ batchId: batch.id, corrected });
}
