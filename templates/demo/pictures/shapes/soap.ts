import { project } from "../camera.ts";
import { type Colour, css, scale } from "../colour.ts";
import type { Item } from "../item.ts";
import { dot, shade, unit, type Vector, wax } from "../light.ts";
import { khatam } from "../patterns.ts";
import { cloud } from "../random.ts";
import { polygon } from "../svg.ts";
import { mesh } from "./mesh.ts";

const power = (value: number, exponent: number): number => Math.sign(value) * Math.abs(value) ** exponent;

export type Bar = {
  readonly at: Vector;
  /** Half width, half height, half depth, in centimetres. */
  readonly half: readonly [number, number, number];
  /** Turned about the upright, in radians. */
  readonly turn: number;
  readonly colour: Colour;
  /** On which face the star is struck. */
  readonly stamp: "front" | "top" | "none";
  readonly seed: number;
};

/** A bar with worn edges, the star struck into one face. */
export function soapBar({ at, half, turn, colour, stamp, seed }: Bar): Item {
  const [a, b, c] = half;
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  const place = ([x, y, z]: Vector): Vector => [
    at[0] + x * cosine + z * sine,
    at[1] + b + y,
    at[2] - x * sine + z * cosine,
  ];
  const point = (u: number, v: number): Vector => {
    const round = -u * Math.PI * 2;
    const tilt = (v - 0.5) * Math.PI;
    const girth = power(Math.cos(tilt), 0.22);
    return place([
      a * girth * power(Math.cos(round), 0.22),
      -b * power(Math.sin(tilt), 0.22),
      c * girth * power(Math.sin(round), 0.22),
    ]);
  };
  const base = (height: number): Vector[] => {
    const corners: readonly Vector[] = [
      [-a, 0, -c],
      [a, 0, -c],
      [a, 0, c],
      [-a, 0, c],
    ];
    return corners.map(([x, , z]) => {
      const [wx, , wz] = place([x * 0.95, 0, z * 0.95]);
      return [wx, at[1] + height, wz];
    });
  };
  return {
    depth: at[2],
    rings: [base(0), base(b), base(b * 2)],
    paint(_sheet, view) {
      const body = mesh(view, {
        columns: 96,
        rows: 56,
        point,
        colour: (u, v) => scale(colour, 1 + 0.07 * cloud(u * 22, v * 14, seed)),
        material: wax,
        shelter: (_u, v) => 1 - 0.3 * Math.max(0, v - 0.72) * 3,
      });
      return stamp === "none" ? body : body + struck();

      function struck(): string {
        const onTop = stamp === "top";
        const size = Math.min(a, onTop ? c : b) * 0.62;
        const normal: Vector = onTop ? [0, 1, 0] : [sine, 0, cosine];
        const lift = (onTop ? b : c) * 0.995;
        const at2 = (x: number, y: number): Vector => (onTop ? place([x, lift, -y]) : place([x, y, lift]));
        const star = (radius: number, dx: number, dy: number): string =>
          polygon(khatam([dx, dy], radius).map(([x, y]) => project(view, at2(x, y))));
        const face = shade(colour, unit(normal), view.eye, wax);
        const deep = dot(normal, view.eye) > 0 ? 0.045 : 0;
        const cut = (radius: number): string =>
          [
            `<path d="${star(radius, deep, -deep)}" fill="${css(scale(face, 1.22))}"/>`,
            `<path d="${star(radius, -deep, deep)}" fill="${css(scale(face, 0.58))}"/>`,
            `<path d="${star(radius * 0.975, 0, 0)}" fill="${css(scale(face, 0.84))}"/>`,
          ].join("");
        const raised = (radius: number): string =>
          [
            `<path d="${star(radius, deep, -deep)}" fill="${css(scale(face, 0.6))}"/>`,
            `<path d="${star(radius, -deep, deep)}" fill="${css(scale(face, 1.2))}"/>`,
            `<path d="${star(radius * 0.97, 0, 0)}" fill="${css(scale(face, 1.0))}"/>`,
          ].join("");
        return cut(size) + raised(size * 0.62) + cut(size * 0.28);
      }
    },
  };
}
