import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { Node } from "#blocks/contract/index.ts";
import { canPlace } from "#runtime/document/can-place.ts";
import { insertNode, type Place } from "#runtime/document/tree.ts";
import { withOwnNames } from "#runtime/forms/answer-names.ts";
import { lockAround } from "../locks.ts";
import { placeFor } from "../placing.ts";
import type { Change, CommandContext, Edited, EditorState, EditRefusal } from "../state.ts";
import { withinLimits, withRoot } from "../tree-edit.ts";

/** Puts nodes, one after the other, at a place, or where the selection suggests. They become the selection. */
export function insert(
  state: EditorState,
  context: CommandContext,
  nodes: readonly Node[],
  at?: Place,
  command: Change["command"] = "insert",
): Edited {
  let { root } = state.doc;
  let place = at;
  let anchor = state.active;
  for (const node of withOwnNames(nodes, root, context.registry)) {
    const found: Result<Place, EditRefusal> = place ? ok(place) : placeFor(context.registry, root, anchor, node);
    if (!found.ok) return found;
    const allowed = canPlace(context.registry, root, found.value, node);
    if (!allowed.ok) return allowed;
    const locked = lockAround(root, [found.value.parent]);
    if (locked) return refuse("node.locked", { id: locked.id });
    root = insertNode(root, found.value, node);
    place = { ...found.value, index: found.value.index + 1 };
    anchor = node.id;
  }
  const fits = withinLimits(root);
  if (!fits.ok) return fits;
  return ok({
    doc: withRoot(state.doc, root, context.registry),
    selection: nodes.map((node) => node.id),
    command,
  });
}
