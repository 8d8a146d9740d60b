import type { Context } from "../../context.ts";

/** Adds units sold to their products, for "best selling". The outbox calls it once for each order. */
export async function countSales(
  ctx: Context,
  sold: readonly { productId: string; quantity: number }[],
): Promise<void> {
  const units = new Map<string, number>();
  for (const { productId, quantity } of sold) units.set(productId, (units.get(productId) ?? 0) + quantity);
  for (const [productId, quantity] of [...units].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await ctx.tx.run("UPDATE products SET sold = sold + ? WHERE id = ?", [quantity, productId]);
  }
}
