import { ok, refuse } from "#app/commerce/kernel/result.ts";
import { canPlace } from "#runtime/document/can-place.ts";
import { findNode, insertNode, type Place, placeOf, removeNode } from "#runtime/document/tree.ts";
import { newNode } from "../new-node.ts";
import type { CommandContext, Edited, EditorState } from "../state.ts";
import { topmost, withinLimits, withRoot } from "../tree-edit.ts";

/** The block that holds a group, by the kind of document: the plainest container there is. */
const GROUPS = { form: { type: "form.group", slot: "fields" }, other: { type: "layout.stack", slot: "body" } } as const;

/** Blocks of one slot move into a new container, which stands where the first of them stood. */
export function group(state: EditorState, context: CommandContext, ids: readonly string[]): Edited {
  const { root } = state.doc;
  const members = topmost(root, ids);
  const places = members.map((id) => placeOf(root, id));
  const [first] = places;
  if (!first) return refuse("move.root");
  if (places.some((place) => place?.parent !== first.parent || place.slot !== first.slot)) return refuse("group.apart");
  const holder = state.doc.kind === "form" ? GROUPS.form : GROUPS.other;
  const box = newNode(context.registry, holder.type, context.newId);
  const without = members.reduce(removeNode, root);
  const allowed = canPlace(context.registry, without, first, box);
  if (!allowed.ok) return allowed;
  let next = insertNode(without, first, box);
  for (const [index, id] of members.entries()) {
    const place: Place = { parent: box.id, slot: holder.slot, index };
    const node = findNode(root, id);
    if (!node) return refuse("node.gone", { id });
    const fits = canPlace(context.registry, next, place, node);
    if (!fits.ok) return fits;
    next = insertNode(next, place, node);
  }
  const within = withinLimits(next);
  if (!within.ok) return within;
  return ok({ doc: withRoot(state.doc, next, context.registry), selection: [box.id], command: "group" });
}

/** A container goes, and what stands in it takes its place, in order. */
export function ungroup(state: EditorState, context: CommandContext, id: string): Edited {
  const { root } = state.doc;
  const box = findNode(root, id);
  const place = placeOf(root, id);
  const members = Object.values(box?.slots ?? {}).flat();
  if (!box || !place || members.length === 0) return refuse("ungroup.nothing");
  let next = removeNode(root, id);
  for (const [index, node] of members.entries()) {
    const at = { ...place, index: place.index + index };
    const fits = canPlace(context.registry, next, at, node);
    if (!fits.ok) return fits;
    next = insertNode(next, at, node);
  }
  return ok({
    doc: withRoot(state.doc, next, context.registry),
    selection: members.map((node) => node.id),
    command: "ungroup",
  });
}
