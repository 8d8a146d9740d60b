import type { Context } from "../../context.ts";
import { productChanged } from "../events.ts";
import { readProducts } from "../model.server.ts";
import { markTold, readDueProducts } from "../prices.server.ts";
import { refreshPriceRange } from "../write-product.server.ts";

/**
 * Scheduled prices need nobody: whoever reads a price gets the one of that instant. What is kept beside it (the columns that
 * lists sort and filter by, collections by price) is brought up to date here, some products at a time.
 * @returns how many products' prices had begun or ended
 */
export async function tellPriceChanges(ctx: Context): Promise<number> {
  const now = ctx.clock.now();
  const due = await readDueProducts(ctx.tx, now);
  const products = await readProducts(ctx.tx, "id", due);
  for (const product of products) {
    await refreshPriceRange(ctx, product);
    ctx.emit(productChanged(product.id, product.handle));
  }
  await markTold(ctx.tx, due, now);
  return due.length;
}
