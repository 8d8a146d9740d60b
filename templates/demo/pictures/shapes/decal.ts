import { type Camera, type Point, project } from "../camera.ts";
import { type Colour, css } from "../colour.ts";
import { type Material, satin, shade } from "../light.ts";
import { polygon } from "../svg.ts";
import type { Surface } from "./turned.ts";

/** A flat figure wound around a turned object: x and y in centimetres from a place on its front, y upwards. */
export function wind(view: Camera, surface: Surface, angle: number, height: number, figure: readonly Point[]): Point[] {
  const radius = surface.radius(height);
  return figure.map(([x, y]) => project(view, surface.point(angle + x / radius, height + y)));
}

/** Paints such a figure in one colour, lit as the wall is at its middle. */
export function decal(
  view: Camera,
  surface: Surface,
  angle: number,
  height: number,
  figures: readonly (readonly Point[])[],
  colour: Colour,
  material: Material = satin,
): string {
  const lit = css(shade(colour, surface.normal(angle, height), view.eye, material));
  const path = figures.map((figure) => polygon(wind(view, surface, angle, height, figure))).join("");
  return `<path d="${path}" fill="${lit}" fill-rule="evenodd"/>`;
}

/** A rectangle around the origin, its sides in short steps so that it bends with the wall. */
export function frame(width: number, height: number): Point[] {
  const across = Array.from({ length: 13 }, (_, index) => -width / 2 + (index / 12) * width);
  return [...across.map((x): Point => [x, height / 2]), ...across.reverse().map((x): Point => [x, -height / 2])];
}
