import { type Camera, type Point, project } from "../camera.ts";
import { type Colour, css, mix, scale } from "../colour.ts";
import type { Item } from "../item.ts";
import { shade, unit, type Vector } from "../light.ts";
import { rosette, type Tile } from "../patterns.ts";
import { lattice } from "../random.ts";
import { faint, n, polygon } from "../svg.ts";
import { type Glaze, glazed, glazes, inside } from "./glazes.ts";
import { turned } from "./turned.ts";

/** A shallow plate painted with a rosette; `radius` in centimetres. */
export function plate(at: Vector, ink: Glaze, radius = 13.5, seed = 71, turn = 0): Item {
  const by = radius / 13.5;
  const white = glazed(glazes.platre, seed, 2.6 * by, 0.25);
  const plain = { ...white, ripple: () => 0 };
  const item = turned({
    at,
    depth: at[2] - radius * 0.6,
    profile: (
      [
        [7.2, 0],
        [7.4, 0.2],
        [9.8, 0.9],
        [13.1, 2.2],
        [13.5, 2.5],
        [13.45, 2.65],
        [13.2, 2.66],
      ] as const
    ).map(([r, h]) => [r * by, h * by] as const),
    skin: plain,
    hollow: {
      profile: (
        [
          [13.2, 2.66],
          [12.9, 2.5],
          [9.7, 1.3],
          [8.2, 0.85],
          [5, 0.72],
          [0.1, 0.7],
        ] as const
      ).map(([r, h]) => [r * by, h * by] as const),
      skin: {
        ...inside(plain, 2.66 * by, -1.5 * by, 0.6),
        material: { ...plain.material, blur: 0.3 },
        sunlit: () => 1,
      },
    },
  });
  return {
    ...item,
    paint: (sheet, view) =>
      item.paint(sheet, view) + painting(view, at, ink, radius, by, seed, turn) + shine(view, at, by),
  };
}

/** Where a point of the drawing lies on the hollow of the plate. */
function onPlate(at: Vector, by: number, [x, y]: Point): Vector {
  const reach = Math.hypot(x, y) / by;
  const height = reach < 8.2 ? 0.72 + Math.max(0, reach - 5) * 0.04 : 0.85 + (reach - 8.2) * 0.36;
  return [at[0] + x, at[1] + height * by, at[2] + y];
}

function painting(
  view: Camera,
  at: Vector,
  ink: Glaze,
  radius: number,
  by: number,
  seed: number,
  turn: number,
): string {
  const spin = ([x, y]: Point): Point => [
    x * Math.cos(turn) - y * Math.sin(turn),
    x * Math.sin(turn) + y * Math.cos(turn),
  ];
  const place = (points: readonly Point[]): Point[] =>
    points.map((point) => project(view, onPlate(at, by, spin(point))));
  const tone = (colour: Colour, [x, y]: Point): string => {
    const steep = Math.hypot(x, y) / by > 8.2 ? 0.34 : 0.02;
    const angle = Math.atan2(y, x);
    const normal = unit([-Math.cos(angle) * steep, 1, -Math.sin(angle) * steep]);
    return css(shade(colour, normal, view.eye, { mirror: 0.03, blur: 0.3, wrap: 0.2 }));
  };
  const tint = (tile: Tile, index: number): Colour => {
    const laid = mix(ink.body, ink.deep, 0.15 + 0.6 * lattice(index, 1, seed));
    return tile.kind === "kite" ? mix(laid, ink.pale, 0.45) : tile.kind === "star" ? mix(laid, ink.pale, 0.15) : laid;
  };
  const middle = (points: readonly Point[]): Point => [
    points.reduce((sum, point) => sum + point[0], 0) / points.length,
    points.reduce((sum, point) => sum + point[1], 0) / points.length,
  ];
  const shrunk = (points: readonly Point[], to: number): Point[] => {
    const [cx, cy] = middle(points);
    return points.map(([x, y]): Point => [cx + (x - cx) * to, cy + (y - cy) * to]);
  };
  const parts: string[] = [];
  rosette(radius * 0.94).forEach((tile, index) => {
    const colour = tint(tile, index);
    const where = spin(middle(tile.points));
    if (tile.kind !== "tooth")
      parts.push(
        `<path d="${polygon(place(tile.points))}" fill="none" stroke="${tone(ink.deep, where)}" stroke-width="${n(view.zoom * 0.07)}" stroke-linejoin="round"/>`,
      );
    parts.push(
      `<path d="${polygon(place(shrunk(tile.points, 0.86)))}" fill="${tone(colour, where)}" fill-opacity="0.92"/>`,
    );
    // The brush went back for colour: a darker stroke over part of the field.
    if (tile.kind !== "tooth" && lattice(index, 2, seed) > 0.45) {
      const half = shrunk(tile.points, 0.8).filter((_, corner) => corner <= tile.points.length / 2);
      parts.push(`<path d="${polygon(place(half))}" fill="${tone(scale(ink.deep, 0.9), where)}" fill-opacity="0.28"/>`);
    }
    if (tile.kind === "core")
      parts.push(
        `<path d="${polygon(place(shrunk(tile.points, 0.52)))}" fill="${tone(glazes.platre.body, where)}"/><path d="${polygon(place(shrunk(tile.points, 0.36)))}" fill="${tone(ink.body, where)}"/>`,
      );
  });
  const circle = (reach: number, width: number): string => {
    const line = Array.from({ length: 96 }, (_, index): Point => {
      const angle = (index / 96) * Math.PI * 2;
      const hand = reach * (1 + 0.0035 * Math.sin(index * 1.7 + seed));
      return [hand * Math.cos(angle), hand * Math.sin(angle)];
    });
    return `<path d="${polygon(place(line))}" fill="none" stroke="${tone(ink.body, [0, -reach])}" stroke-width="${n(view.zoom * width)}"/>`;
  };
  parts.push(circle(radius * 0.925, 0.16), circle(radius * 0.815, 0.08));
  return parts.join("");
}

/** The window lying in the glaze of the hollow. */
function shine(view: Camera, at: Vector, by: number): string {
  const sheets: string[] = [];
  for (const pane of [0, 1])
    for (let layer = 0; layer < 5; layer += 1) {
      const inset = 0.16 * layer * by;
      const [x, y] = [(-6.4 + pane * 2.3) * by, -5.4 * by];
      const corners: Point[] = [
        [x + inset, y + inset],
        [x + 2 * by - inset, y + inset - 0.3 * by],
        [x + 1.5 * by - inset, y + 4 * by - inset],
        [x - 0.5 * by + inset, y + 4.3 * by - inset],
      ];
      const outline = polygon(corners.map((corner) => project(view, onPlate(at, by, corner))));
      sheets.push(`<path d="${outline}" fill-opacity="${faint(0.06)}"/>`);
    }
  return `<g fill="#fffaf0">${sheets.join("")}</g>`;
}
