import type { Context } from "../../context.ts";

/** What a product counts as that is sold without counting: more than any shelf holds. */
export const ENDLESS = 1_000_000_000;

/**
 * Keeps beside products how many units can be sold, for lists and rules: the ledger itself belongs to stock, and tells.
 * @param available units by product, at most `ENDLESS`
 * @returns products whose figure is another than before
 */
export async function projectStock(ctx: Context, available: ReadonlyMap<string, number>): Promise<string[]> {
  const moved: string[] = [];
  for (const [productId, units] of [...available].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { changes } = await ctx.tx.run("UPDATE products SET available = ? WHERE id = ? AND available <> ?", [
      units,
      productId,
      units,
    ]);
    if (changes > 0) moved.push(productId);
  }
  return moved;
}
