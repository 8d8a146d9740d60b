import { ok, refuse } from "#app/commerce/kernel/result.ts";
import { findNode, placeOf, removeNode } from "#runtime/document/tree.ts";
import type { Change, CommandContext, Edited, EditorState } from "../state.ts";
import { topmost, withRoot } from "../tree-edit.ts";

/** Removes nodes; the selection goes to what stands next, so that the keyboard never loses its place. */
export function remove(
  state: EditorState,
  context: CommandContext,
  ids: readonly string[],
  command: Change["command"] = "remove",
): Edited {
  const { root } = state.doc;
  const gone = topmost(root, ids).filter((id) => id !== root.id);
  const [first] = gone;
  if (!first) return refuse("remove.root");
  const place = placeOf(root, first);
  const next = gone.reduce(removeNode, root);
  const siblings = place ? (findNode(next, place.parent)?.slots?.[place.slot] ?? []) : [];
  const neighbour = siblings[place?.index ?? 0] ?? siblings.at(-1);
  const heir = neighbour?.id ?? (place && place.parent !== root.id ? place.parent : undefined);
  return ok({
    doc: withRoot(state.doc, next, context.registry),
    selection: heir ? [heir] : [],
    command,
  });
}
