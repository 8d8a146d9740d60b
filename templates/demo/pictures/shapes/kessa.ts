import { seededRandom } from "#app/commerce/kernel/seeded-random.ts";
import type { Point } from "../camera.ts";
import { type Colour, css, hex, mix, palette, scale } from "../colour.ts";
import type { Item } from "../item.ts";
import { noise } from "../random.ts";
import { curve, faint, n } from "../svg.ts";
import { softShadow } from "./rug.ts";

/** The glove's outline around its middle, in units of its half width, from the lower left around the top. */
function outlineOf(seed: number): Point[] {
  const half: Point[] = [
    [-1, 1.42],
    [-1.01, 1.1],
    [-1.02, 0.7],
    [-1.0, 0],
    [-0.97, -0.7],
    [-0.86, -1.15],
    [-0.6, -1.42],
    [-0.25, -1.53],
  ];
  const all = [...half, ...[...half].reverse().map(([x, y]): Point => [-x, y])];
  return all.map(([x, y], index) => [x + 0.012 * noise(index, 0, seed), y + 0.012 * noise(index, 4, seed)]);
}

export type Kessa = {
  /** Middle, in pixels. */
  readonly at: Point;
  /** Half its width, in pixels. */
  readonly half: number;
  readonly tilt: number;
  readonly colour?: Colour;
  readonly depth?: number;
  /** Hanging away from the wall, or lying on something. */
  readonly drop?: number;
};

/** A crêpe glove, flat: ribbed cloth, braid along its edge, a cuff and a loop. */
export function kessa({ at, half, tilt, colour = palette.ink, depth = 0, drop = 18 }: Kessa): Item {
  const [cosine, sine] = [Math.cos(tilt), Math.sin(tilt)];
  const place = ([x, y]: Point): Point => [
    at[0] + half * (x * cosine - y * sine),
    at[1] + half * (x * sine + y * cosine),
  ];
  return {
    depth,
    rings: [],
    paint(sheet) {
      const edge = outlineOf(5).map(place);
      const outline = `${curve(edge)}Z`;
      const fill = sheet.linear(
        [
          [0, scale(colour, 1.75)],
          [0.32, scale(colour, 1.3)],
          [0.75, scale(colour, 0.8)],
          [1, scale(colour, 0.5)],
        ],
        place([-1.05, -0.5]),
        place([1.05, 0.5]),
      );
      const random = seededRandom(9);
      const ribs = (offset: number): string => {
        let path = "";
        for (let row = 0; row < 92; row += 1) {
          const y = -1.52 + (row / 92) * 2.94 + offset;
          const line = Array.from({ length: 12 }, (_, index): Point => {
            const x = -1.05 + (index / 11) * 2.1;
            return place([x, y + 0.02 * noise(x * 2.2, row * 0.16, 3) + 0.02 * x * x + 0.004 * (random() - 0.5)]);
          });
          path += `M${line.map(([x, y2]) => `${n(x)} ${n(y2)}`).join("L")}`;
        }
        return path;
      };
      const folds = [-0.42, 0.18, 0.55].map((x, index) => {
        const line = [-1.2, -0.4, 0.4, 1.3].map((y): Point => place([x + 0.1 * Math.sin(y * 1.7 + index * 2), y]));
        return `<path d="${curve(line)}" fill="none" stroke="${index === 1 ? "#ffffff" : "#000000"}" stroke-opacity="0.03" stroke-width="${n(half * 0.3)}" stroke-linecap="round"/><path d="${curve(line)}" fill="none" stroke="${index === 1 ? "#ffffff" : "#000000"}" stroke-opacity="0.03" stroke-width="${n(half * 0.16)}" stroke-linecap="round"/>`;
      });
      const braid = outlineOf(5).map(([x, y]) => place([x * 0.955, y * 0.965]));
      const cuff = [place([-1.02, 1.12]), place([0, 1.17]), place([1.02, 1.12])];
      const pale = hex("#e8dcc2");
      const stitched = (line: readonly Point[], width: number): string =>
        [
          `<path d="${curve(line)}" fill="none" stroke="${css(scale(pale, 0.45))}" stroke-width="${n(half * width * 1.2)}"/>`,
          `<path d="${curve(line)}" fill="none" stroke="${css(scale(pale, 0.82))}" stroke-width="${n(half * width)}"/>`,
          `<path d="${curve(line)}" fill="none" stroke="${css(mix(pale, palette.ink, 0.55))}" stroke-width="${n(half * width * 0.55)}" stroke-dasharray="${n(half * 0.05)} ${n(half * 0.045)}"/>`,
        ].join("");
      const loop = [
        place([0.02, -1.5]),
        place([-0.14, -1.78]),
        place([0, -1.98]),
        place([0.14, -1.78]),
        place([-0.02, -1.5]),
      ];
      return [
        softShadow(edge, drop, drop * 1.2, half * 0.07, 0.5),
        `<path d="${curve(loop)}" fill="none" stroke="${css(scale(pale, 0.5))}" stroke-width="${n(half * 0.085)}"/><path d="${curve(loop)}" fill="none" stroke="${css(pale)}" stroke-width="${n(half * 0.055)}"/>`,
        `<path d="${outline}" fill="${fill}"/>`,
        sheet.clip(
          outline,
          [
            `<path d="${ribs(0)}" fill="none" stroke="#05080f" stroke-opacity="${faint(0.42)}" stroke-width="${n(half * 0.012)}"/>`,
            `<path d="${ribs(0.014)}" fill="none" stroke="#c8d6ee" stroke-opacity="${faint(0.22)}" stroke-width="${n(half * 0.01)}"/>`,
            ...folds,
            stitched(cuff, 0.09),
            stitched([place([-1.02, 1.3]), place([0, 1.35]), place([1.02, 1.3])], 0.06),
          ].join(""),
        ),
        stitched(braid, 0.07),
      ].join("");
    },
  };
}

/** A turned brass peg on the wall, in pixels. */
export function peg([x, y]: Point, radius: number): string {
  return [
    softShadow(
      Array.from(
        { length: 16 },
        (_, index): Point => [
          x + radius * Math.cos((index / 8) * Math.PI),
          y + radius * Math.sin((index / 8) * Math.PI),
        ],
      ),
      radius * 0.5,
      radius * 0.6,
      radius * 0.5,
      0.5,
    ),
    ...[
      [1, "#4f3411"],
      [0.93, "#8f6627"],
      [0.7, "#b98a3d"],
      [0.62, "#7c5820"],
      [0.5, "#c99b4c"],
    ].map(
      ([size, colour]) => `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius * (size as number))}" fill="${colour}"/>`,
    ),
    `<ellipse cx="${n(x - radius * 0.16)}" cy="${n(y - radius * 0.2)}" rx="${n(radius * 0.18)}" ry="${n(radius * 0.13)}" fill="#fff1cf" fill-opacity="0.85"/>`,
  ].join("");
}
