import { type Camera, type Point, project } from "../camera.ts";
import { type Colour, css } from "../colour.ts";
import { cross, dot, type Material, shade, unit, type Vector } from "../light.ts";
import { polygon } from "../svg.ts";

export type Patch = {
  /** How many cells across and down. */
  readonly columns: number;
  readonly rows: number;
  /** A world point for u and v in [0, 1]. */
  point(u: number, v: number): Vector;
  colour(u: number, v: number): Colour;
  readonly material: Material;
  shelter?(u: number, v: number): number;
  /** Turns the computed normal, for weave and wrinkles. */
  tilt?(u: number, v: number, normal: Vector): Vector;
};

/** A curved sheet as many small flat cells, the far ones first; those that face away are left out. */
export function mesh(view: Camera, patch: Patch): string {
  const { columns, rows } = patch;
  const grid: { world: Vector; screen: Point }[][] = [];
  for (let row = 0; row <= rows; row += 1) {
    const line: { world: Vector; screen: Point }[] = [];
    for (let column = 0; column <= columns; column += 1) {
      const world = patch.point(column / columns, row / rows);
      line.push({ world, screen: project(view, world) });
    }
    grid.push(line);
  }
  const cells: { near: number; colour: string; path: string }[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const corners = [
        grid[row]![column]!,
        grid[row]![column + 1]!,
        grid[row + 1]![column + 1]!,
        grid[row + 1]![column]!,
      ];
      const [a, b, c, d] = corners.map((corner) => corner.world) as [Vector, Vector, Vector, Vector];
      const across: Vector = [c[0] - a[0], c[1] - a[1], c[2] - a[2]];
      const down: Vector = [d[0] - b[0], d[1] - b[1], d[2] - b[2]];
      const flat = unit(cross(down, across));
      if (dot(flat, view.eye) <= 0) continue;
      const u = (column + 0.5) / columns;
      const v = (row + 0.5) / rows;
      const normal = patch.tilt ? unit(patch.tilt(u, v, flat)) : flat;
      const colour = css(shade(patch.colour(u, v), normal, view.eye, patch.material, patch.shelter?.(u, v) ?? 1));
      const near = dot(view.eye, [(a[0] + c[0]) / 2, (a[1] + c[1]) / 2, (a[2] + c[2]) / 2]);
      cells.push({ near, colour, path: polygon(corners.map((corner) => corner.screen)) });
    }
  cells.sort((one, other) => one.near - other.near);
  // Crisp edges: antialiased neighbours would let the ground show through every seam.
  return `<g shape-rendering="crispEdges">${cells.map(({ colour, path }) => `<path d="${path}" fill="${colour}"/>`).join("")}</g>`;
}
