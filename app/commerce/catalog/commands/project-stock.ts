import { caseOf, marks } from "#app/platform/db/index.server.ts";
import type { Context } from "../../context.ts";

/** What a product counts as that is sold without counting: more than any shelf holds. */
export const ENDLESS = 1_000_000_000;

/**
 * Keeps beside products how many units can be sold, for lists and rules: the ledger itself belongs to stock, and tells.
 * @param available units by product, at most `ENDLESS`
 * @returns products whose figure is another than before
 */
export async function projectStock(ctx: Context, available: ReadonlyMap<string, number>): Promise<string[]> {
  const ids = [...available.keys()].sort();
  if (ids.length === 0) return [];
  const rows = await ctx.tx.all<{ id: string; available: number }>(
    `SELECT id, available FROM products WHERE id IN (${marks(ids)}) ORDER BY id`,
    ids,
  );
  const moved = rows.filter((row) => Number(row.available) !== available.get(row.id)).map(({ id }) => id);
  if (moved.length === 0) return [];
  const units = new Map(moved.map((id) => [id, available.get(id) ?? 0]));
  await ctx.tx.run(`UPDATE products SET available = ${caseOf("id", units)} WHERE id IN (${marks(moved)})`, [
    ...[...units].flat(),
    ...moved,
  ]);
  return moved;
}
