import { jsonOf, marks, type Reader } from "#app/platform/db/index.server.ts";
import type { NamedCollection } from "../import/types.ts";
import { readHandPicked } from "../members.server.ts";

/** The collections that each of these products is in. */
export async function findMemberships(read: Reader, productIds: readonly string[]): Promise<Map<string, string[]>> {
  const ids = [...new Set(productIds)];
  const memberships = new Map<string, string[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return memberships;
  const rows = await read.all<{ collection_id: string; product_id: string }>(
    `SELECT collection_id, product_id FROM collection_products WHERE product_id IN (${marks(ids)}) ORDER BY collection_id`,
    ids,
  );
  for (const row of rows) memberships.get(row.product_id)?.push(row.collection_id);
  return memberships;
}

/** The collections picked by hand that each of these products is in, by handle; a product that is in none is absent. */
export async function findHandPicked(
  read: Reader,
  productIds: readonly string[],
): Promise<Map<string, Required<NamedCollection>[]>> {
  const picked = new Map<string, Required<NamedCollection>[]>();
  for (const { product_id, handle, title } of await readHandPicked(read, productIds)) {
    picked.set(product_id, [...(picked.get(product_id) ?? []), { handle, title: jsonOf(title) }]);
  }
  return picked;
}
