import { ok, refuse } from "#app/commerce/kernel/result.ts";
import type { Node } from "#blocks/contract/index.ts";
import { canPlace } from "#runtime/document/can-place.ts";
import { insertNode, placeOf, removeNode } from "#runtime/document/tree.ts";
import type { CommandContext, Edited, EditorState } from "../state.ts";
import { topmost, withinLimits, withRoot } from "../tree-edit.ts";

/** Puts nodes where the first of some others stands, in the place of all of them, as one step. */
export function exchange(
  state: EditorState,
  context: CommandContext,
  ids: readonly string[],
  nodes: readonly Node[],
): Edited {
  const { root } = state.doc;
  const gone = topmost(root, ids);
  const place = gone[0] === undefined ? undefined : placeOf(root, gone[0]);
  if (!place) return refuse("move.root");
  let next = gone.reduce(removeNode, root);
  for (const [index, node] of nodes.entries()) {
    const at = { ...place, index: place.index + index };
    const allowed = canPlace(context.registry, next, at, node);
    if (!allowed.ok) return allowed;
    next = insertNode(next, at, node);
  }
  const fits = withinLimits(next);
  if (!fits.ok) return fits;
  return ok({
    doc: withRoot(state.doc, next, context.registry),
    selection: nodes.map((node) => node.id),
    command: "exchange",
  });
}
