import type { Result } from "#app/commerce/kernel/result.ts";
import type { PlaceRefusal } from "#runtime/document/can-place.ts";
import type { Place } from "#runtime/document/tree.ts";
import type { Frame } from "../frame.ts";
import { type Box, onRim, type Placement, type Point, placementAt } from "./placement.ts";

export type Drop =
  | { ok: true; place: Place; slot: Box; placement: Placement }
  /** Nothing around the pointer takes the block; why the innermost slot does not. */
  | { ok: false; refusal: PlaceRefusal };

/** Asks whether what is dragged may stand in a slot; the same question for a new block and for a moved one. */
export type MayPlace = (parent: string, slot: string) => Result<true, PlaceRefusal>;

/**
 * Where a drop at this point would go: the innermost slot that takes the block, except on a block's rim, which belongs
 * to the slot around it.
 */
export function dropAt(frame: Frame, point: Point, mayPlace: MayPlace, moving: ReadonlySet<string>): Drop | null {
  let refusal: PlaceRefusal | undefined;
  let onRimOf: { place: HTMLElement; owner: HTMLElement } | undefined;
  for (const slot of slotsUnder(frame, point)) {
    const owner = slot.parentElement?.closest<HTMLElement>("[data-node]");
    const parent = owner?.dataset.node;
    const name = slot.dataset.slot;
    if (!owner || !parent || !name) continue;
    if (moving.has(parent)) {
      refusal ??= { code: "place.inside-itself" };
      continue;
    }
    const allowed = mayPlace(parent, name);
    if (!allowed.ok) {
      refusal ??= allowed.refusal;
      continue;
    }
    const outer = owner.parentElement?.closest("[data-slot]");
    if (outer && !onRimOf && onRim(owner.getBoundingClientRect(), point)) {
      onRimOf = { place: slot, owner };
      continue;
    }
    return found(slot, parent, name, point);
  }
  if (onRimOf) {
    const { place, owner } = onRimOf;
    return found(place, owner.dataset.node ?? "", place.dataset.slot ?? "", point);
  }
  return refusal ? { ok: false, refusal } : null;
}

/** Slots around the point, innermost first; below the page's end, the page's own. */
function slotsUnder({ document }: Frame, point: Point): HTMLElement[] {
  const slots: HTMLElement[] = [];
  const start = document.elementFromPoint(point.x, point.y);
  const page = document.querySelector<HTMLElement>("[data-slot]");
  for (let at = start?.closest<HTMLElement>("[data-slot]"); at; at = at.parentElement?.closest("[data-slot]")) {
    slots.push(at);
  }
  if (slots.length === 0 && page) slots.push(page);
  return slots;
}

function found(slot: HTMLElement, parent: string, name: string, point: Point): Drop {
  const elements = [...slot.children].filter((child): child is HTMLElement => "node" in (child as HTMLElement).dataset);
  // A hidden block has no box; it keeps its place in the count.
  const shown = elements.flatMap((element, index) => {
    const box = element.getBoundingClientRect();
    return box.width || box.height ? [{ box, index }] : [];
  });
  const box = slot.getBoundingClientRect();
  const rtl = getComputedStyle(slot).direction === "rtl";
  const placement = placementAt(
    box,
    shown.map((each) => each.box),
    point,
    rtl,
  );
  const index = shown[placement.index]?.index ?? elements.length;
  const place = { parent, slot: name, index };
  return { ok: true, place, slot: box, placement };
}
