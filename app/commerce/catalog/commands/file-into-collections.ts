import { marks, rowMarks } from "#app/platform/db/index.server.ts";
import type { Context } from "../../context.ts";
import { collectionChanged } from "../events.ts";
import { handleFrom } from "../rules/handle.ts";

/**
 * Puts products into collections named by paths (`["Hammam", "Savons"]` is "Savons", and "Hammam" too), making those
 * that are not there. A product is only ever added: merchants may have put it elsewhere by hand.
 * @returns ids of products that came into a collection they were not in.
 */
export async function fileIntoCollections(
  ctx: Context,
  entries: readonly { productId: string; paths: readonly (readonly string[])[] }[],
): Promise<Set<string>> {
  const wanted = new Map<string, { title: string; productIds: Set<string> }>();
  for (const { productId, paths } of entries) {
    for (const path of paths) {
      for (let depth = 1; depth <= path.length; depth++) {
        const handle = handleFrom(path.slice(0, depth).join(" "));
        if (!handle) continue;
        const entry = wanted.get(handle) ?? { title: path[depth - 1] ?? handle, productIds: new Set() };
        entry.productIds.add(productId);
        wanted.set(handle, entry);
      }
    }
  }
  const moved = new Set<string>();
  for (const [handle, { title, productIds }] of wanted) {
    const id = await collectionId(ctx, handle, title);
    const added = await addProducts(ctx, id, [...productIds]);
    for (const productId of added) moved.add(productId);
    if (added.length > 0) ctx.emit(collectionChanged(id, handle));
  }
  return moved;
}

async function collectionId(ctx: Context, handle: string, title: string): Promise<string> {
  const known = await ctx.tx.one<{ id: string }>("SELECT id FROM collections WHERE handle = ?", [handle]);
  if (known) return known.id;
  const id = ctx.ids.next();
  const now = ctx.clock.now();
  const main = ctx.shop.locales[0] ?? "fr";
  await ctx.tx.run(
    `INSERT INTO collections (id, handle, title, description, seo, image, position, created_at, updated_at)
     VALUES (?, ?, ?, '{}', ?, NULL, 0, ?, ?)`,
    [id, handle, JSON.stringify({ [main]: title }), JSON.stringify({ title: {}, description: {} }), now, now],
  );
  return id;
}

async function addProducts({ tx }: Context, collection: string, productIds: readonly string[]): Promise<string[]> {
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
