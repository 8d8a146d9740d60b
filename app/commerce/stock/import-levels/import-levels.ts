import { type FileRefusal, IMPORT_LIMITS, mapColumns, openTable } from "../../catalog/index.server.ts";
import { ulids } from "../../kernel/ids.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import type { Transact } from "../import/import-batch.ts";
import { type AppliedRows, applyRows } from "./apply-rows.ts";
import type { LevelProblem } from "./problems.ts";
import { LEVEL_COLUMNS, type LevelRow, readLevelRow } from "./read-row.ts";

export interface LevelsImportOptions {
  /** Writes nothing, and reports what would have been. */
  dryRun: boolean;
  /** For rows that give none. */
  reason: string;
  transact: Transact;
  /** Called after each batch: rows dealt with so far. */
  onProgress?: (rows: number) => void;
}

export interface LevelsReport {
  /** Under it all movements of the file stand in the ledger. */
  batchId: string;
  changed: number;
  unchanged: number;
  /** Rows that did not land. */
  failed: number;
  /** In the file's order; the first `IMPORT_LIMITS.problems` of them. */
  problems: LevelProblem[];
  unlisted: number;
}

/** Rows a transaction commits at most, so that the shop beside it never waits long for the writer's turn. */
const BATCH_ROWS = 100;

/**
 * Imports a stock file of any size in constant memory, beside a running shop: `sku`, `location` (the default one where
 * there is no such column), and `on_hand` or `delta`. Good rows land; the others are told by line, column and reason.
 */
export async function importLevels(
  source: AsyncIterable<Uint8Array>,
  { dryRun, reason, transact, onProgress }: LevelsImportOptions,
): Promise<Result<LevelsReport, FileRefusal | Refusal<"columns.missing">>> {
  const table = await openTable(source);
  if (!table.ok) return table;
  const columns = mapColumns(table.value.header, LEVEL_COLUMNS);
  const missing = [
    ...(columns.index.has("sku") ? [] : ["sku"]),
    ...(columns.index.has("onHand") || columns.index.has("delta") ? [] : ["on_hand"]),
  ];
  if (missing.length > 0) return refuse("columns.missing", { missing });
  const report: LevelsReport = {
    ...{ batchId: ulids.next(), changed: 0, unchanged: 0, failed: 0, problems: [], unlisted: 0 },
  };
  const note = (problem: LevelProblem) => {
    report.failed++;
    if (report.problems.length < IMPORT_LIMITS.problems) report.problems.push(problem);
    else report.unlisted++;
  };
  let rows: LevelRow[] = [];
  let done = 0;
  const flush = async () => {
    const applied = await inOneTransaction(transact, rows, (ctx, some) =>
      applyRows(ctx, some, { id: report.batchId, reason, columns, dryRun }),
    );
    report.changed += applied.changed;
    report.unchanged += applied.unchanged;
    applied.problems.forEach(note);
    rows = [];
    onProgress?.(done);
  };
  for await (const row of table.value.rows(({ line, column, code, values }) => note({ line, column, code, values }))) {
    done++;
    const read = readLevelRow(row, columns);
    if ("code" in read) note(read);
    else rows.push(read);
    if (rows.length === BATCH_ROWS) await flush();
  }
  await flush();
  report.problems.sort((a, b) => a.line - b.line);
  return ok(report);
}

async function inOneTransaction(
  transact: Transact,
  rows: readonly LevelRow[],
  apply: (ctx: Parameters<Parameters<Transact>[0]>[0], rows: readonly LevelRow[]) => Promise<AppliedRows>,
): Promise<AppliedRows> {
  if (rows.length === 0) return { changed: 0, unchanged: 0, problems: [] };
  const done = await transact(async (ctx) => ok(await apply(ctx, rows)));
  if (!done.ok) throw new Error(`An import was refused: ${done.refusal.code}`);
  return done.value;
}
