import { findSellablesBySku } from "../../catalog/index.server.ts";
import type { Context } from "../../context.ts";
import { applyMoves } from "../ledger/apply-moves.ts";
import type { NewMovement } from "../ledger/ledger.server.ts";
import { readLocationLevels, readLocations } from "../locations/locations.server.ts";
import { lockLevels } from "../model.server.ts";
import { judgeChange } from "../rules/judge-change.ts";
import type { StockLocation } from "../types.ts";
import type { LevelProblem } from "./problems.ts";
import { type LevelColumns, type LevelRow, shortened } from "./read-row.ts";

export interface AppliedRows {
  changed: number;
  unchanged: number;
  problems: LevelProblem[];
}

interface Batch {
  id: string;
  reason: string;
  columns: LevelColumns;
  dryRun: boolean;
}

/**
 * Rows of a stock file, one after another, as if each were alone: a row that is refused leaves the others be. Read and
 * written with a few statements for all of them.
 */
export async function applyRows(ctx: Context, rows: readonly LevelRow[], batch: Batch): Promise<AppliedRows> {
  const { columns, dryRun } = batch;
  const sellables = await findSellablesBySku(ctx.tx, [...new Set(rows.map((row) => row.sku))], ctx.clock.now());
  const variantIds = new Map(sellables.map((each) => [each.sku, each.variantId]));
  const ids = sellables.map((each) => each.variantId);
  const levels = await lockLevels(ctx, ids);
  const locations = await readLocations(ctx.tx);
  const there = new Map(
    (await readLocationLevels(ctx.tx, ids)).map((level) => [`${level.variantId} ${level.locationId}`, level.onHand]),
  );
  const result: AppliedRows = { changed: 0, unchanged: 0, problems: [] };
  const moves: NewMovement[] = [];
  for (const row of rows) {
    const wrong = (field: "sku" | "location" | "onHand" | "delta", code: LevelProblem["code"], values = {}) => {
      const column = columns.header[columns.index.get(field) ?? -1] ?? null;
      result.problems.push({ line: row.line, column, code, values });
    };
    const variantId = variantIds.get(row.sku);
    const level = levels.get(variantId ?? "");
    if (variantId === undefined || !level) {
      wrong("sku", "level.sku_unknown", { found: shortened(row.sku) });
      continue;
    }
    const location = findLocation(locations, row.location);
    if (!location) {
      wrong("location", "level.location_unknown", { found: shortened(row.location) });
      continue;
    }
    const place = `${variantId} ${location.id}`;
    const shelf = there.get(place) ?? 0;
    const counted = row.location === "" ? level.onHand : shelf;
    const judged = judgeChange(level, { there: shelf, counted }, row.change);
    const field = "set" in row.change ? "onHand" : "delta";
    if (!judged.ok) {
      const negative = judged.refusal.code === "stock.negative";
      const found = String("set" in row.change ? row.change.set : row.change.delta);
      if (negative) wrong(field, "level.negative", { on_hand: Number(judged.refusal.data?.on_hand) });
      else wrong(field, "level.number_large", { found });
      continue;
    }
    const { delta, isShort } = judged.value;
    if (isShort) {
      wrong(field, "level.below_reserved", { reserved: level.reserved, set: level.onHand + delta });
      continue;
    }
    if (delta === 0) {
      result.unchanged++;
      continue;
    }
    result.changed++;
    level.onHand += delta;
    there.set(place, shelf + delta);
    const reason = row.reason || batch.reason;
    moves.push({ variantId, kind: "import", onHand: delta, locationId: location.id, batchId: batch.id, reason });
  }
  if (!dryRun) await applyMoves(ctx, moves);
  return result;
}

/** By name or id; a file that names none means the default one. */
function findLocation(locations: readonly StockLocation[], name: string): StockLocation | undefined {
  if (name === "") return locations.find((each) => each.isDefault);
  const wanted = name.toLowerCase();
  return locations.find((each) => each.name.toLowerCase() === wanted || each.id === name);
}
