import { ok, refuse } from "#app/commerce/kernel/result.ts";
import { canPlace } from "#runtime/document/can-place.ts";
import { findNode, insertNode, type Place, placeOf, removeNode } from "#runtime/document/tree.ts";
import { lockAround } from "../locks.ts";
import type { CommandContext, Edited, EditorState } from "../state.ts";
import { nodeOr, topmost, withinLimits, withRoot } from "../tree-edit.ts";

/** Moves nodes to a place, kept in their order. `place.index` counts the siblings as they stand before the move. */
export function move(state: EditorState, context: CommandContext, ids: readonly string[], place: Place): Edited {
  const { root } = state.doc;
  const moving = topmost(root, ids).filter((id) => id !== root.id);
  if (moving.length === 0) return refuse("move.root");
  const locked = lockAround(root, [place.parent]);
  if (locked) return refuse("node.locked", { id: locked.id });
  for (const id of moving) {
    const node = nodeOr(root, id);
    if (!node.ok) return node;
    const allowed = canPlace(context.registry, root, place, node.value);
    if (!allowed.ok) return allowed;
  }
  const before = (findNode(root, place.parent)?.slots?.[place.slot] ?? [])
    .slice(0, place.index)
    .filter((sibling) => moving.includes(sibling.id)).length;
  const nodes = moving.flatMap((id) => findNode(root, id) ?? []);
  let next = moving.reduce(removeNode, root);
  for (const [i, node] of nodes.entries()) {
    const at = { ...place, index: place.index - before + i };
    const allowed = canPlace(context.registry, next, at, node);
    if (!allowed.ok) return allowed;
    next = insertNode(next, at, node);
  }
  const fits = withinLimits(next);
  if (!fits.ok) return fits;
  const stands = moving.every((id) => samePlace(placeOf(root, id), placeOf(next, id)));
  return ok({
    doc: stands ? state.doc : withRoot(state.doc, next, context.registry),
    selection: moving,
    command: "move",
  });
}

function samePlace(a: Place | undefined, b: Place | undefined): boolean {
  return a?.parent === b?.parent && a?.slot === b?.slot && a?.index === b?.index;
}
