import type { Context } from "../../context.ts";
import { collectionChanged } from "../events.ts";
import { addMembers, collectionToFill } from "../members.server.ts";
import { handleFrom } from "../rules/handle.ts";

/**
 * Puts products into collections named by paths (`["Hammam", "Savons"]` is "Savons", and "Hammam" too), making those
 * that are not there. A product is only ever added: merchants may have put it elsewhere by hand. Where a rule decides, it does.
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
  const main = ctx.shop.locales[0] ?? "fr";
  const moved = new Set<string>();
  for (const [handle, { title, productIds }] of wanted) {
    const id = await collectionToFill(ctx, handle, { [main]: title });
    if (id === null) continue;
    const added = await addMembers(ctx, id, [...productIds]);
    for (const productId of added) moved.add(productId);
    if (added.length > 0) ctx.emit(collectionChanged(id, handle));
  }
  return moved;
}
