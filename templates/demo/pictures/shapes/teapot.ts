import { type Camera, type Point, project } from "../camera.ts";
import type { Item } from "../item.ts";
import type { Vector } from "../light.ts";
import { curve, n } from "../svg.ts";
import { brassSkin } from "./bottles.ts";
import { turned } from "./turned.ts";
import { band } from "./vessels.ts";

/** A tube of brass along a curve: strokes from dark to bright, shifted towards the light. */
function tube(points: readonly Point[], width: number): string {
  const path = curve(points);
  const strokes: readonly (readonly [size: number, shift: number, colour: string])[] = [
    [1, 0, "#38250d"],
    [0.82, -0.04, "#7a5720"],
    [0.55, -0.12, "#a87c35"],
    [0.26, -0.2, "#d9b266"],
    [0.1, -0.24, "#fff0cb"],
  ];
  return strokes
    .map(
      ([size, shift, colour]) =>
        `<path d="${path}" transform="translate(${n(shift * width)} ${n(shift * width)})" fill="none" stroke="${colour}" stroke-width="${n(size * width)}" stroke-linecap="round"/>`,
    )
    .join("");
}

/** The tea tray's pot: a belly, a tall lid, a swan's spout, a handle. */
export function teapot(at: Vector, size = 1): Item {
  const skin = brassSkin(101, 0.04);
  const place = (view: Camera, x: number, y: number): Point =>
    project(view, [at[0] + x * size, at[1] + y * size, at[2]]);
  const body = turned({
    at,
    profile: (
      [
        [3.4, 0],
        [3.5, 0.3],
        [2.9, 0.8],
        [3.4, 1.4],
        [5.2, 3.4],
        [5.7, 5.8],
        [4.9, 8.2],
        [3.3, 9.8],
        [2.9, 10.5],
        [3.15, 10.8],
        [3.0, 11.1],
        [2.5, 12.0],
        [1.3, 13.2],
        [0.6, 13.8],
        [0.55, 14.2],
        [0.95, 14.7],
        [0.75, 15.3],
        [0.05, 15.6],
      ] as const
    ).map(([r, h]) => [r * size, h * size] as const),
    skin,
    coats: [4.2, 7.4].map((height) => ({ line: band(height * size, 0.13 * size), skin: brassSkin(102, 0) })),
  });
  return {
    ...body,
    paint(sheet, view) {
      const wide = view.zoom * size;
      const handle = [
        [-4.3, 8.6],
        [-7.2, 9.6],
        [-8.4, 7.2],
        [-7.2, 4.2],
        [-5.2, 3.6],
      ].map(([x, y]) => place(view, x!, y!));
      const spout = [
        [4.6, 4.2],
        [7.0, 4.9],
        [7.9, 7.4],
        [8.6, 9.9],
        [9.9, 11.3],
      ].map(([x, y]) => place(view, x!, y!));
      return (
        tube(handle, wide * 0.8) +
        tube(spout.slice(0, 4), wide * 1.5) +
        tube(spout.slice(2), wide * 1.05) +
        body.paint(sheet, view)
      );
    },
  };
}
