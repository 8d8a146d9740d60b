import type { Context } from "../../context.ts";
import { collectionChanged } from "../events.ts";
import type { NamedCollection } from "../import/types.ts";
import { addMembers, collectionToFill, readHandPicked, removeMember } from "../members.server.ts";

/**
 * Puts a product into these collections picked by hand, making those that are not there, and out of the others.
 * @returns whether it came or went
 */
export async function setMemberships(
  ctx: Context,
  productId: string,
  wanted: readonly NamedCollection[],
): Promise<boolean> {
  const main = ctx.shop.locales[0] ?? "fr";
  const before = await readHandPicked(ctx.tx, [productId]);
  const handles = new Set(wanted.map(({ handle }) => handle));
  let moved = false;
  for (const { id, handle } of before.filter((each) => !handles.has(each.handle))) {
    await removeMember(ctx, id, productId);
    ctx.emit(collectionChanged(id, handle));
    moved = true;
  }
  for (const { handle, title } of wanted.filter((each) => !before.some((known) => known.handle === each.handle))) {
    const id = await collectionToFill(ctx, handle, { [main]: handle, ...title });
    if (id === null || (await addMembers(ctx, id, [productId])).length === 0) continue;
    ctx.emit(collectionChanged(id, handle));
    moved = true;
  }
  return moved;
}
