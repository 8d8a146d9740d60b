import { type Camera, type Point, project } from "../camera.ts";
import { type Colour, hex, mix, palette, scale } from "../colour.ts";
import type { Item } from "../item.ts";
import { type Material, satin, type Vector } from "../light.ts";
import { khatam } from "../patterns.ts";
import { noise } from "../random.ts";
import { n, polygon } from "../svg.ts";
import { decal, frame } from "./decal.ts";
import type { Skin } from "./skin.ts";
import { type Surface, turned } from "./turned.ts";
import { band } from "./vessels.ts";

export const brass: Material = { mirror: 0.5, blur: 0.22, tint: hex("#e8b765"), wrap: 0.2 };

/** Brass, a little uneven under the hammer. */
export const brassSkin = (seed: number, hammered = 0.05): Skin => ({
  material: brass,
  colour: (angle, height) => scale(palette.brass, 0.5 + 0.12 * noise(angle * 4, height * 0.9, seed)),
  ripple: (height, angle) => hammered * noise(angle * 9, height * 2.2, seed + 3),
});

/** Glass holding a liquid: dark at its edges, glowing opposite the window where it gathers the light. */
function glass(edge: Colour, heart: Colour, glow: Colour, level: number, seed: number): Skin {
  return {
    material: { mirror: 0.05, blur: 0.06, wrap: 3 },
    colour(angle, height) {
      const side = Math.sin(angle);
      const thick = Math.abs(side) ** 3;
      const gathered = Math.exp(-(((side - 0.52) / 0.24) ** 2)) * (0.55 + 0.25 * noise(height * 0.5, 0, seed));
      const filled = height < level;
      const meniscus = Math.exp(-(((height - level) / 0.12) ** 2)) * 0.5;
      const body = mix(mix(heart, edge, Math.min(1, thick * 1.15)), glow, filled ? gathered : gathered * 0.5);
      return mix(filled ? body : mix(body, glow, 0.22), edge, meniscus);
    },
    shelter: (height) => 1 - 0.25 * Math.exp(-height / 0.7),
  };
}

const paper: Skin = {
  material: { mirror: 0.01, blur: 0.9, wrap: 0.3 },
  colour: (angle, height) => scale(hex("#efe4cd"), 1 + 0.02 * noise(angle * 40, height * 12, 4)),
};

type Emblem = (view: Camera, surface: Surface, height: number) => string;

/** The shop's star in two colours, between two rules. */
const star =
  (ink: Colour, size: number): Emblem =>
  (view, surface, height) =>
    [
      decal(view, surface, 0, height, [khatam([0, 0], size), khatam([0, 0], size * 0.82)], ink),
      decal(view, surface, 0, height, [khatam([0, 0], size * 0.62)], ink),
      decal(view, surface, 0, height, [khatam([0, 0], size * 0.26)], palette.brass),
    ].join("");

function label(width: number, tall: number, middle: number, ink: Colour, emblem: Emblem) {
  return {
    coat: (radius: number) => ({
      line: frame(width, tall).map(([x, y]) => [x / radius, middle + y] as const),
      skin: paper,
    }),
    print: (view: Camera, surface: Surface): string =>
      [
        decal(view, surface, 0, middle, [frame(width - 0.5, tall - 0.5), frame(width - 0.62, tall - 0.62)], ink),
        emblem(view, surface, middle + tall * 0.13),
        decal(view, surface, 0, middle - tall * 0.25, [frame(width * 0.46, 0.1)], ink),
        decal(view, surface, 0, middle - tall * 0.33, [frame(width * 0.28, 0.1)], ink),
      ].join(""),
  };
}

/** Amber dropper bottle; 9 cm to the shoulder. */
export function arganBottle(at: Vector, size = 1): Item[] {
  const sticker = label(4.3 * size, 4.2 * size, 3.9 * size, palette.greenDeep, star(palette.green, 1.0 * size));
  const body = turned({
    at,
    shadow: 0.8,
    profile: [
      [2.55, 0],
      [2.8, 0.2],
      [2.85, 0.6],
      [2.85, 6.2],
      [2.75, 7.0],
      [2.1, 7.9],
      [1.45, 8.3],
      [1.35, 8.6],
      [1.35, 8.9],
    ].map(([r, h]) => [r! * size, h! * size] as const),
    skin: glass(hex("#3b1605"), hex("#8a420f"), hex("#eba043"), 6.9 * size, 3),
    coats: [sticker.coat(2.85 * size)],
    over: (_sheet, view, surface) => sticker.print(view, surface),
  });
  const [x, y, z] = at;
  const collar = turned({
    at: [x, y + 8.6 * size, z + 0.01],
    profile: [
      [1.5, 0],
      [1.62, 0.1],
      [1.62, 1.35],
      [1.5, 1.5],
      [1.05, 1.55],
    ].map(([r, h]) => [r! * size, h! * size] as const),
    skin: { ...brassSkin(5, 0), ripple: (_height, angle) => 0.1 * Math.sin(angle * 46) },
  });
  const bulb = turned({
    at: [x, y + 10.1 * size, z + 0.02],
    profile: [
      [0.95, 0],
      [1.0, 0.15],
      [0.88, 0.5],
      [0.92, 1.4],
      [0.85, 2.4],
      [0.55, 2.95],
      [0.05, 3.1],
    ].map(([r, h]) => [r! * size, h! * size] as const),
    skin: { material: satin, colour: () => hex("#23392f") },
  });
  return [body, collar, bulb];
}

/** Cobalt bottle with a brass ball for a stopper. */
export function blossomBottle(at: Vector, size = 1): Item[] {
  const petal = (turn: number): [number, number][] =>
    Array.from({ length: 14 }, (_, index) => {
      const t = (index / 14) * Math.PI * 2;
      const [along, across] = [0.62 + 0.45 * Math.cos(t), 0.26 * Math.sin(t)];
      return [along * Math.cos(turn) - across * Math.sin(turn), along * Math.sin(turn) + across * Math.cos(turn)];
    });
  const flower: Emblem = (view, surface, height) =>
    [
      ...Array.from({ length: 5 }, (_, index) =>
        decal(
          view,
          surface,
          0,
          height,
          [petal(Math.PI / 2 + (index * Math.PI * 2) / 5).map(([px, py]) => [px * size, py * size] as const)],
          palette.ink,
        ),
      ),
      decal(view, surface, 0, height, [khatam([0, 0], 0.3 * size)], palette.brass),
    ].join("");
  const sticker = label(4.2 * size, 5 * size, 4.6 * size, palette.ink, flower);
  const body = turned({
    at,
    shadow: 0.8,
    profile: [
      [2.4, 0],
      [2.72, 0.2],
      [2.8, 0.7],
      [2.8, 8.2],
      [2.6, 9.4],
      [1.6, 11],
      [1.0, 12.3],
      [0.92, 14.2],
      [1.18, 14.5],
      [1.18, 14.8],
      [0.9, 14.9],
    ].map(([r, h]) => [r! * size, h! * size] as const),
    skin: glass(hex("#071233"), hex("#17398a"), hex("#5f8fe6"), 9.6 * size, 8),
    coats: [sticker.coat(2.8 * size)],
    over: (_sheet, view, surface) => sticker.print(view, surface),
  });
  const [x, y, z] = at;
  const stopper = turned({
    at: [x, y + 14.8 * size, z + 0.01],
    profile: [
      [0.7, 0],
      [0.62, 0.3],
      [0.7, 0.45],
      [1.12, 0.95],
      [1.2, 1.45],
      [0.95, 2.1],
      [0.4, 2.45],
      [0.02, 2.5],
    ].map(([r, h]) => [r! * size, h! * size] as const),
    skin: brassSkin(9, 0),
  });
  return [body, stopper];
}

/** A beaten brass bowl. */
export function brassBowl(at: Vector, size = 1): Item {
  const skin = brassSkin(12, 0.09);
  return turned({
    at,
    profile: [
      [3, 0],
      [3.2, 0.1],
      [5.2, 1.2],
      [6.9, 3.2],
      [7.5, 5],
      [7.7, 5.3],
      [7.6, 5.45],
      [7.35, 5.4],
    ].map(([r, h]) => [r! * size, h! * size] as const),
    skin,
    coats: [{ line: band(4.4 * size, 0.14), skin: { ...skin, colour: () => palette.brassDeep } }],
    hollow: {
      profile: [
        [7.35, 5.4],
        [6.7, 3.4],
        [5, 1.5],
        [2, 0.7],
        [0.1, 0.6],
      ].map(([r, h]) => [r! * size, h! * size] as const),
      skin: { ...skin, shelter: (height) => 0.35 + 0.65 * Math.max(0, height / (5.4 * size)) },
    },
  });
}

/** A round brass tray with a raised rim, a star engraved in its middle. */
export function tray(at: Vector, radius: number): Item {
  const skin = brassSkin(15, 0.015);
  const item = turned({
    at,
    depth: at[2] - radius,
    profile: [
      [radius - 1.2, 0],
      [radius - 1.1, 0.05],
      [radius, 1.0],
      [radius, 1.15],
      [radius - 0.25, 1.15],
    ],
    skin,
    hollow: {
      profile: [
        [radius - 0.25, 1.15],
        [radius - 1.1, 0.35],
        [radius - 1.6, 0.3],
        [0.1, 0.3],
      ],
      skin: {
        ...skin,
        material: { ...brass, mirror: 0.34, blur: 0.6 },
        // The eye meets flat brass at every angle to the window: a broad fan of light from the left.
        colour: (angle, h) => scale(skin.colour(angle, h), h < 0.32 ? 1.55 - 0.5 * Math.sin(angle + 0.5) : 1.3),
      },
    },
  });
  return {
    ...item,
    paint(sheet, view) {
      const place = (points: readonly Point[]): string =>
        polygon(points.map(([x, z]) => project(view, [at[0] + x, at[1] + 0.3, at[2] + z])));
      const circle = (reach: number): string =>
        place(
          Array.from({ length: 90 }, (_, index) => [
            reach * Math.cos((index / 45) * Math.PI),
            reach * Math.sin((index / 45) * Math.PI),
          ]),
        );
      const star = [0.52, 0.49, 0.3].map((reach) => place(khatam([0, 0], radius * reach)));
      const ring = Array.from({ length: 24 }, (_, index) => {
        const angle = (index / 12) * Math.PI;
        return place(khatam([radius * 0.72 * Math.cos(angle), radius * 0.72 * Math.sin(angle)], radius * 0.055, angle));
      });
      const lines = [...star, ...ring, circle(radius * 0.64), circle(radius * 0.8), circle(radius * 0.82)].join("");
      const cut = n(view.zoom * 0.09);
      return `${item.paint(sheet, view)}<g fill="none" stroke-width="${cut}"><path d="${lines}" stroke="#fff0c4" stroke-opacity="0.35" transform="translate(1.5 2)"/><path d="${lines}" stroke="#3b270c" stroke-opacity="0.6"/></g>`;
    },
  };
}
