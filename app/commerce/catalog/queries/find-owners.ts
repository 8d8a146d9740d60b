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

/** Those of these products that are for sale: neither drafts nor archived. */
export async function findOnSale(read: Reader, productIds: readonly string[]): Promise<string[]> {
  if (productIds.length === 0) return [];
  const rows = await read.all<{ id: string }>(
    `SELECT id FROM products WHERE status = 'active' AND id IN (${marks(productIds)})`,
    productIds,
  );
  return rows.map((row) => row.id);
}

/** SKUs of variants that have one, archived variants too. */
export async function findSkus(read: Reader, variantIds: readonly string[]): Promise<Map<string, string>> {
  if (variantIds.length === 0) return new Map();
  const rows = await read.all<{ id: string; sku: string }>(
    `SELECT id, sku FROM variants WHERE sku IS NOT NULL AND id IN (${marks(variantIds)})`,
    variantIds,
  );
  return new Map(rows.map((row) => [row.id, row.sku]));
}

/** Those of these ids that are variants one can still buy. */
export async function findVariantsThere(read: Reader, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await read.all<{ id: string }>(
    `SELECT id FROM variants WHERE archived_at IS NULL AND id IN (${marks(ids)})`,
    ids,
  );
  return rows.map((row) => row.id);
}
