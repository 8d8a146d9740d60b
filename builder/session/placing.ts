import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { Node } from "#blocks/contract/index.ts";
import { canPlace } from "#runtime/document/can-place.ts";
import type { Registry } from "#runtime/document/registry.ts";
import { findNode, type Place, placeOf } from "#runtime/document/tree.ts";
import type { EditRefusal } from "./state.ts";
import { pathTo } from "./tree-edit.ts";

/** The first slot of `parent` that takes `child`, at its end. */
function endOf(registry: Registry, root: Node, parent: Node, child: Node): Place | undefined {
  for (const slot of Object.keys(registry.get(parent.type)?.slots ?? {})) {
    if (canPlace(registry, root, { parent: parent.id, slot }, child).ok) {
      return { parent: parent.id, slot, index: parent.slots?.[slot]?.length ?? 0 };
    }
  }
  return undefined;
}

/**
 * Where a block goes when nobody points at a place: into the selected container, else after the selected block, else
 * after the nearest ancestor that can have it as a sibling, else at the end of the page. A second section chosen while
 * a section is selected stands beside it, not in it.
 */
export function placeFor(
  registry: Registry,
  root: Node,
  selected: string | null,
  child: Node,
): Result<Place, EditRefusal> {
  const path = selected ? pathTo(root, selected).reverse() : [];
  const [first] = path;
  if (first && first.type !== child.type && first !== root) {
    const inside = endOf(registry, root, first, child);
    if (inside) return ok(inside);
  }
  for (const node of path) {
    const place = placeOf(root, node.id);
    if (place && canPlace(registry, root, place, child).ok) return ok({ ...place, index: place.index + 1 });
  }
  const last = endOf(registry, root, root, child);
  return last ? ok(last) : refuse("place.nowhere", { type: child.type });
}

export type Direction = "up" | "down" | "in" | "out";

/**
 * Where a block goes by one step of the keyboard. `up` and `down` walk through siblings, then out of the parent;
 * `in` enters the sibling before (or the one after, for the first); `out` leaves the parent and stands after it.
 */
export function stepPlace(
  registry: Registry,
  root: Node,
  id: string,
  direction: Direction,
): Result<Place, EditRefusal> {
  const node = findNode(root, id);
  const from = placeOf(root, id);
  const parent = from && findNode(root, from.parent);
  if (!node || !from || !parent) return refuse("move.root");
  const siblings = parent.slots?.[from.slot] ?? [];
  const tries = {
    up: () => [
      from.index > 0 && { ...from, index: from.index - 1 },
      ...neighbourSlots(registry, parent, from.slot, -1),
      beside(root, parent, 0),
    ],
    down: () => [
      from.index < siblings.length - 1 && { ...from, index: from.index + 2 },
      ...neighbourSlots(registry, parent, from.slot, 1),
      beside(root, parent, 1),
    ],
    in: () =>
      [siblings[from.index - 1], siblings[from.index + 1]].map((next) => next && endOf(registry, root, next, node)),
    out: () => [beside(root, parent, 1)],
  }[direction]();
  const found = tries.find(
    (place): place is Place => Boolean(place) && canPlace(registry, root, place as Place, node).ok,
  );
  return found ? ok(found) : refuse("move.nowhere", { direction });
}

function beside(root: Node, node: Node, offset: 0 | 1): Place | undefined {
  const place = placeOf(root, node.id);
  return place && { ...place, index: place.index + offset };
}

/** From the last column one moves into the column beside it before one leaves them all. */
function neighbourSlots(registry: Registry, parent: Node, slot: string, step: 1 | -1): Place[] {
  const names = Object.keys(registry.get(parent.type)?.slots ?? {});
  const next = names[names.indexOf(slot) + step];
  if (next === undefined) return [];
  return [{ parent: parent.id, slot: next, index: step === 1 ? 0 : (parent.slots?.[next]?.length ?? 0) }];
}
