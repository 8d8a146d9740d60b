import { type Camera, type Point, project } from "./camera.ts";
import { khatam } from "./patterns.ts";
import { faint, polygon } from "./svg.ts";

/**
 * The lantern's stars thrown on the wall behind it (`reach` centimetres back) and on the table: larger, softer and
 * fainter the farther the light has gone. `heart` is the flame, in pixels.
 */
export function projectedStars(view: Camera, reach: number, heart: Point): string {
  const parts: string[] = [];
  const throwStar = (points: readonly Point[], strength: number): void => {
    const [cx, cy] = [0, 1].map(
      (axis) => points.reduce((sum, point) => sum + point[axis as 0 | 1], 0) / points.length,
    ) as [number, number];
    for (let layer = 0; layer < 4; layer += 1) {
      const by = 1.18 - layer * 0.14;
      const grown = points.map(([x, y]): Point => [cx + (x - cx) * by, cy + (y - cy) * by]);
      parts.push(`<path d="${polygon(grown)}" fill-opacity="${faint(strength / 4)}"/>`);
    }
  };
  for (let row = 0; row < 6; row += 1)
    for (let column = -4; column <= 4; column += 1) {
      const angle = (column + (row % 2) / 2) * 0.36;
      const rise = 0.02 + row * 0.27;
      const far = (reach + 6) / Math.cos(angle);
      const [x, y] = [Math.tan(angle) * (reach + 6), 9 + far * rise];
      const size = 1.15 + far * 0.05;
      const stretch = 1 / Math.cos(angle);
      const star = khatam([0, 0], size).map(([sx, sy]) => project(view, [x + sx * stretch, y + sy, -reach]));
      const away = Math.hypot(star[0]![0] - heart[0], star[0]![1] - heart[1]) / view.zoom;
      if (away > 5.5) throwStar(star, Math.max(0.05, 0.75 - away * 0.019));
    }
  for (let ring = 0; ring < 2; ring += 1)
    for (let index = -3; index <= 3; index += 1) {
      const angle = (index + ring / 2) * 0.42;
      const far = 10.5 + ring * 6;
      const star = khatam([0, 0], 0.95 + ring * 0.3).map(([sx, sz]) =>
        project(view, [Math.sin(angle) * far + sx, 0, Math.cos(angle) * far + sz * 1.5]),
      );
      throwStar(star, 0.42 - ring * 0.14);
    }
  return `<g fill="#ffdc96">${parts.join("")}</g>`;
}
