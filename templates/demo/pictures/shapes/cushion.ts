import { project } from "../camera.ts";
import { type Colour, mix, palette, scale } from "../colour.ts";
import type { Item } from "../item.ts";
import { cross, type Material, unit, type Vector } from "../light.ts";
import { lattice, noise } from "../random.ts";
import { n, polyline } from "../svg.ts";
import { mesh } from "./mesh.ts";

const sabra: Material = { mirror: 0.05, blur: 0.8, wrap: 0.45 };

export type Cushion = {
  /** Middle of the lower edge. */
  readonly at: Vector;
  /** Side, in centimetres. */
  readonly side: number;
  /** Leaning back, in radians. */
  readonly lean: number;
  /** Turned about the upright, in radians. */
  readonly turn?: number;
  readonly colour: Colour;
  readonly thread: Colour;
  readonly seed: number;
  /** Cells across; more for a close view. */
  readonly fineness?: number;
};

/** Whether a stitch of pale thread lies at this place of the cover: a field of lozenges between two borders. */
function stitch(u: number, v: number): number {
  const border = (at: number): boolean => Math.abs(v - at) < 0.008;
  if ([0.16, 0.19, 0.81, 0.84].some(border)) return 1;
  const teeth = (at: number): boolean =>
    Math.abs(Math.abs(v - at) - 0.022 + Math.abs(((u * 22) % 1) - 0.5) * 0.044) < 0.007;
  if (teeth(0.115) || teeth(0.885)) return 1;
  if (v < 0.22 || v > 0.78) return 0;
  const p = u * 4;
  const q = (v - 0.22) / 0.14;
  const inLozenge = Math.abs(((p + 0.5) % 1) - 0.5) * 2 + Math.abs((q % 1) - 0.5) * 2;
  if (Math.abs(inLozenge - 0.92) < 0.075) return 1;
  if (Math.abs(inLozenge - 0.52) < 0.06) return 0.75;
  return inLozenge < 0.16 ? 1 : 0;
}

/** A square cushion in satin weave, embroidered, its corners drawn out and the cloth pulled between them. */
export function cushion(spec: Cushion): Item {
  const { at, side, lean, turn = 0, colour, thread, seed } = spec;
  const half = side / 2;
  const depth = side * 0.27;
  const turnAround = ([x, y, z]: Vector): Vector => {
    const up = y * Math.cos(lean) + z * Math.sin(lean);
    const out = -y * Math.sin(lean) + z * Math.cos(lean);
    return [
      at[0] + x * Math.cos(turn) + out * Math.sin(turn),
      at[1] + up,
      at[2] - x * Math.sin(turn) + out * Math.cos(turn),
    ];
  };
  const local = (u: number, v: number): Vector => {
    const [p, q] = [u * 2 - 1, v * 2 - 1];
    const [fullX, fullY] = [(1 - q * q) ** 0.8, (1 - p * p) ** 0.8];
    const pull = 0.085;
    const x = half * p * (1 - pull * fullX * Math.abs(p));
    const y = half - half * q * (1 - pull * fullY * Math.abs(q));
    const rise = ((1 - p * p) * (1 - q * q)) ** 0.62;
    const corner = Math.abs(p * q) ** 1.5;
    const fold = noise(Math.atan2(q, p) * 5.5, 3, seed) * Math.hypot(p, q) ** 3 * (1 - corner) * 0.35;
    return [x, y, depth * rise * (1 + 0.05 * noise(p * 2.3, q * 2.3, seed)) + fold];
  };
  const cells = spec.fineness ?? 110;
  const flat = (height: number): Vector[] => {
    const thick = Math.sin(Math.PI * Math.min(0.94, Math.max(0.06, height / side))) ** 0.5 * depth;
    return [
      [-half * 0.9, height, -thick * 0.8],
      [half * 0.9, height, -thick * 0.8],
      [half * 0.9, height, thick],
      [-half * 0.9, height, thick],
    ].map(([x, y, z]) => turnAround([x!, y!, z!]));
  };
  return {
    depth: at[2],
    rings: [0.02, 0.2, 0.4, 0.6, 0.8, 1].map((part) => flat(part * side)),
    paint: (_sheet, view) => {
      const cover = mesh(view, {
        columns: cells,
        rows: cells,
        point: (u, v) => turnAround(local(u, v)),
        material: sabra,
        colour(u, v) {
          const slub = 0.9 + 0.16 * lattice(Math.round(v * 88), 3, seed) + 0.07 * noise(u * 9, v * 88, seed + 2);
          const cloth = scale(colour, slub);
          const sewn = stitch(u, v);
          return sewn > 0
            ? mix(
                cloth,
                scale(thread, 0.86 + 0.2 * lattice(Math.round(u * cells), Math.round(v * cells), seed)),
                sewn * 0.92,
              )
            : cloth;
        },
        shelter(u, v) {
          const edge = Math.min(u, v, 1 - u, 1 - v);
          return Math.min(1, 0.6 + edge * 5) * (v > 0.75 ? 1 - (v - 0.75) * 1.3 : 1);
        },
        // Satin answers light across its threads only, which is why it shimmers.
        tilt(u, v, normal) {
          const shimmer = 0.16 * noise(u * 26, v * 5, seed + 9);
          const side2 = unit(cross(normal, [0, 1, 0]));
          return [normal[0] + side2[0] * shimmer, normal[1] + 0.1 * noise(u * 4, v * 40, seed + 4), normal[2]];
        },
      });
      let threads = "";
      for (let row = 1; row < cells * 1.6; row += 1) {
        const v = row / (cells * 1.6);
        const line = Array.from({ length: 15 }, (_, index) =>
          project(view, turnAround(local(0.01 + (index / 14) * 0.98, v))),
        );
        threads += polyline(line);
      }
      const thin = n(view.zoom * (side / cells) * 0.16);
      return `${cover}<path d="${threads}" fill="none" stroke="#160b05" stroke-opacity="0.16" stroke-width="${thin}"/>`;
    },
  };
}

export const cushionColours = {
  terracotta: { colour: palette.terracotta, thread: palette.cream },
  bleu: { colour: palette.ink, thread: palette.cream },
  vert: { colour: palette.green, thread: palette.saffron },
} as const;
