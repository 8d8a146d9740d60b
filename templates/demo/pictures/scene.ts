import { type Camera, hull, type Point, project } from "./camera.ts";
import { add, type Colour, mix, palette, scale } from "./colour.ts";
import { plasterSheet } from "./grain.ts";
import type { Item } from "./item.ts";
import { sun, type Vector } from "./light.ts";
import { faint, n, polygon, rough, type Sheet } from "./svg.ts";

export type Backdrop = {
  readonly wall: Colour;
  readonly table: Colour;
  /** Centimetres from the origin back to the wall. */
  readonly reach: number;
  /** Painted on the wall, before light and shadow fall on it. */
  readonly mural?: (sheet: Sheet, view: Camera) => string;
  /** How strongly the window's light draws a patch on the wall. */
  readonly patch?: number;
  /** Where the table ends in front, in centimetres towards the viewer; below hangs its face. */
  readonly ledge?: number;
};

const shadowColour = "#3a2417";

/** Where a point's shadow falls: on the table, or, beyond it, up the wall. */
function cast([x, y, z]: Vector, reach: number): Vector {
  const toTable = y / sun[1];
  const landed: Vector = [x - sun[0] * toTable, 0, z - sun[2] * toTable];
  if (landed[2] >= -reach) return landed;
  const toWall = (z + reach) / sun[2];
  return [x - sun[0] * toWall, y - sun[1] * toWall, -reach];
}

/** Pushes a ring outwards from its centre by some centimetres. */
function swell(points: readonly Vector[], by: number): Vector[] {
  const centre = points.reduce<Vector>((sum, p) => add(sum, scale(p, 1 / points.length)), [0, 0, 0]);
  return points.map((point) => {
    const away = Math.hypot(point[0] - centre[0], point[2] - centre[2]) || 1;
    const grown = Math.max(0.02, away + by) / away;
    return [centre[0] + (point[0] - centre[0]) * grown, point[1], centre[2] + (point[2] - centre[2]) * grown];
  });
}

const layers = 30;

/** One object's shadow outlines, from the tightest to the widest: it spreads as it lies farther from its object. */
function shadowPaths(item: Item, view: Camera, reach: number): string[] {
  return Array.from({ length: layers }, (_, layer) => {
    const spread = (layer / (layers - 1)) * 2 - 1;
    const outlines = item.rings.map((points): Point[] => {
      const height = Math.max(...points.map((point) => point[1]));
      return swell(points, spread * (0.06 + height * 0.07)).map((point) => project(view, cast(point, reach)));
    });
    return outlines
      .slice(1)
      .map((points, index) => rough(hull([...points, ...outlines[index]!])))
      .join("");
  });
}

/**
 * Every shadow of the scene as one, so that two that meet do not darken each other, then the dark where things touch.
 * Many thin outlines rather than a blur filter: a filter knows nothing beyond the picture's edge and fades there, and
 * costs more. They gather in a group of their own, at full depth, so that eight bits do not tint the thin layers.
 */
function shadows(view: Camera, room: Backdrop, items: readonly Item[]): string {
  const parts: string[] = [];
  for (const strength of new Set(items.map((item) => item.shadow ?? 1))) {
    const paths = items
      .filter((item) => (item.shadow ?? 1) === strength)
      .map((item) => shadowPaths(item, view, room.reach));
    const sheets = Array.from({ length: layers }, (_, index) => {
      const layer = layers - 1 - index;
      return `<path d="${paths.map((path) => path[layer]).join("")}" fill-opacity="${faint(1 / (layers - index))}"/>`;
    });
    parts.push(`<g opacity="${faint(0.5 * strength)}">${sheets.join("")}</g>`);
  }
  const onTable = items.filter((item) => item.rings[0]?.every((point) => point[1] < 0.3));
  return `<g fill="${shadowColour}">${parts.join("")}${onTable.map((item) => touch(view, item)).join("")}</g>`;
}

/** The dark line where a thing meets what it stands on. */
function touch(view: Camera, item: Item): string {
  const foot = item.rings[0] ?? [];
  const sheets = Array.from({ length: 22 }, (_, layer) => {
    const points = swell(foot, (layer / 21) ** 2 * 0.9 + 0.03).map((point) => project(view, point));
    return `<path d="${polygon(points)}" fill-opacity="${faint((item.shadow ?? 1) * 0.028)}"/>`;
  });
  return sheets.join("");
}

/** The light of a window with panes, thrown aslant on the wall, its edges soft. */
function windowPatch(sheet: Sheet, strength: number): string {
  const { width, height } = sheet;
  const parts: string[] = [];
  for (let layer = 0; layer < 7; layer += 1) {
    const inset = (layer / 6 - 0.5) * 0.03 * width;
    const pane = (left: number, top: number): string => {
      const corner = (u: number, v: number): Point => [
        width * (left + u * 0.25 + v * 0.17) + (u > 0.5 ? -1 : 1) * inset,
        height * (top + v * 0.3 + u * 0.1) + (v > 0.5 ? -1 : 1) * inset,
      ];
      return polygon([corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)]);
    };
    const panes = [pane(0.1, -0.12), pane(0.405, 0.003), pane(0.298, 0.234), pane(0.603, 0.357)].join("");
    parts.push(`<path d="${panes}" fill-opacity="${faint(strength / 7)}"/>`);
  }
  return `<g fill="#fff3dc">${parts.join("")}</g>`;
}

/** The face of a plaster ledge, its worn edge catching the light. */
function ledge(sheet: Sheet, top: number, colour: Colour): string {
  const { width, height } = sheet;
  const fill = sheet.linear(
    [
      [0, scale(colour, 0.86)],
      [0.2, scale(colour, 0.74)],
      [1, scale(colour, 0.52)],
    ],
    [0, top],
    [width * 0.2, Math.max(height, top + 300)],
  );
  return `<rect y="${n(top)}" width="${width}" height="${n(Math.max(0, height - top))}" fill="${fill}"/><path d="M0 ${n(top)}H${width}" stroke="#fff6e6" stroke-opacity="0.55" stroke-width="5"/><path d="M0 ${n(top + 6)}H${width}" stroke="#fff6e6" stroke-opacity="0.2" stroke-width="9"/>`;
}

function backdrop(sheet: Sheet, view: Camera, room: Backdrop): string {
  const { width, height } = sheet;
  const horizon = project(view, [0, 0, -room.reach])[1];
  const grain = (top: number, tall: number): string =>
    `<image x="0" y="${n(top)}" width="${width}" height="${n(tall)}" preserveAspectRatio="none" href="${plasterSheet()}"/>`;
  const wallTop = Math.max(0, horizon);
  const parts: string[] = [];
  const wall = sheet.linear(
    [
      [0, scale(room.wall, 1.04)],
      [0.55, scale(room.wall, 0.94)],
      [1, mix(scale(room.wall, 0.8), palette.clay, 0.05)],
    ],
    [width * 0.1, 0],
    [width * 0.95, Math.max(wallTop, height * 0.5)],
  );
  parts.push(`<rect width="${width}" height="${height}" fill="${wall}"/>`);
  if (room.mural) parts.push(room.mural(sheet, view));
  if (room.patch) parts.push(windowPatch(sheet, room.patch));
  if (horizon < height) {
    const top = sheet.linear(
      [
        [0, scale(room.table, 0.8)],
        [0.08, scale(room.table, 0.92)],
        [0.5, scale(room.table, 1.0)],
        [1, scale(room.table, 1.05)],
      ],
      [0, horizon],
      [-width * 0.12, height],
    );
    parts.push(`<rect y="${n(horizon)}" width="${width}" height="${n(height - horizon)}" fill="${top}"/>`);
    const crease = sheet.linear(
      [
        [0, palette.soot, 0],
        [0.5, palette.soot, 0.16],
        [1, palette.soot, 0],
      ],
      [0, horizon - 26],
      [0, horizon + 26],
    );
    parts.push(`<rect y="${n(horizon - 26)}" width="${width}" height="52" fill="${crease}"/>`);
  }
  if (room.ledge !== undefined) parts.push(ledge(sheet, project(view, [0, 0, room.ledge])[1], room.table));
  parts.push(grain(0, height));
  return parts.join("");
}

/** A room with things in it: wall and table, every shadow, then the things from far to near. */
export function scene(sheet: Sheet, view: Camera, room: Backdrop, items: readonly Item[], front = ""): string {
  const sorted = [...items].sort((a, b) => a.depth - b.depth);
  const body = [
    backdrop(sheet, view, room),
    shadows(view, room, sorted),
    ...sorted.map(
      (item) => (item.rests ? `<g fill="${shadowColour}">${touch(view, item)}</g>` : "") + item.paint(sheet, view),
    ),
    front,
  ];
  return sheet.finish(body.join(""));
}
