import { khatam } from "./pictures/patterns.ts";
import { n, polygon } from "./pictures/svg.ts";

const green = "#1f5a45";
const brass = "#b98a3d";
const ink = "#2a211b";

/** Capitals as single strokes in a box ten high: width, then path. Drawn, so that no font need be there. */
const letters: Readonly<Record<string, readonly [width: number, path: string]>> = {
  A: [8.4, "M0 10L4.2 0L8.4 10M1.5 6.5H6.9"],
  E: [5.6, "M5.6 .35H.35V9.65H5.6M.35 4.8H4.7"],
  G: [9.6, "M8.7 2C7.8 .9 6.6 .35 5 .35C2.4 .35 .35 2.4 .35 5S2.4 9.65 5 9.65C7.5 9.65 9.3 7.9 9.4 5.4H5.7"],
  I: [0.7, "M.35 0V10"],
  L: [5.2, "M.35 0V9.65H5.2"],
  M: [9.4, "M.35 10V.9L4.7 7.6L9.05 .9V10"],
  N: [7.8, "M.35 10V.9L7.45 9.1V0"],
  O: [10, "M5 .35A4.65 4.65 0 1 1 5 9.65A4.65 4.65 0 1 1 5 .35Z"],
  S: [
    6.4,
    "M5.9 1.7C5.3 .8 4.4 .35 3.2 .35C1.6 .35 .5 1.2 .5 2.6C.5 5.6 6.1 4.2 6.1 7.3C6.1 8.8 4.9 9.65 3.2 9.65C1.8 9.65 .7 9 .2 7.9",
  ],
  Z: [7, "M.3 .35H6.5L.5 9.65H6.9"],
};

/** A line of such capitals from a point, `high` units tall, spaced to be `wide` units long. */
function line(text: string, x: number, y: number, high: number, wide: number, weight: number): string {
  const scale = high / 10;
  const bare = [...text].reduce((sum, letter) => sum + letters[letter]![0], 0);
  const space = (wide / scale - bare) / (text.length - 1);
  let at = x;
  const drawn = [...text].map((letter) => {
    const [width, path] = letters[letter]!;
    const placed = `<path transform="translate(${n(at)} ${n(y)}) scale(${n(scale)})" d="${path}"/>`;
    at += (width + space) * scale;
    return placed;
  });
  return `<g fill="none" stroke="${ink}" stroke-width="${n(weight)}" stroke-linejoin="miter" stroke-miterlimit="6">${drawn.join("")}</g>`;
}

/** The mark: a khatam of zellige green with a vase left bare in it, standing on a line of brass. */
function mark(x: number, y: number, radius: number): string {
  const star = polygon(khatam([x, y], radius));
  const rim = polygon(khatam([x, y], radius * 0.86));
  const s = radius * 0.0125;
  const p = (dx: number, dy: number): string => `${n(x + dx * s)} ${n(y + dy * s)}`;
  const vase = `M${p(-13, -40)}H${n(x + 13 * s)}C${p(8, -30)} ${p(7, -24)} ${p(9, -20)}C${p(26, -10)} ${p(31, 4)} ${p(22, 18)}C${p(17, 26)} ${p(13, 30)} ${p(12, 36)}H${n(x - 12 * s)}C${p(-13, 30)} ${p(-17, 26)} ${p(-22, 18)}C${p(-31, 4)} ${p(-26, -10)} ${p(-9, -20)}C${p(-7, -24)} ${p(-8, -30)} ${p(-13, -40)}Z`;
  return `<path d="${star}" fill="${green}"/><path d="${rim}" fill="none" stroke="${brass}" stroke-width="${n(radius * 0.035)}"/><path d="${vase}" fill="#f4ecdd"/><path d="M${p(-30, 41)}H${n(x + 30 * s)}" stroke="${brass}" stroke-width="${n(radius * 0.06)}"/>`;
}

export const logoSize = { width: 860, height: 200 } as const;

/** The shop's logo on clear ground: the mark, then the name in two lines that end together. */
export const logo = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${logoSize.width}" height="${logoSize.height}" viewBox="0 0 ${logoSize.width} ${logoSize.height}">${mark(100, 100, 96)}${line("MAISON", 232, 22, 54, 620, 1.1)}${line("ZELLIGE", 232, 102, 76, 620, 1.1)}</svg>`;
