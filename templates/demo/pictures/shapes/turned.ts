import { type Camera, hull, type Point, project } from "../camera.ts";
import { type Item, ring } from "../item.ts";
import { sharp, unit, type Vector } from "../light.ts";
import { polygon, type Sheet } from "../svg.ts";
import { gleam } from "./gleam.ts";
import { cell, wall } from "./lathe.ts";
import { type Outline, outline } from "./profile.ts";
import type { Skin } from "./skin.ts";

/**
 * A skin laid over part of the outside: within a closed line of (angle, height) points, as a label, or with `foot`
 * everything below a line that runs from the left edge to the right one.
 */
export type Coat = {
  readonly line: readonly (readonly [angle: number, height: number])[];
  readonly skin: Skin;
  readonly foot?: boolean;
};

export type Profile = readonly (readonly [radius: number, height: number])[];

export type Turned = {
  readonly at: Vector;
  /** Outer outline from the foot to the lip: radius, height. */
  readonly profile: Profile;
  readonly skin: Skin;
  /** Inner wall from the lip down, when the mouth is open. */
  readonly hollow?: { readonly profile: Profile; readonly skin: Skin };
  /** Laid on the outside, hidden by what overhangs it. */
  readonly coats?: readonly Coat[];
  /** Painted over the outside, before the mouth. */
  readonly over?: (sheet: Sheet, view: Camera, surface: Surface) => string;
  readonly shadow?: number;
  /** Painting order, when it is not where the thing stands: a tray lies behind what stands on it. */
  readonly depth?: number;
};

/** The outside of a turned object, to paint on. */
export type Surface = {
  readonly radius: (height: number) => number;
  readonly point: (angle: number, height: number) => Vector;
  readonly normal: (angle: number, height: number) => Vector;
};

function surfaceOf(spec: Turned, slices: readonly Outline[]): Surface {
  const [x, y, z] = spec.at;
  const radius = (height: number): number => {
    const index = slices.findIndex((slice) => slice.h >= height);
    const high = slices[index < 0 ? slices.length - 1 : index]!;
    const low = slices[Math.max(0, index - 1)]!;
    const t = high.h > low.h ? Math.min(1, Math.max(0, (height - low.h) / (high.h - low.h))) : 0;
    return low.r + (high.r - low.r) * t;
  };
  const point = (angle: number, height: number): Vector => [
    x + radius(height) * Math.sin(angle),
    y + height,
    z + radius(height) * Math.cos(angle),
  ];
  return {
    radius,
    point,
    normal: (angle, height) =>
      unit([Math.sin(angle), (radius(height - 0.1) - radius(height + 0.1)) / 0.2, Math.cos(angle)]),
  };
}

/** The silhouette of a pile of slices, as overlapping convex pieces that fill together. */
function silhouette(view: Camera, [x, y, z]: Vector, slices: readonly Outline[]): string {
  const every = Math.max(1, Math.floor(slices.length / 45));
  const kept = slices.filter((_, index) => index % every === 0 || index === slices.length - 1);
  const corners = Math.max(...kept.map((slice) => slice.r)) * view.zoom > 320 ? 120 : 60;
  const rings = kept.map((slice) => ring(x, y + slice.h, z, slice.r, corners).map((place) => project(view, place)));
  if (rings.length === 1) return polygon(rings[0]!);
  return rings
    .slice(1)
    .map((points, index) => polygon(hull([...points, ...rings[index]!])))
    .join("");
}

/** The stretches of a wall, each beginning where it overhangs the last, so that the overhang gets a clean edge. */
function storeys(view: Camera, slices: readonly Outline[]): Outline[][] {
  const runs: Outline[][] = [[]];
  let hanging = false;
  slices.forEach((slice, index) => {
    const before = slices[index - 1];
    const near = (of: Outline): number => of.r * view.sine - of.h * view.cosine;
    const hangs = before !== undefined && near(slice) > near(before) - 0.002;
    if (hangs && !hanging && runs[runs.length - 1]!.length > 2) runs.push([before]);
    hanging = hangs;
    runs[runs.length - 1]!.push(slice);
  });
  return runs.filter((run) => run.length > 1);
}

const top = ({ line }: Coat): number => Math.max(...line.map((place) => place[1]));
const bottom = ({ line }: Coat): number => Math.min(...line.map((place) => place[1]));

/** Everything under a line that crosses the picture from left to right. */
function below(line: readonly Point[]): Point[] {
  const [[x0, y0], [x1, y1]] = [line[0]!, line[line.length - 1]!];
  const floor = Math.max(...line.map((point) => point[1])) + 4000;
  return [[x0 - 4000, y0], ...line, [x1 + 4000, y1], [x1 + 4000, floor], [x0 - 4000, floor]];
}

/**
 * A thing made on the wheel, seen a little from above: its wall from the foot up, what is laid and painted on it, then
 * the inside seen through its mouth.
 */
export function turned(spec: Turned): Item {
  const [x, y, z] = spec.at;
  const coarse = outline(spec.profile, 0.4);
  const every = Math.ceil(coarse.length / 12);
  return {
    depth: spec.depth ?? z,
    shadow: spec.shadow,
    rings: coarse
      .filter((_, index) => index % every === 0 || index === coarse.length - 1)
      .map((slice) => ring(x, y + slice.h, z, slice.r, 28)),
    paint(sheet, view) {
      const step = (cell * 0.9) / view.zoom;
      const slices = outline(spec.profile, step);
      const surface = surfaceOf(spec, slices);
      const part = (of: readonly Outline[]): string =>
        storeys(view, of)
          .map((run) => sheet.clip(silhouette(view, spec.at, run), wall(sheet, view, spec.at, run, spec.skin, false)))
          .join("");
      const parts: string[] = [];
      let painted = 0;
      for (const coat of spec.coats ?? []) {
        const [low, high] = [coat.foot ? 0 : bottom(coat) - 0.2, top(coat) + 0.2];
        const within = slices.filter((slice) => slice.h >= low && slice.h <= high);
        const reached = slices.filter((slice) => slice.h <= high).length;
        if (reached > painted) parts.push(part(slices.slice(Math.max(0, painted - 2), reached)));
        const edge = coat.line.map(([angle, height]) => project(view, surface.point(angle, height)));
        const laid = wall(sheet, view, spec.at, within, coat.skin, false);
        parts.push(
          coat.foot
            ? sheet.clip(silhouette(view, spec.at, within), sheet.clip(polygon(below(edge)), laid))
            : sheet.clip(polygon(edge), laid),
        );
        painted = Math.max(painted, reached);
      }
      parts.push(part(slices.slice(Math.max(0, painted - 2))));
      const foot = Math.max(0, ...(spec.coats ?? []).filter((coat) => coat.foot).map(top));
      const glossy = slices.filter((slice) => slice.h >= foot);
      if (spec.skin.material.blur < sharp) parts.push(gleam(view, spec.at, glossy, spec.skin.material.mirror));
      if (spec.over) parts.push(spec.over(sheet, view, surface));
      if (spec.hollow) {
        const inner = outline(spec.hollow.profile, step);
        const lip = inner[0]!;
        const rim = ring(x, y + lip.h, z, lip.r, 140).map((place) => project(view, place));
        parts.push(sheet.clip(polygon(rim), wall(sheet, view, spec.at, inner, spec.hollow.skin, true)));
      }
      return parts.join("");
    },
  };
}
