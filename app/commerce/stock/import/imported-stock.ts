import { marks, rowMarks } from "#app/platform/db/index.server.ts";
import type { Context } from "../../context.ts";

/** What a file last said of a variant's stock; null: sold without counting. */
export type ImportedStock = ReadonlyMap<string, number | null>;

export async function readImportedStock(ctx: Context, variantIds: readonly string[]): Promise<ImportedStock> {
  if (variantIds.length === 0) return new Map();
  const rows = await ctx.tx.all<{ variant_id: string; on_hand: number | null }>(
    `SELECT variant_id, on_hand FROM imported_stock WHERE variant_id IN (${marks(variantIds)})`,
    variantIds,
  );
  return new Map(rows.map((row) => [row.variant_id, row.on_hand === null ? null : Number(row.on_hand)]));
}

/** Remembers what the file says now, for the variants where that is news. */
export async function writeImportedStock(
  ctx: Context,
  before: ImportedStock,
  told: readonly { variantId: string; stock: number | null }[],
): Promise<void> {
  const now = ctx.clock.now();
  const fresh = told.filter(({ variantId }) => !before.has(variantId));
  if (fresh.length > 0) {
    await ctx.tx.run(
      `INSERT INTO imported_stock (variant_id, on_hand, at) VALUES ${rowMarks(fresh.length, 3)}`,
      fresh.flatMap(({ variantId, stock }) => [variantId, stock, now]),
    );
  }
  for (const { variantId, stock } of told) {
    if (!before.has(variantId) || before.get(variantId) === stock) continue;
    await ctx.tx.run("UPDATE imported_stock SET on_hand = ?, at = ? WHERE variant_id = ?", [stock, now, variantId]);
  }
}
