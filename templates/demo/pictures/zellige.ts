import type { Camera, Point } from "./camera.ts";
import { type Colour, css, mix, scale } from "./colour.ts";
import { starAndCross, type Tile } from "./patterns.ts";
import { lattice } from "./random.ts";
import { faint, n, polygon, type Sheet } from "./svg.ts";

export type ZelligeColours = {
  readonly star: readonly Colour[];
  readonly cross: readonly Colour[];
  readonly grout: Colour;
};

/** Pulls a tile's corners towards its middle, leaving the joint. */
function shrink(points: readonly Point[], by: number): Point[] {
  const cx = points.reduce((sum, point) => sum + point[0], 0) / points.length;
  const cy = points.reduce((sum, point) => sum + point[1], 0) / points.length;
  return points.map(([x, y]) => {
    const away = Math.hypot(x - cx, y - cy) || 1;
    return [x - ((x - cx) / away) * by, y - ((y - cy) / away) * by];
  });
}

/**
 * A wall of cut tiles: each leans its own way by a hair, so each throws the light back differently, and its chiselled
 * edge catches it at the upper left. `cell` in pixels.
 */
export function zelligeWall(
  sheet: Sheet,
  bounds: readonly [x: number, y: number, w: number, h: number],
  cell: number,
  colours: ZelligeColours,
  seed = 1,
): string {
  const [x, y, width, height] = bounds;
  const joint = Math.max(0.8, cell * 0.012);
  const parts = [
    `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${css(colours.grout)}"/>`,
  ];
  const edges: string[] = [];
  const sheen: string[][] = [[], [], []];
  starAndCross(width, height, cell).forEach((tile: Tile, index) => {
    const points = shrink(tile.points, joint).map(([px, py]): Point => [px + x, py + y]);
    const choices = tile.kind === "star" ? colours.star : colours.cross;
    const pick = choices[Math.floor(lattice(index, 1, seed) * choices.length)]!;
    const lean = lattice(index, 2, seed) - 0.5;
    const [cx, cy] = [tile.points[0]![0] / width, tile.points[0]![1] / height];
    const light = 1.12 - 0.3 * cx - 0.12 * cy + lean * 0.26;
    parts.push(
      `<path d="${polygon(points)}" fill="${css(scale(mix(pick, colours.grout, 0.02 + 0.05 * lattice(index, 3, seed)), light))}"/>`,
    );
    edges.push(polygon(points));
    if (lean > 0.12) sheen[lean > 0.4 ? 2 : lean > 0.27 ? 1 : 0]!.push(polygon(shrink(points, cell * 0.05)));
  });
  const outline = edges.join("");
  const rim = cell * 0.014;
  return sheet.clip(
    `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`,
    [
      ...parts,
      ...sheen.map((paths, level) =>
        paths.length > 0
          ? `<path d="${paths.join("")}" fill="#fff8e8" fill-opacity="${faint(0.05 + level * 0.06)}"/>`
          : "",
      ),
      `<path d="${outline}" fill="none" stroke="#fff8e8" stroke-opacity="0.2" stroke-width="${n(rim)}" transform="translate(${n(rim)} ${n(rim)})"/>`,
    ].join(""),
  );
}

/** A zellige panel as a mural: from `top` centimetres above the table down to it, across the whole wall. */
export const panel =
  (reach: number, top: number, cell: number, colours: ZelligeColours, seed = 1) =>
  (sheet: Sheet, view: Camera): string => {
    const horizon = view.origin[1] - view.zoom * reach * view.sine;
    const height = top * view.zoom * view.cosine;
    return zelligeWall(sheet, [0, horizon - height, sheet.width, height], cell * view.zoom, colours, seed);
  };
