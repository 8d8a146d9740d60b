import { marks, type Reader } from "#app/platform/db/index.server.ts";
import { readOwners } from "../prices.server.ts";

/** Ids of the products that variants belong to, archived variants too. */
export async function findOwners(read: Reader, variantIds: readonly string[]): Promise<string[]> {
  return [...new Set((await readOwners(read, variantIds)).values())];
}

/** Ids of the variants that products have now, by product. */
export async function findVariantIds(read: Reader, productIds: readonly string[]): Promise<Map<string, string[]>> {
  const variants = new Map<string, string[]>(productIds.map((id) => [id, []]));
  if (productIds.length === 0) return variants;
  const rows = await read.all<{ id: string; product_id: string }>(
    `SELECT id, product_id FROM variants WHERE archived_at IS NULL AND product_id IN (${marks(productIds)})`,
    productIds,
  );
  for (const row of rows) variants.get(row.product_id)?.push(row.id);
  return variants;
}
