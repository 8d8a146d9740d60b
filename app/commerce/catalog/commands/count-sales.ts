import { caseOf, marks } from "#app/platform/db/index.server.ts";
import type { Context } from "../../context.ts";

/** Adds units sold to their products, for "best selling". The outbox calls it once for each order. */
export async function countSales(
  ctx: Context,
  sold: readonly { productId: string; quantity: number }[],
): Promise<void> {
  const units = new Map<string, number>();
  for (const { productId, quantity } of sold) units.set(productId, (units.get(productId) ?? 0) + quantity);
  if (units.size === 0) return;
  const ids = [...units.keys()].sort();
  await ctx.tx.run(`UPDATE products SET sold = sold + ${caseOf("id", units)} WHERE id IN (${marks(ids)})`, [
    ...[...units].flat(),
    ...ids,
  ]);
}
