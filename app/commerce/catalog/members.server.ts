import { marks, type Reader, rowMarks } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import type { LocalizedText } from "../kernel/locale.ts";

/** The part of the model that puts products into collections one by one. */

/** The collection of this handle, made where there is none. null: a rule decides who is in it, nobody else. */
export async function collectionToFill(ctx: Context, handle: string, title: LocalizedText): Promise<string | null> {
  const known = await ctx.tx.one<{ id: string; rule: string | null }>(
    "SELECT id, rule FROM collections WHERE handle = ?",
    [handle],
  );
  if (known) return known.rule === null ? known.id : null;
  const id = ctx.ids.next();
  const now = ctx.clock.now();
  await ctx.tx.run(
    `INSERT INTO collections (id, handle, title, description, seo, image, position, created_at, updated_at)
     VALUES (?, ?, ?, '{}', ?, NULL, 0, ?, ?)`,
    [id, handle, JSON.stringify(title), JSON.stringify({ title: {}, description: {} }), now, now],
  );
  return id;
}

/** Puts products at the end of a shelf. @returns those that were not on it */
export async function addMembers(
  { tx }: Context,
  collection: string,
  productIds: readonly string[],
): Promise<string[]> {
  const there = await tx.all<{ product_id: string }>(
    `SELECT product_id FROM collection_products WHERE collection_id = ? AND product_id IN (${marks(productIds)})`,
    [collection, ...productIds],
  );
  const inside = new Set(there.map((row) => row.product_id));
  const added = productIds.filter((id) => !inside.has(id));
  if (added.length === 0) return [];
  const last = await tx.one<{ position: number | null }>(
    "SELECT MAX(position) AS position FROM collection_products WHERE collection_id = ?",
    [collection],
  );
  const from = Number(last?.position ?? -1) + 1;
  await tx.run(
    `INSERT INTO collection_products (collection_id, product_id, position) VALUES ${rowMarks(added.length, 3)}`,
    added.flatMap((id, i) => [collection, id, from + i]),
  );
  return added;
}

export async function removeMember({ tx }: Context, collection: string, productId: string): Promise<void> {
  await tx.run("DELETE FROM collection_products WHERE collection_id = ? AND product_id = ?", [collection, productId]);
}

/** The collections picked by hand that each of these products is in, by handle. */
export async function readHandPicked(read: Reader, productIds: readonly string[]) {
  if (productIds.length === 0) return [];
  return read.all<{ product_id: string; id: string; handle: string; title: string }>(
    `SELECT m.product_id, c.id, c.handle, c.title FROM collection_products m JOIN collections c ON c.id = m.collection_id WHERE m.product_id IN (${marks(productIds)}) AND c.rule IS NULL ORDER BY c.handle`,
    productIds,
  );
}
