import {
  findProductsByHandle,
  findProductsBySku,
  type ImportedProduct,
  type Product,
} from "../../catalog/index.server.ts";
import type { Context } from "../../context.ts";

/** The shop's own products that a batch of the file's may mean. */
export interface KnownProducts {
  byHandle: ReadonlyMap<string, Product>;
  bySku: ReadonlyMap<string, Product>;
}

/** Two questions for a whole batch, instead of two for each product. */
export async function knownProducts(ctx: Context, batch: readonly ImportedProduct[]): Promise<KnownProducts> {
  const skus = batch.flatMap((product) => product.variants.map((variant) => variant.sku));
  const owners = await findProductsBySku(ctx.tx, skus);
  const named = await findProductsByHandle(
    ctx.tx,
    batch.map((product) => product.handle),
  );
  const bySku = new Map<string, Product>();
  for (const owner of owners) for (const { sku } of owner.variants) if (sku !== null) bySku.set(sku, owner);
  return { byHandle: new Map(named.map((product) => [product.handle, product])), bySku };
}

/**
 * The product that the file means. A handle in the file decides. A file without handles (WooCommerce) is matched by SKU;
 * where it gives no SKU either, by the handle its title makes, so that two imports of it meet.
 */
export function meantProduct(file: ImportedProduct, known: KnownProducts): Product | undefined {
  if (!file.handleIsMade) return known.byHandle.get(file.handle);
  for (const { sku } of file.variants) {
    const owner = known.bySku.get(sku);
    if (owner) return owner;
  }
  return file.variants.every((variant) => variant.skuIsMade) ? known.byHandle.get(file.handle) : undefined;
}
