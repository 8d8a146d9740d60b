import type { Colour } from "../colour.ts";
import type { Material } from "../light.ts";

/** What a turned object is made of at one place: its colour and how it answers light. */
export type Skin = {
  readonly material: Material;
  /** `angle` is 0 towards the viewer, positive to the right; `height` in centimetres. */
  colour(angle: number, height: number): Colour;
  /** Tilts the normal up or down: the rings of the wheel. */
  ripple?(height: number, angle: number): number;
  /** 1 in the open, 0 in a hollow. */
  shelter?(height: number, radius: number): number;
  /** 0 where the thing itself stands between this place and the sun. */
  sunlit?(height: number, radius: number, angle: number): number;
};
