import { project } from "../camera.ts";
import { hex, palette, scale } from "../colour.ts";
import type { Item } from "../item.ts";
import type { Vector } from "../light.ts";
import { khatam } from "../patterns.ts";
import { n } from "../svg.ts";
import { brass, brassSkin } from "./bottles.ts";
import { decal } from "./decal.ts";
import { turned } from "./turned.ts";
import { band } from "./vessels.ts";

/** A pierced brass lantern with a ring to hang it by; lit, its stars glow. */
export function lantern(at: Vector, size = 1, lit = false): Item {
  const skin = brassSkin(61, 0.03);
  const rib = { ...skin, colour: () => scale(palette.brassDeep, 0.8) };
  const glow = lit ? hex("#ffd680") : hex("#1b110a");
  const body = turned({
    at,
    profile: (
      [
        [5.4, 0],
        [5.6, 0.2],
        [5.6, 0.8],
        [4.7, 1.4],
        [4.9, 1.8],
        [5.0, 2.2],
        [5.0, 13.2],
        [5.2, 13.5],
        [5.7, 13.7],
        [5.7, 14.1],
        [5.1, 14.6],
        [4.6, 16.4],
        [3.2, 18.4],
        [1.5, 19.8],
        [1.0, 20.3],
        [1.1, 20.8],
        [0.8, 21.3],
        [0.4, 21.5],
      ] as const
    ).map(([r, h]) => [r * size, h * size] as const),
    skin,
    coats: [2.5, 12.9].map((height) => ({ line: band(height * size, 0.16 * size), skin: rib })),
    over(_sheet, view, surface) {
      const parts: string[] = [];
      const flat = { ...brass, mirror: 0 };
      const hole = (angle: number, height: number, radius: number, corners = 0): void => {
        if (Math.abs(angle) > 1.35) return;
        const round = Array.from({ length: 10 }, (_, index): [number, number] => [
          radius * Math.cos((index / 10) * 2 * Math.PI),
          radius * Math.sin((index / 10) * 2 * Math.PI),
        ]);
        const figure = corners > 0 ? khatam([0, 0], radius) : round;
        const wall = surface.radius(height) > 0;
        if (!wall) return;
        const rim = figure.map(([x, y]) => [x * 1.14, y * 1.14] as const);
        parts.push(decal(view, surface, angle, height, [rim], scale(palette.brass, 1.35), flat));
        const dark = decal(view, surface, angle, height, [figure], glow, flat);
        parts.push(lit ? dark.replace(/fill="#[0-9a-f]+"/, `fill="${angle < 0.4 ? "#ffe2a0" : "#ffcf78"}"`) : dark);
      };
      for (let row = 0; row < 4; row += 1)
        for (let column = -4; column <= 4; column += 1) {
          const angle = (column + (row % 2) / 2) * (Math.PI / 5);
          const height = (4.0 + row * 2.5) * size;
          hole(angle, height, 0.95 * size, 8);
          hole(angle + Math.PI / 10, height, 0.2 * size);
          hole(angle, height + 1.25 * size, 0.2 * size);
        }
      for (let column = -5; column <= 5; column += 1) {
        hole((column * Math.PI) / 6, 16 * size, 0.5 * size, 8);
        hole(((column + 0.5) * Math.PI) / 6, 17.6 * size, 0.24 * size);
      }
      return parts.join("");
    },
  });
  return {
    ...body,
    paint(sheet, view) {
      const [x, y] = project(view, [at[0], at[1] + 23.1 * size, at[2]]);
      const radius = 1.55 * size * view.zoom;
      const ring = (dx: number, width: number, colour: string): string =>
        `<circle cx="${n(x + dx)}" cy="${n(y + dx)}" r="${n(radius)}" fill="none" stroke="${colour}" stroke-width="${n(width * size * view.zoom)}"/>`;
      return (
        ring(0, 0.42, "#4a3110") + ring(-0.5, 0.3, "#9a7130") + ring(-2, 0.12, "#f0d59a") + body.paint(sheet, view)
      );
    },
  };
}
