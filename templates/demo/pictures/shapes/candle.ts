import { project } from "../camera.ts";
import { hex, mix } from "../colour.ts";
import type { Item } from "../item.ts";
import { type Vector, wax } from "../light.ts";
import { cloud } from "../random.ts";
import { n, type Sheet } from "../svg.ts";
import type { GlazeName } from "./glazes.ts";
import { turned } from "./turned.ts";
import { cup } from "./vessels.ts";

/** A beaker filled with wax; lit, it carries a flame and its pool glows. */
export function candle(at: Vector, colour: GlazeName, size = 1, lit = false, seed = 91): Item {
  const beaker = cup(at, colour, size, seed);
  const level = 6.9 * size;
  const pool = turned({
    at: [at[0], at[1] + level, at[2]],
    shadow: 0,
    profile: [
      [3.6 * size, 0],
      [3.55 * size, 0.03],
      [3.1 * size, 0.02],
      [0.1, 0],
    ],
    skin: {
      material: wax,
      colour: (angle, height) =>
        mix(hex(lit ? "#fff0cd" : "#efe2c6"), hex("#d9c49b"), 0.25 + 0.25 * cloud(angle * 2, height * 30, seed)),
      shelter: () => (lit ? 1 : 0.78),
    },
  });
  return {
    ...beaker,
    paint(sheet, view) {
      const [x, y] = project(view, [at[0], at[1] + level, at[2]]);
      const unit = view.zoom * size;
      const wick = `<path d="M${n(x)} ${n(y)}q${n(unit * 0.03)} ${n(-unit * 0.35)} ${n(unit * 0.06)} ${n(-unit * 0.68)}" stroke="#2a1d14" stroke-width="${n(unit * 0.13)}" stroke-linecap="round" fill="none"/>`;
      const rim = rimClip(sheet, view.zoom * 3.66 * size, project(view, [at[0], at[1] + 8.0 * size, at[2]]), view.sine);
      return (
        beaker.paint(sheet, view) +
        rim(pool.paint(sheet, view)) +
        wick +
        (lit ? flame(sheet, x + unit * 0.05, y - unit * 0.6, unit) : "")
      );
    },
  };
}

const rimClip =
  (sheet: Sheet, rx: number, [cx, cy]: readonly [number, number], sine: number) =>
  (inside: string): string =>
    sheet.clip(
      `M${n(cx - rx)} ${n(cy)}A${n(rx)} ${n(rx * sine)} 0 0 1 ${n(cx + rx)} ${n(cy)}A${n(rx)} ${n(rx * sine)} 0 0 1 ${n(cx - rx)} ${n(cy)}Z`,
      inside,
    );

/** A flame standing on a wick's end, with the air around it aglow. */
function flame(sheet: Sheet, x: number, y: number, unit: number): string {
  const halo = sheet.radial(
    [
      [0, hex("#ffdf9a"), 0.75],
      [0.25, hex("#ffb54d"), 0.28],
      [1, hex("#ff9a2e"), 0],
    ],
    [x, y - unit],
    unit * 5.5,
  );
  const body = sheet.linear(
    [
      [0, hex("#fff3c4")],
      [0.55, hex("#ffd873")],
      [0.85, hex("#f59a35")],
      [1, hex("#6f6fb8"), 0.7],
    ],
    [x, y - unit * 2.3],
    [x, y + unit * 0.1],
  );
  const shape = (w: number, h: number): string =>
    `M${n(x)} ${n(y + unit * 0.08)}C${n(x - unit * w)} ${n(y - unit * 0.1)} ${n(x - unit * w * 0.75)} ${n(y - unit * h * 0.55)} ${n(x + unit * 0.06)} ${n(y - unit * h)}C${n(x + unit * w * 0.85)} ${n(y - unit * h * 0.5)} ${n(x + unit * w)} ${n(y - unit * 0.1)} ${n(x)} ${n(y + unit * 0.08)}Z`;
  return `<circle cx="${n(x)}" cy="${n(y - unit)}" r="${n(unit * 5.5)}" fill="${halo}"/><path d="${shape(0.58, 2.3)}" fill="${body}"/><path d="${shape(0.26, 1.25)}" fill="#fffdf2" fill-opacity="0.9"/>`;
}
