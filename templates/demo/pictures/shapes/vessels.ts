import { seededRandom } from "#app/commerce/kernel/seeded-random.ts";
import { project } from "../camera.ts";
import { hex, palette, scale } from "../colour.ts";
import type { Item } from "../item.ts";
import { bareClay, glaze, type Vector } from "../light.ts";
import { lattice } from "../random.ts";
import { n } from "../svg.ts";
import { bare, bareFoot, type GlazeName, glazed, glazes, inside } from "./glazes.ts";
import { type Profile, turned } from "./turned.ts";

const grow = (profile: Profile, by: number): Profile => profile.map(([r, h]) => [r * by, h * by]);

const vaseProfile: Profile = [
  [4.3, 0],
  [4.45, 0.25],
  [5.2, 1.6],
  [8.1, 6.2],
  [9.5, 11.4],
  [8.9, 15.2],
  [6.3, 18.1],
  [4.35, 19.5],
  [3.95, 20.5],
  [4.6, 21.8],
  [4.78, 22.05],
  [4.6, 22.25],
  [4.25, 22.2],
];

/** The round vase; `size` 1 is the small one. */
export function vase(at: Vector, colour: GlazeName, size = 1, seed = 4): Item {
  const skin = glazed(glazes[colour], seed, 22.2 * size);
  return turned({
    at,
    profile: grow(vaseProfile, size),
    skin,
    coats: [bareFoot(2.2 * size, 0.8, bare(palette.clay, seed), seed)],
    hollow: {
      profile: grow(
        [
          [4.25, 22.2],
          [3.75, 21.3],
          [3.45, 20.2],
          [3.7, 18.4],
        ],
        size,
      ),
      skin: inside(skin, 22.2 * size, 18 * size),
    },
  });
}

/** The long-necked bottle; in terracotta it is polished rather than glazed. */
export function soliflore(at: Vector, colour: GlazeName, size = 1, seed = 7): Item {
  const polished = colour === "terracotta";
  const skin = polished
    ? bare(hex("#c2703f"), seed, { mirror: 0.03, blur: 0.45, wrap: 0.25 })
    : glazed(glazes[colour], seed, 24.2 * size, 0.8);
  return turned({
    at,
    profile: grow(
      [
        [3.3, 0],
        [3.45, 0.2],
        [4.3, 1.6],
        [5.35, 4.6],
        [5.3, 7.2],
        [4.1, 10.2],
        [2.2, 12.9],
        [1.35, 15.4],
        [1.12, 18.5],
        [1.12, 21.6],
        [1.5, 23.6],
        [1.82, 24.1],
        [1.8, 24.3],
        [1.5, 24.35],
      ],
      size,
    ),
    skin,
    coats: polished ? [] : [bareFoot(1.1 * size, 0.4, bare(palette.clay, seed), seed)],
    hollow: {
      profile: grow(
        [
          [1.5, 24.35],
          [1.15, 23.8],
          [0.85, 22.6],
        ],
        size,
      ),
      skin: inside(skin, 24.35 * size, 22.8 * size),
    },
  });
}

/** The deep bowl with a tall foot. */
export function bowl(at: Vector, colour: GlazeName, size = 1, seed = 11): Item {
  const top = 8.2 * size;
  const skin = glazed(glazes[colour], seed, top, 0.9);
  return turned({
    at,
    profile: grow(
      [
        [3.3, 0],
        [3.35, 0.15],
        [3.05, 0.7],
        [3.15, 1.15],
        [4.3, 1.9],
        [6.0, 3.9],
        [6.95, 6.6],
        [7.2, 8.0],
        [7.16, 8.2],
        [6.9, 8.2],
      ],
      size,
    ),
    skin,
    coats: [bareFoot(2.0 * size, 0.5, bare(palette.clay, seed), seed)],
    hollow: {
      profile: grow(
        [
          [6.9, 8.2],
          [6.6, 6.6],
          [5.6, 3.9],
          [3.6, 2.0],
          [1.4, 1.5],
          [0.1, 1.4],
        ],
        size,
      ),
      skin: inside({ ...skin, material: { ...glaze, mirror: 0.03 } }, top, 0.6, 0.25),
    },
  });
}

/** The cup without a handle; `wide` 1.15 and a wax disc make it a candle. */
export function cup(at: Vector, colour: GlazeName, size = 1, seed = 21, floor = 1): Item {
  const top = 8 * size;
  const body = glazed(glazes[colour], seed, top, 0.55);
  const skin = { ...body, ripple: (height: number) => 0.1 * Math.sin((height / size) * 9) };
  return turned({
    at,
    profile: grow(
      [
        [2.7, 0],
        [2.85, 0.12],
        [3.15, 0.7],
        [3.45, 2.6],
        [3.72, 5.2],
        [3.92, 7.7],
        [3.9, 8.0],
        [3.72, 8.03],
      ],
      size,
    ),
    skin,
    coats: [bareFoot(0.95 * size, 0.35, bare(palette.clay, seed), seed)],
    hollow: {
      profile: grow(
        [
          [3.7, 8.0],
          [3.55, 6],
          [3.3, 3],
          [3.0, floor],
          [0.1, floor - 0.05],
        ],
        size,
      ),
      skin: inside(body, top, floor * size, 0.3),
    },
  });
}

/** The base of the tagine: a heavy dish with a gallery for the hat. */
export function tagineDish(at: Vector, colour: GlazeName, seed = 31): Item {
  const clay = bare(hex("#bb6a41"), seed);
  const inner = glazed(glazes[colour === "terracotta" ? "terracotta" : colour], seed, 6, 0.7);
  return turned({
    at,
    profile: [
      [8.2, 0],
      [8.4, 0.25],
      [10.6, 2.2],
      [12.1, 4.3],
      [12.7, 5.1],
      [12.75, 5.45],
      [12.5, 5.65],
      [11.9, 5.6],
    ],
    skin: clay,
    hollow: {
      profile: [
        [11.9, 5.6],
        [11.4, 4.9],
        [9.6, 2.6],
        [6, 1.5],
        [0.1, 1.3],
      ],
      skin: inside(inner, 5.6, 0.4, 0.3),
    },
  });
}

/** The tall hat of the tagine, standing on its rim at `at`. */
export function tagineHat(at: Vector, colour: GlazeName, seed = 33): Item {
  const skin =
    colour === "terracotta"
      ? bare(hex("#c0693c"), seed, { mirror: 0.02, blur: 0.5, wrap: 0.25 })
      : glazed(glazes[colour], seed, 21, 1);
  return turned({
    at,
    profile: [
      [11.6, 0],
      [11.75, 0.3],
      [11.3, 0.9],
      [9.2, 3.6],
      [6.0, 8.4],
      [3.4, 13],
      [2.1, 15.6],
      [1.85, 16.6],
      [2.6, 17.8],
      [2.95, 18.9],
      [2.6, 19.7],
      [2.0, 19.85],
    ],
    skin: { ...skin, shelter: (height) => 1 - 0.25 * Math.exp(-height / 1.2) },
    coats:
      colour === "terracotta"
        ? [1.7, 2.25, 7.6].map((height) => ({ line: band(height, 0.22), skin: bare(hex("#7c3a20"), seed) }))
        : [],
    hollow: {
      profile: [
        [2.0, 19.85],
        [1.5, 19.2],
        [0.9, 18.7],
        [0.1, 18.6],
      ],
      skin: inside(skin, 19.85, 18, 0.4),
    },
  });
}

/** A thin line painted all around. */
export function band(height: number, width: number): (readonly [angle: number, height: number])[] {
  const angles = Array.from({ length: 49 }, (_, index) => -1.6 + (index / 48) * 3.2);
  return [
    ...angles.map((angle) => [angle, height + width / 2] as const),
    ...angles.reverse().map((angle) => [angle, height - width / 2] as const),
  ];
}

/** A small pot; `lid` closes it with cork. */
export function pot(at: Vector, colour: GlazeName, size = 1, seed = 41): Item {
  const skin = glazed(glazes[colour], seed, 7.4 * size, 0.9);
  return turned({
    at,
    profile: grow(
      [
        [4.1, 0],
        [4.3, 0.2],
        [5.0, 1.4],
        [5.3, 3.4],
        [5.0, 5.4],
        [4.35, 6.5],
        [4.25, 6.9],
        [4.55, 7.3],
        [4.5, 7.5],
        [4.2, 7.5],
      ],
      size,
    ),
    skin,
    coats: [bareFoot(1.1 * size, 0.45, bare(palette.clay, seed), seed)],
    hollow: {
      profile: grow(
        [
          [4.2, 7.5],
          [3.95, 7.0],
          [3.95, 5.9],
          [0.1, 5.9],
        ],
        size,
      ),
      skin: inside(skin, 7.5 * size, 5 * size, 0.3),
    },
  });
}

/** A cork lid, its flat top and bottom flecked. */
export function cork(at: Vector, radius: number, height: number, seed = 51): Item {
  const base = hex("#c39d6f");
  const item = turned({
    at,
    shadow: at[1] > 0.5 ? 0 : 1,
    profile: [
      [radius, 0],
      [radius, 0.05],
      [radius * 1.06, height - 0.12],
      [radius * 1.03, height],
      [0.1, height + 0.02],
    ],
    skin: {
      material: bareClay,
      colour: (angle, h) =>
        h > height - 0.1
          ? scale(base, 1.06)
          : scale(base, 0.86 + 0.2 * lattice(Math.round(angle * 22), Math.round(h * 5), seed)),
      shelter: () => 1,
    },
  });
  return {
    ...item,
    paint(sheet, view) {
      const random = seededRandom(seed);
      const flecks = Array.from({ length: 90 }, () => {
        const [reach, turn] = [radius * 0.98 * Math.sqrt(random()), random() * Math.PI * 2];
        const [x, y] = project(view, [at[0] + reach * Math.cos(turn), at[1] + height, at[2] + reach * Math.sin(turn)]);
        const size = view.zoom * (0.05 + 0.13 * random() ** 2);
        return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(size)}" ry="${n(size * Math.max(0.3, view.sine))}" transform="rotate(${n(random() * 40 - 20)} ${n(x)} ${n(y)})"/>`;
      });
      return `${item.paint(sheet, view)}<g fill="#5d4126" fill-opacity="0.5">${flecks.join("")}</g>`;
    },
  };
}
