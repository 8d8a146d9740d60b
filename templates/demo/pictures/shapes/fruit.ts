import { type Colour, hex, mix, scale } from "../colour.ts";
import type { Item } from "../item.ts";
import type { Material, Vector } from "../light.ts";
import { cloud, lattice, noise } from "../random.ts";
import { turned } from "./turned.ts";

const peel: Material = { mirror: 0.03, blur: 0.35, wrap: 0.35 };

const rind = (colour: Colour, pale: Colour, seed: number) => ({
  material: peel,
  colour: (angle: number, height: number): Colour =>
    scale(
      mix(colour, pale, 0.25 + 0.25 * cloud(angle * 2, height * 0.6, seed)),
      0.96 + 0.08 * lattice(Math.round(angle * 30), Math.round(height * 18), seed),
    ),
  ripple: (height: number, angle: number): number => 0.09 * noise(angle * 16, height * 6, seed),
  shelter: (height: number): number => 1 - 0.45 * Math.exp(-height / 0.9),
});

/** An orange; 3.6 cm to its middle. */
export const orange = (at: Vector, size = 1, seed = 1): Item =>
  turned({
    at,
    profile: Array.from({ length: 15 }, (_, index) => {
      const tilt = (index / 14 - 0.5) * Math.PI;
      return [
        Math.max(0.05, 3.7 * size * Math.cos(tilt)),
        3.45 * size * (1 + Math.sin(tilt)) * (1 - 0.02 * Math.max(0, Math.sin(tilt)) ** 12),
      ] as const;
    }),
    skin: rind(hex("#d9731c"), hex("#efa040"), seed),
  });

/** A lemon standing on its end. */
export const lemon = (at: Vector, size = 1, seed = 2): Item =>
  turned({
    at,
    profile: (
      [
        [0.7, 0],
        [1.5, 0.5],
        [2.5, 1.9],
        [2.75, 3.4],
        [2.3, 5],
        [1.3, 6.1],
        [0.75, 6.5],
        [0.5, 6.9],
        [0.05, 7],
      ] as const
    ).map(([r, h]) => [r * size, h * size] as const),
    skin: rind(hex("#d9a91f"), hex("#f2d561"), seed),
  });

/** A fig, dark and bloomy. */
export const fig = (at: Vector, size = 1, seed = 3): Item =>
  turned({
    at,
    profile: (
      [
        [0.9, 0],
        [1.7, 0.35],
        [2.3, 1.5],
        [2.1, 2.7],
        [1.3, 3.7],
        [0.6, 4.5],
        [0.35, 5.1],
        [0.3, 5.3],
        [0.02, 5.32],
      ] as const
    ).map(([r, h]) => [r * size, h * size] as const),
    skin: {
      ...rind(hex("#43233f"), hex("#7a5670"), seed),
      material: { mirror: 0.015, blur: 0.7, wrap: 0.35 },
      ripple: (_height: number, angle: number): number => 0.1 * Math.sin(angle * 14 + seed),
    },
  });
