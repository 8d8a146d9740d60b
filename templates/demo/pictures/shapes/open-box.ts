import { seededRandom } from "#app/commerce/kernel/seeded-random.ts";
import { type Camera, type Point, project } from "../camera.ts";
import { type Colour, css, hex, scale } from "../colour.ts";
import type { Item } from "../item.ts";
import { cloth, shade, type Vector } from "../light.ts";
import { starAndCross } from "../patterns.ts";
import { faint, n, polygon, type Sheet } from "../svg.ts";

export type OpenBox = {
  readonly at: Vector;
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** How high the straw comes. */
  readonly straw: number;
  readonly ground: Colour;
  readonly figure: Colour;
};

const quad = (view: Camera, corners: readonly Vector[]): string =>
  polygon(corners.map((corner) => project(view, corner)));

/**
 * A box without its lid, seen from the front: its inside and straw, to be painted before what lies in it, and its
 * front face, to be painted after.
 */
export function openBox(spec: OpenBox): [back: Item, front: Item] {
  const { at, width, height, depth, straw } = spec;
  const [x0, x1] = [at[0] - width / 2, at[0] + width / 2];
  const [z0, z1] = [at[2] - depth / 2, at[2] + depth / 2];
  const ring = (y: number): Vector[] => [
    [x0, y, z0],
    [x1, y, z0],
    [x1, y, z1],
    [x0, y, z1],
  ];
  const inner = scale(spec.ground, 1.05);
  return [
    {
      depth: z0,
      rings: [ring(0), ring(height / 2), ring(height)],
      paint(sheet, view) {
        const wall = (corners: readonly Vector[], normal: Vector, tone: number): string =>
          `<path d="${quad(view, corners)}" fill="${css(scale(shade(inner, normal, view.eye, cloth), tone))}"/>`;
        const floor: Vector[] = [
          [x0, straw, z0],
          [x1, straw, z0],
          [x1, straw, z1],
          [x0, straw, z1],
        ];
        return [
          wall(
            [
              [x0, straw, z0],
              [x1, straw, z0],
              [x1, height, z0],
              [x0, height, z0],
            ],
            [0, 0, 1],
            0.86,
          ),
          wall(
            [
              [x0, straw, z0],
              [x0, straw, z1],
              [x0, height, z1],
              [x0, height, z0],
            ],
            [1, 0, 0],
            0.62,
          ),
          wall(
            [
              [x1, straw, z0],
              [x1, straw, z1],
              [x1, height, z1],
              [x1, height, z0],
            ],
            [-1, 0, 0],
            0.95,
          ),
          `<path d="${quad(view, floor)}" fill="${css(scale(hex("#8d7142"), 0.55))}"/>`,
          sheet.clip(
            quad(view, [
              ...floor.slice(0, 2),
              [x1, straw + 1.2, z0],
              [x1, straw, z1],
              [x0, straw, z1],
              [x0, straw + 1.2, z0],
            ]),
            strawOf(view, spec),
          ),
          `<path d="${quad(view, [
            [x0, straw, z0],
            [x0, straw, z1],
            [x0 + 5, straw, z1],
            [x0 + 2.5, straw, z0],
          ])}" fill="#1f140b" fill-opacity="0.3"/>`,
        ].join("");
      },
    },
    { depth: z1, rings: [], paint: (sheet, view) => frontFace(sheet, view, spec) },
  ];
}

function strawOf(view: Camera, { at, width, depth, straw }: OpenBox): string {
  const random = seededRandom(17);
  const strands = (count: number, colour: string, opacity: number, lift: number): string => {
    let path = "";
    for (let index = 0; index < count; index += 1) {
      const x = at[0] + (random() - 0.5) * width * 1.05;
      const z = at[2] + (random() - 0.5) * depth * 1.05;
      const turn = random() * Math.PI * 2;
      const long = 1.2 + random() * 1.8;
      const [a, c] = [
        project(view, [x, straw + lift, z]),
        project(view, [x + Math.cos(turn) * long, straw + lift + random() * 0.6, z + Math.sin(turn) * long]),
      ];
      const bend: Point = [(a[0] + c[0]) / 2 + (random() - 0.5) * 26, (a[1] + c[1]) / 2 + (random() - 0.5) * 26];
      path += `M${n(a[0])} ${n(a[1])}Q${n(bend[0])} ${n(bend[1])} ${n(c[0])} ${n(c[1])}`;
    }
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-opacity="${faint(opacity)}" stroke-width="${n(view.zoom * 0.13)}"/>`;
  };
  return strands(420, "#a98a52", 0.8, 0) + strands(420, "#cfb27a", 0.85, 0.2) + strands(300, "#efdcae", 0.9, 0.4);
}

function frontFace(sheet: Sheet, view: Camera, { at, width, height, depth, ground, figure }: OpenBox): string {
  const [x0, z] = [at[0] - width / 2, at[2] + depth / 2];
  const [left, top] = project(view, [x0, height, z]);
  const [right, bottom] = project(view, [x0 + width, 0, z]);
  const scaleY = (bottom - top) / height;
  const lit = shade(ground, [0, 0, 1], view.eye, cloth);
  const ink = shade(figure, [0, 0, 1], view.eye, cloth);
  const stars = starAndCross(width, height, 4.3)
    .filter((tile) => tile.kind === "star")
    .map((tile) => polygon(tile.points))
    .join("");
  const outline = polygon([
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ]);
  const fall = sheet.linear(
    [
      [0, hex("#fff4dd"), 0.1],
      [0.5, hex("#2a1a10"), 0],
      [1, hex("#2a1a10"), 0.25],
    ],
    [left, top],
    [right, bottom],
  );
  const edge = view.zoom * 0.32;
  return [
    sheet.clip(
      outline,
      `<path d="${outline}" fill="${css(lit)}"/><g transform="matrix(${n(view.zoom)} 0 0 ${n(scaleY)} ${n(left)} ${n(top)})"><path d="${stars}" fill="${css(ink)}"/></g><path d="${outline}" fill="${fall}"/>`,
    ),
    `<path d="M${n(left)} ${n(top - edge / 2)}H${n(right)}" stroke="${css(scale(lit, 1.18))}" stroke-width="${n(edge)}"/>`,
  ].join("");
}
