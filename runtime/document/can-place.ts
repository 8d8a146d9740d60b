import { own } from "#app/commerce/kernel/own.ts";
import { ok, type Refusal, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { Node } from "#blocks/contract/index.ts";
import { STEP } from "../forms/compile-form.ts";
import { holdsFields } from "./at-width.ts";
import { ROOT_TYPES } from "./limits.ts";
import type { Registry } from "./registry.ts";
import { SHARED } from "./sections.ts";
import { contains, findNode, type Place, placeOf, walk } from "./tree.ts";

export type PlaceRefusal = Refusal<
  | "place.no-parent"
  | "place.no-slot"
  | "place.not-accepted"
  | "place.full"
  | "place.inside-itself"
  | "place.varies"
  | "place.shared"
  | "place.step"
>;

/**
 * Does a slot take a block type?
 * @param props of the block; absent: as it begins
 */
export function slotAccepts(
  registry: Registry,
  parentType: string,
  slot: string,
  childType: string,
  props?: Node["props"],
): boolean {
  const rule = own(registry.get(parentType)?.slots, slot);
  const child = registry.get(childType);
  if (!rule || !child || isFormInForm(registry, parentType, { type: childType, props: props ?? child.defaults })) {
    return false;
  }
  return rule.accepts.some((word) => word === child.type || (!child.hidden && word === child.category));
}

/** A form in a form could never be sent. */
export function isFormInForm(
  registry: Registry,
  parentType: string,
  { type, props }: Pick<Node, "type" | "props">,
): boolean {
  return registry.get(parentType)?.category === "form" && registry.get(type)?.sends?.(props as never) === true;
}

/**
 * May `child` stand at `place`? THE one rule: canvas, layers, paste and the API all ask here.
 * A node that is already in the tree is being moved, so it does not count against its own slot's room.
 */
export function canPlace(
  registry: Registry,
  root: Node,
  place: Pick<Place, "parent" | "slot">,
  child: Node,
): Result<true, PlaceRefusal> {
  const parent = findNode(root, place.parent);
  if (!parent) return refuse("place.no-parent", { parent: place.parent });
  const rule = own(registry.get(parent.type)?.slots, place.slot);
  if (!rule) return refuse("place.no-slot", { parent: parent.type, slot: place.slot });
  if (contains(child, parent.id)) return refuse("place.inside-itself", { type: child.type });
  if (!slotAccepts(registry, parent.type, place.slot, child.type, child.props)) {
    return refuse("place.not-accepted", {
      parent: parent.type,
      slot: place.slot,
      type: child.type,
      accepts: rule.accepts,
    });
  }
  if (child.type === STEP && parent !== root) return refuse("place.step");
  const from = placeOf(root, child.id);
  const stays = from?.parent === place.parent && from.slot === place.slot;
  const count = (parent.slots?.[place.slot] ?? []).length;
  if (rule.max !== undefined && count >= rule.max && !stays) return refuse("place.full", { max: rule.max });
  if (root.type !== ROOT_TYPES.page && [...walk(child)].some(({ node }) => node.type === SHARED)) {
    return refuse("place.shared");
  }
  if (holdsFields(registry, child) && variesAround(root, parent.id)) {
    return refuse("place.varies", { type: child.type });
  }
  return ok(true);
}

/** Does a node, or one around it, differ by width? */
function variesAround(root: Node, id: string): boolean {
  for (let at: string | undefined = id; at !== undefined; at = placeOf(root, at)?.parent) {
    if (findNode(root, at)?.at) return true;
  }
  return false;
}
