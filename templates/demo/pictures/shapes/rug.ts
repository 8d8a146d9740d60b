import { seededRandom } from "#app/commerce/kernel/seeded-random.ts";
import { type Camera, type Point, project } from "../camera.ts";
import { type Colour, css, hex, mix, scale } from "../colour.ts";
import type { Item } from "../item.ts";
import { cloth, shade, type Vector } from "../light.ts";
import { lattice, noise } from "../random.ts";
import { faint, n, polygon, type Sheet } from "../svg.ts";

const wool = {
  cream: hex("#f3ead8"),
  black: hex("#2b2320"),
  rust: hex("#ae5734"),
  blue: hex("#2d4a78"),
  saffron: hex("#c79334"),
};

/** Knots across and along the rug. */
export const knots = { across: 70, along: 140 };

/** Which wool a knot is tied in: three lozenges down the middle, each within the last, zigzags and small signs around. */
export function knot(x: number, y: number): keyof typeof wool {
  const { across, along } = knots;
  const side = Math.min(x, across - 1 - x);
  const end = Math.min(y, along - 1 - y);
  if (end === 4 || end === 5) return (x + Math.floor(y / 2)) % 4 < 2 ? "black" : "cream";
  if (end >= 8 && end <= 12 && Math.abs(((x + 3) % 12) - 6) === Math.abs(end - 8) + 1) return "rust";
  if (side === 3 && y % 6 < 4 && end > 14) return "black";
  // The hand wavers: lozenges are counted from a middle that drifts by a knot or two.
  const drift = Math.round(1.4 * Math.sin(y / 17));
  const cx = Math.abs(x - across / 2 + 0.5 + drift);
  const cell = (y - 16) / 36;
  if (cell < 0 || cell >= 3) return "cream";
  const cy = Math.abs((cell % 1) - 0.5) * 36;
  const reach = cx * 0.72 + cy;
  const band = Math.floor(cell);
  if (reach >= 17 && reach < 18.4) return "black";
  if (reach >= 12.6 && reach < 14.4) return band === 1 ? "blue" : "rust";
  if (reach >= 8.6 && reach < 9.8) return "black";
  if (reach < 4.6) return band === 1 ? "rust" : reach < 2 ? "saffron" : "black";
  if (cx > 21 && cx < 28) {
    const [sx, sy] = [Math.round(cx - 24), Math.round(((y + 2) % 18) - 9)];
    if ((Math.abs(sx) === Math.abs(sy) && Math.abs(sx) < 3) || (sx === 0 && Math.abs(sy) < 4))
      return (y / 18) % 2 < 1 ? "rust" : "black";
  }
  return "cream";
}

export type Rug = {
  /** The world place of a point of the rug, u across and v along in [0, 1]. */
  place(u: number, v: number): Vector;
  readonly normal: Vector;
  readonly depth: number;
  readonly seed: number;
  readonly shadow: (sheet: Sheet, view: Camera) => string;
  /** Centimetres along the rug, to size its pile and fringe. */
  readonly long: number;
};

/** A rug wherever it lies or hangs: rows of knots, pile over them, fringes at both ends. */
export function rug(spec: Rug): Item {
  const { across, along } = knots;
  return {
    depth: spec.depth,
    rings: [],
    paint(sheet, view) {
      const lit = (colour: Colour, u: number, v: number): Colour =>
        shade(scale(colour, 1 - 0.12 * u - 0.06 * v), spec.normal, view.eye, cloth);
      const edge = (v: number): number => 0.004 * noise(v * 9, 1, spec.seed);
      const at = (u: number, v: number): Point => project(view, spec.place(u + edge(v) * (u < 0.5 ? -1 : 1), v));
      const parts: string[] = [];
      for (let row = 0; row < along; row += 1) {
        // A row that was spun on another day is a shade off: abrash.
        const day = 1 + 0.05 * noise(row / 9, 0, spec.seed) + 0.035 * (lattice(row, 5, spec.seed) - 0.5);
        const [v0, v1] = [row / along, (row + 1.15) / along];
        let from = 0;
        while (from < across) {
          const kind = knot(from, row);
          let to = from + 1;
          while (to < across && knot(to, row) === kind && to - from < 9) to += 1;
          const colour = lit(scale(wool[kind], day * (0.96 + 0.08 * lattice(from, row, spec.seed))), from / across, v0);
          parts.push(
            `<path d="${polygon([at(from / across, v0), at((to + 0.1) / across, v0), at((to + 0.1) / across, v1), at(from / across, v1)])}" fill="${css(colour)}"/>`,
          );
          from = to;
        }
      }
      return `${spec.shadow(sheet, view)}${fringe(view, at, 0, spec)}${fringe(view, at, 1, spec)}<g shape-rendering="crispEdges">${parts.join("")}</g>${pile(at, spec)}`;
    },
  };
}

/** Tufts: short strokes of light and dark that break the rows. */
function pile(at: (u: number, v: number) => Point, spec: Rug): string {
  const random = seededRandom(spec.seed);
  const tufts = (count: number): string => {
    let path = "";
    for (let index = 0; index < count; index += 1) {
      const [u, v] = [random(), random()];
      const [x, y] = at(u, v);
      const [tx, ty] = at(u + (random() - 0.5) * 0.012, Math.min(1, v + 0.005 + random() * 0.004));
      path += `M${n(x)} ${n(y)}L${n(tx)} ${n(ty)}`;
    }
    return path;
  };
  const [x0, y0] = at(0.5, 0.5);
  const [x1, y1] = at(0.5, 0.51);
  const thick = Math.max(1, Math.hypot(x1 - x0, y1 - y0) * 0.22);
  const layer = (count: number, colour: string, opacity: number): string =>
    `<path d="${tufts(count)}" fill="none" stroke="${colour}" stroke-opacity="${faint(opacity)}" stroke-width="${n(thick)}" stroke-linecap="round"/>`;
  return layer(5200, "#1f140c", 0.14) + layer(4200, "#fff7e6", 0.2);
}

function fringe(view: Camera, at: (u: number, v: number) => Point, end: 0 | 1, spec: Rug): string {
  const random = seededRandom(spec.seed + end);
  const out = end === 0 ? -1 : 1;
  const strands = (tone: number): string => {
    let path = "";
    for (let index = 0; index < 74; index += 1) {
      const u = (index + random()) / 74;
      const [x, y] = at(u, end);
      const [mx, my] = at(u + (random() - 0.5) * 0.02, end + out * 0.022);
      const [tx, ty] = at(u + (random() - 0.5) * 0.03, end + out * (0.038 + random() * 0.016));
      path += `M${n(x)} ${n(y)}Q${n(mx)} ${n(my)} ${n(tx)} ${n(ty)}`;
    }
    const colour = css(shade(scale(mix(wool.cream, hex("#cdb994"), 0.3), tone), spec.normal, view.eye, cloth));
    const [x0, y0] = at(0.5, 0.5);
    const [x1, y1] = at(0.514, 0.5);
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${n(Math.max(1.5, Math.hypot(x1 - x0, y1 - y0) * 0.5))}" stroke-linecap="round"/>`;
  };
  return strands(0.72) + strands(1.02);
}

/** A soft shadow behind a flat outline: the outline thrown aside and thickened in thin sheets. */
export function softShadow(points: readonly Point[], dx: number, dy: number, spread: number, strength: number): string {
  const outline = polygon(points.map(([x, y]) => [x + dx, y + dy]));
  const sheets = Array.from({ length: 12 }, (_, layer) => {
    const width = (spread * layer) / 11;
    return `<path d="${outline}" stroke-width="${n(width * 2)}" fill-opacity="${faint(strength / 12)}" stroke-opacity="${faint(strength / 12)}"/>`;
  });
  return `<g fill="#3a2417" stroke="#3a2417" stroke-linejoin="round">${sheets.join("")}</g>`;
}

/** The rug hung flat on the wall, its upper left corner in pixels. */
export function hungRug([left, top]: Point, width: number, height: number, view: Camera, seed = 81): Item {
  const place = (u: number, v: number): Vector => [
    (left + u * width - view.origin[0]) / view.zoom,
    0,
    (top + v * height - view.origin[1]) / view.zoom / view.sine,
  ];
  const corners: Point[] = [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ];
  return rug({
    place,
    normal: [0, 0.28, 0.96],
    depth: -100,
    seed,
    long: 140,
    shadow: () => softShadow(corners, 22, 26, 22, 0.5),
  });
}

/** The rug lying on the floor, turned a little. */
export function laidRug(at: Vector, width: number, long: number, turn: number, seed = 81): Item {
  const place = (u: number, v: number): Vector => {
    const [x, z] = [(u - 0.5) * width, (v - 0.5) * long];
    const wave = 0.35 * Math.sin(v * 21) * Math.abs(u - 0.5);
    return [
      at[0] + x * Math.cos(turn) + z * Math.sin(turn),
      at[1] + 0.8 + wave,
      at[2] - x * Math.sin(turn) + z * Math.cos(turn),
    ];
  };
  return rug({
    place,
    normal: [0, 1, 0],
    depth: at[2] - 1000,
    seed,
    long,
    shadow: (_sheet, view) =>
      softShadow(
        [place(0, 0), place(1, 0), place(1, 1), place(0, 1)].map((corner) => project(view, corner)),
        view.zoom * 0.5,
        view.zoom * 0.55,
        view.zoom * 0.7,
        0.55,
      ),
  });
}
