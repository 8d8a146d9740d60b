/** A box in the frame's own coordinates (CSS px from the top left of its viewport). */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Placement {
  index: number;
  /** Where the drop line stands; `axis` says which way it runs. */
  line: Box;
  axis: "across" | "along";
}

const THICK = 3;

/**
 * Between which children a pointer stands. Blocks that follow each other downwards are parted by a line across, those
 * that stand side by side by a line along them; in Arabic the first one stands at the right.
 */
export function placementAt(slot: Box, children: readonly Box[], point: Point, rtl: boolean): Placement {
  const nearest = nearestIndex(children, point);
  const box = children[nearest];
  if (!box) return { index: 0, axis: "across", line: acrossAt(slot, (slot.top + slot.bottom) / 2) };
  if (!isBeside(children, nearest)) {
    const after = point.y > (box.top + box.bottom) / 2;
    const neighbour = children[nearest + (after ? 1 : -1)];
    const edge = after ? box.bottom : box.top;
    const y = neighbour ? (edge + (after ? neighbour.top : neighbour.bottom)) / 2 : edge;
    return { index: nearest + (after ? 1 : 0), axis: "across", line: acrossAt(slot, clamp(y, slot.top, slot.bottom)) };
  }
  const right = point.x > (box.left + box.right) / 2;
  const after = right !== rtl;
  const x = right ? box.right : box.left;
  return {
    index: nearest + (after ? 1 : 0),
    axis: "along",
    line: { left: x - THICK / 2, right: x + THICK / 2, top: box.top, bottom: box.bottom },
  };
}

function acrossAt(slot: Box, y: number): Box {
  return { left: slot.left, right: slot.right, top: y - THICK / 2, bottom: y + THICK / 2 };
}

function nearestIndex(children: readonly Box[], { x, y }: Point): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  children.forEach((box, index) => {
    const dx = Math.max(box.left - x, 0, x - box.right);
    const dy = Math.max(box.top - y, 0, y - box.bottom);
    const distance = dx * dx + dy * dy;
    if (distance < least) {
      least = distance;
      best = index;
    }
  });
  return best;
}

/** Does a neighbour stand in the same row? */
function isBeside(children: readonly Box[], index: number): boolean {
  const box = children[index];
  return [children[index - 1], children[index + 1]].some((other) => {
    if (!box || !other) return false;
    const overlap = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
    return overlap > Math.min(box.bottom - box.top, other.bottom - other.top) / 2;
  });
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** How near to a block's edge a pointer means "beside it" rather than "into it" (px, for blocks tall enough). */
const EDGE = 10;

/** Is the point on the rim of a block, above or below what is in it? */
export function onRim(box: Box, { y }: Point): boolean {
  const rim = Math.min(EDGE, (box.bottom - box.top) / 5);
  return y - box.top < rim || box.bottom - y < rim;
}
