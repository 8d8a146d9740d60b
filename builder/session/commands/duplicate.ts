import { ok, refuse } from "#app/commerce/kernel/result.ts";
import { canPlace } from "#runtime/document/can-place.ts";
import { findNode, insertNode, placeOf, withNewIds } from "#runtime/document/tree.ts";
import { withOwnNames } from "#runtime/forms/answer-names.ts";
import type { CommandContext, Edited, EditorState } from "../state.ts";
import { topmost, withinLimits, withRoot } from "../tree-edit.ts";

/** Each node gets a copy right after itself; the copies become the selection. */
export function duplicate(state: EditorState, context: CommandContext, ids: readonly string[]): Edited {
  const sources = topmost(state.doc.root, ids).filter((id) => id !== state.doc.root.id);
  if (sources.length === 0) return refuse("duplicate.root");
  let { root } = state.doc;
  const copies: string[] = [];
  for (const id of sources) {
    const node = findNode(root, id);
    const place = placeOf(root, id);
    if (!node || !place) return refuse("node.gone", { id });
    const [copy = node] = withOwnNames([withNewIds(node, context.newId)], root, context.registry);
    const allowed = canPlace(context.registry, root, place, copy);
    if (!allowed.ok) return allowed;
    root = insertNode(root, { ...place, index: place.index + 1 }, copy);
    copies.push(copy.id);
  }
  const fits = withinLimits(root);
  if (!fits.ok) return fits;
  return ok({ doc: withRoot(state.doc, root, context.registry), selection: copies, command: "duplicate" });
}
