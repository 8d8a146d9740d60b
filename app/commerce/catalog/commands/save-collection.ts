import { marks, rowMarks } from "#app/platform/db/index.server.ts";
import type { Context } from "../../context.ts";
import { textIn } from "../../kernel/locale.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { collectionChanged } from "../events.ts";
import { readCollections, readProducts } from "../model.server.ts";
import { handleFrom, isHandle, numberedHandle } from "../rules/handle.ts";
import type { Collection, CollectionInput } from "../types.ts";

/** Makes a collection picked by hand, or makes an existing one what the input says. Unknown products are refused. */
export async function saveCollection(
  ctx: Context,
  input: CollectionInput,
  { id }: { id?: string } = {},
): Promise<Result<Collection>> {
  const [before] = id === undefined ? [] : await readCollections(ctx.tx, "WHERE id = ?", [id]);
  if (id !== undefined && !before) return refuse("collection.not_found", { id });
  const name = textIn(input.title, ctx.shop.locales[0] ?? "fr");
  if (!name.trim()) return refuse("input.required", {}, "/title");
  if (input.handle !== undefined && !isHandle(input.handle)) return refuse("product.handle_invalid", {}, "/handle");
  const productIds = [...new Set(input.productIds)];
  const known = new Set((await readProducts(ctx.tx, "id", productIds)).map((product) => product.id));
  const unknown = productIds.findIndex((each) => !known.has(each));
  if (unknown >= 0) return refuse("product.not_found", { id: productIds[unknown] }, `/productIds/${unknown}`);
  const handle = await freeHandle(ctx, input.handle, name, before);
  if (!handle.ok) return handle;
  const collection: Collection = {
    id: before?.id ?? ctx.ids.next(),
    handle: handle.value,
    title: input.title,
    description: input.description ?? {},
    seo: { title: input.seo?.title ?? {}, description: input.seo?.description ?? {} },
    image: input.image ?? null,
    productIds,
    updatedAt: ctx.clock.now(),
  };
  await write(ctx, collection, before === undefined);
  ctx.emit(collectionChanged(collection.id, collection.handle));
  return ok(collection);
}

/** Takes a collection away; its products stay. */
export async function deleteCollection(ctx: Context, id: string): Promise<Result<null>> {
  const [collection] = await readCollections(ctx.tx, "WHERE id = ?", [id]);
  if (!collection) return refuse("collection.not_found", { id });
  await ctx.tx.run("DELETE FROM collection_products WHERE collection_id = ?", [id]);
  await ctx.tx.run("DELETE FROM collections WHERE id = ?", [id]);
  ctx.emit(collectionChanged(id, collection.handle));
  return ok(null);
}

async function write({ tx }: Context, collection: Collection, isNew: boolean): Promise<void> {
  const columns = {
    handle: collection.handle,
    title: JSON.stringify(collection.title),
    description: JSON.stringify(collection.description),
    seo: JSON.stringify(collection.seo),
    image: collection.image && JSON.stringify(collection.image),
    updated_at: collection.updatedAt,
  };
  if (isNew) {
    const row = { id: collection.id, position: 0, created_at: collection.updatedAt, ...columns };
    await tx.run(
      `INSERT INTO collections (${Object.keys(row).join(", ")}) VALUES (${marks(Object.keys(row))})`,
      Object.values(row),
    );
  } else {
    const assignments = Object.keys(columns).map((column) => `${column} = ?`);
    await tx.run(`UPDATE collections SET ${assignments.join(", ")} WHERE id = ?`, [
      ...Object.values(columns),
      collection.id,
    ]);
    await tx.run("DELETE FROM collection_products WHERE collection_id = ?", [collection.id]);
  }
  if (collection.productIds.length === 0) return;
  await tx.run(
    `INSERT INTO collection_products (collection_id, product_id, position) VALUES ${rowMarks(collection.productIds.length, 3)}`,
    collection.productIds.flatMap((productId, position) => [collection.id, productId, position]),
  );
}

async function freeHandle(
  ctx: Context,
  given: string | undefined,
  name: string,
  before: Collection | undefined,
): Promise<Result<string>> {
  const wanted = given ?? before?.handle ?? (handleFrom(name) || `c-${ctx.ids.next().slice(-8).toLowerCase()}`);
  for (let attempt = 1; ; attempt++) {
    const handle = numberedHandle(wanted, attempt);
    const owner = await ctx.tx.one<{ id: string }>("SELECT id FROM collections WHERE handle = ?", [handle]);
    if (!owner || owner.id === before?.id) return ok(handle);
    if (given !== undefined) return refuse("collection.handle_taken", { handle }, "/handle");
  }
}
