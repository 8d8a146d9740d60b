import type { Camera } from "./camera.ts";
import type { Vector } from "./light.ts";
import type { Sheet } from "./svg.ts";

/** A thing that stands in a scene. */
export type Item = {
  /** Depth on the table: what is nearer the viewer is painted later. */
  readonly depth: number;
  /** Cross-sections in world coordinates, bottom to top, from which the cast shadow is stretched. */
  readonly rings: readonly (readonly Vector[])[];
  /** How dark the shadow is: 1 for clay, less for glass. */
  readonly shadow?: number;
  /** It stands on another thing, not on the table: it darkens what is right under it. */
  readonly rests?: boolean;
  paint(sheet: Sheet, view: Camera): string;
};

/** A circle lying flat, as a shadow ring. */
export const ring = (x: number, y: number, z: number, radius: number, corners = 18): Vector[] =>
  Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * Math.PI * 2;
    return [x + radius * Math.cos(angle), y, z + radius * Math.sin(angle)];
  });

/** The same thing, set down on another one. */
export const resting = (item: Item): Item => ({ ...item, rests: true });
