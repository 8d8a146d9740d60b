import { jsonOf, marks, type Reader } from "#app/platform/db/index.server.ts";
import type { Bundle, BundleItem } from "./types.ts";

/** The part of the model that knows which variants are made of others. */

/** Bundles by the variant one buys, of those among these variants that are bundles. */
export async function readBundles(read: Reader, variantIds: readonly string[]): Promise<Map<string, Bundle>> {
  if (variantIds.length === 0) return new Map();
  const rows = await read.all<{ id: string; bundle: string }>(
    `SELECT v.id, p.bundle FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id IN (${marks(variantIds)}) AND p.bundle IS NOT NULL`,
    variantIds,
  );
  return new Map(rows.map((row) => [row.id, jsonOf<Bundle>(row.bundle)]));
}

/** Products, bundles, that one of these variants is a part of. */
export async function readBundlesWith(read: Reader, variantIds: readonly string[]): Promise<string[]> {
  if (variantIds.length === 0) return [];
  const rows = await read.all<{ product_id: string }>(
    `SELECT DISTINCT product_id FROM bundle_items WHERE variant_id IN (${marks(variantIds)})`,
    variantIds,
  );
  return rows.map((row) => row.product_id);
}

/** The parts that are there: living variants, and whether each is a bundle itself. */
export async function readBundleParts(read: Reader, items: readonly BundleItem[]) {
  const ids = items.map(({ variantId }) => variantId);
  const rows = await read.all<{ id: string; product_id: string; is_bundle: number }>(
    `SELECT v.id, v.product_id, CASE WHEN p.bundle IS NULL THEN 0 ELSE 1 END AS is_bundle FROM variants v JOIN products p ON p.id = v.product_id WHERE v.archived_at IS NULL AND v.id IN (${marks(ids)})`,
    ids,
  );
  return rows.map((row) => ({ variantId: row.id, productId: row.product_id, isBundle: Number(row.is_bundle) === 1 }));
}

export async function isInBundle(read: Reader, productId: string): Promise<boolean> {
  const row = await read.one(
    "SELECT b.product_id FROM bundle_items b JOIN variants v ON v.id = b.variant_id WHERE v.product_id = ? AND v.archived_at IS NULL LIMIT 1",
    [productId],
  );
  return row !== undefined;
}
