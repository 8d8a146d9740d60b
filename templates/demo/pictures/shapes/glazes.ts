import { type Colour, hex, mix, scale } from "../colour.ts";
import { bareClay, glaze, type Material, sun } from "../light.ts";
import { cloud, lattice, noise } from "../random.ts";
import type { Skin } from "./skin.ts";
import type { Coat } from "./turned.ts";

/** One glaze of the house: where it pools, where it lies, where it breaks over an edge. */
export type Glaze = { readonly deep: Colour; readonly body: Colour; readonly pale: Colour; readonly break: Colour };

export const glazes = {
  vert: { deep: hex("#12402f"), body: hex("#2f7a58"), pale: hex("#6fae7c"), break: hex("#a98a4e") },
  bleu: { deep: hex("#101f4a"), body: hex("#27509a"), pale: hex("#6f96cf"), break: hex("#8f8a86") },
  platre: { deep: hex("#bfae92"), body: hex("#e9dfcc"), pale: hex("#f5eee0"), break: hex("#b98a63") },
  terracotta: { deep: hex("#8a3f22"), body: hex("#bd6a40"), pale: hex("#d98f62"), break: hex("#7c3a20") },
  safran: { deep: hex("#8d5a12"), body: hex("#cf9a33"), pale: hex("#e9c36c"), break: hex("#8a4f22") },
} as const satisfies Record<string, Glaze>;

export type GlazeName = keyof typeof glazes;

/** Darkness gathered near the table. */
const nearTable = (height: number): number => 1 - 0.5 * Math.exp(-Math.max(0, height) / 1.1);

/**
 * Wet glaze on a thrown body: it runs in streaks, gathers low, thins towards the lip where the clay breaks through.
 * `lip` is the height of the rim; `run` how strongly it streaks, 0 to 1.
 */
export function glazed(colours: Glaze, seed: number, lip: number, run = 1, material: Material = glaze): Skin {
  return {
    material,
    colour(angle, height) {
      const streak =
        cloud(angle * 5.5 + 20, height * 0.16, seed) * 0.75 + noise(angle * 13, height * 0.3, seed + 31) * 0.3;
      const drift = noise(angle * 1.6 + 5, height * 0.11, seed + 5);
      const depth = 0.5 + run * (0.42 * streak + 0.3 * drift) - (height / lip - 0.5) * 0.35 * run;
      const laid =
        depth > 0.5
          ? mix(colours.body, colours.deep, Math.min(1, (depth - 0.5) * 1.7))
          : mix(colours.body, colours.pale, Math.min(1, (0.5 - depth) * 1.5));
      const worn = Math.max(0, 1 - (lip - height) / (0.35 + 0.25 * noise(angle * 6, 1, seed + 9)));
      return mix(laid, colours.break, Math.min(0.85, worn * 0.8));
    },
    ripple: (height) => 0.03 * Math.sin(height * 4.6 + noise(height * 1.3, 0, seed) * 2.2),
    shelter: nearTable,
  };
}

/** Bare fired clay, speckled, with the marks of the wheel. */
export function bare(colour: Colour, seed: number, material: Material = bareClay): Skin {
  return {
    material,
    colour: (angle, height) =>
      scale(
        colour,
        1 +
          0.13 * cloud(angle * 7, height * 1.1, seed) +
          0.05 * (lattice(Math.round(angle * 40), Math.round(height * 9), seed) - 0.5),
      ),
    ripple: (height) => 0.07 * Math.sin(height * 8.5 + noise(height * 2.1, 0, seed) * 2.5),
    shelter: nearTable,
  };
}

/**
 * The inside of a vessel from its lip (`top`) to its floor, darker as it goes down. The sun comes over the near left
 * lip and reaches the far right wall; the rest lies in the vessel's own shadow.
 */
export function inside(skin: Skin, top: number, floor: number, darkest = 0.15): Skin {
  const slope = sun[1] / Math.hypot(sun[0], sun[2]);
  return {
    ...skin,
    shelter: (height) => darkest + (1 - darkest) * Math.max(0, Math.min(1, (height - floor) / (top - floor))) ** 0.8,
    sunlit(height, radius, angle) {
      const away = -(Math.sin(angle) * sun[0] + Math.cos(angle) * sun[2]) / Math.hypot(sun[0], sun[2]);
      const clear = 2 * radius * Math.max(0, away) * slope - (top - height);
      return Math.min(1, Math.max(0, clear / (1 + radius * 0.4) + 0.5));
    },
  };
}

/** A bare foot: the glaze stops at a wavering line about this high, with a drip here and there. */
export function bareFoot(height: number, waver: number, skin: Skin, seed: number): Coat {
  const line: [number, number][] = [];
  for (let angle = -1.56; angle <= 1.57; angle += 0.03) {
    const drip = Math.max(0, noise(angle * 3.4, 0.5, seed)) ** 2 * 1.6;
    line.push([angle, height + waver * (noise(angle * 5, 0, seed) * 0.5 - drip)]);
  }
  return { line, skin, foot: true };
}
