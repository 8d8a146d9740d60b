import { type Camera, camera, type Point, project } from "./camera.ts";
import { type Colour, css, hex, mix, palette, scale } from "./colour.ts";
import type { Item } from "./item.ts";
import { type Backdrop, scene } from "./scene.ts";
import { n, Sheet } from "./svg.ts";
import { panel, type ZelligeColours } from "./zellige.ts";

/** One picture of the shop, drawn when asked. */
export type Picture = {
  readonly key: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** On clear ground: kept as PNG. */
  readonly clear?: boolean;
  /** A whole SVG document of that size. */
  svg(): string;
};

export type Shot = {
  /** Pixels a centimetre. */
  readonly zoom: number;
  /** Degrees the camera looks down. */
  readonly elevation: number;
  /** Where the world's origin stands on the picture, in parts of its width and height. */
  readonly stand: Point;
  readonly room: Backdrop;
  readonly items: (view: Camera) => readonly (Item | readonly Item[])[];
  /** Painted over everything. */
  readonly front?: (sheet: Sheet, view: Camera) => string;
};

const shoot =
  (width: number, height: number) =>
  (key: string, shot: Shot): Picture => ({
    key,
    width,
    height,
    svg() {
      const sheet = new Sheet(width, height);
      const view = camera(shot.zoom, [shot.stand[0] * width, shot.stand[1] * height], shot.elevation);
      const items = shot.items(view).flat();
      return scene(sheet, view, shot.room, items, shot.front?.(sheet, view) ?? "");
    },
  });

export const portrait = shoot(1600, 2000);
export const square = shoot(1600, 1600);
export const wide = shoot(2400, 1350);

const room = (wall: Colour, extra: Partial<Backdrop> = {}): Backdrop => ({
  wall,
  table: palette.plasterPale,
  reach: 16,
  patch: 0.34,
  ...extra,
});

/** The rooms of the house by the colour of their wall. */
export const rooms = {
  plaster: (extra?: Partial<Backdrop>) => room(palette.plaster, extra),
  pale: (extra?: Partial<Backdrop>) => room(palette.plasterPale, extra),
  rose: (extra?: Partial<Backdrop>) => room(palette.plasterRose, extra),
  sage: (extra?: Partial<Backdrop>) => room(palette.plasterSage, extra),
  blue: (extra?: Partial<Backdrop>) => room(palette.plasterBlue, extra),
  terracotta: (extra?: Partial<Backdrop>) => room(hex("#c68a66"), { patch: 0.26, ...extra }),
  ink: (extra?: Partial<Backdrop>) => room(hex("#31466b"), { patch: 0.12, ...extra }),
};

export const tiles = {
  green: {
    star: [hex("#e9dfcb"), hex("#e2d5bd")],
    cross: [hex("#1f5a45"), hex("#2f7a58"), hex("#245f56"), hex("#17473a")],
    grout: hex("#b9ab93"),
  },
  blue: {
    star: [hex("#24406f"), hex("#2d549b"), hex("#1d3460")],
    cross: [hex("#e9dfcb"), hex("#e2d5bd"), hex("#efe7d8")],
    grout: hex("#b4aa98"),
  },
  mixed: {
    star: [hex("#1f5a45"), hex("#24406f"), hex("#b9633d"), hex("#2f7a58"), hex("#c8902c")],
    cross: [hex("#e9dfcb"), hex("#e2d5bd"), hex("#efe7d8")],
    grout: hex("#b9ab93"),
  },
} as const satisfies Record<string, ZelligeColours>;

/** A wall of zellige over the whole width, `top` centimetres high, tiles of `cell` centimetres. */
export const tiled = (
  reach: number,
  top: number,
  cell: number,
  colours: keyof typeof tiles,
  seed?: number,
): Partial<Backdrop> => ({
  reach,
  mural: panel(reach, top, cell, tiles[colours], seed),
});

/** An arched niche behind the table: `middle` and half `width` and `height` in centimetres. */
export const niche =
  (reach: number, middle: number, half: number, height: number, colour: Colour) =>
  (sheet: Sheet, view: Camera): string => {
    const [cx, floor] = project(view, [middle, 0, -reach]);
    const w = half * view.zoom;
    const h = height * view.zoom;
    const arch = (dx: number, by: number): string => {
      const [left, right] = [cx - w * by + dx, cx + w * by + dx];
      const spring = floor - h + w;
      return `M${n(left)} ${n(floor + 2)}V${n(spring)}C${n(left)} ${n(spring - w * 0.62 * by)} ${n(left + w * 0.42 * by)} ${n(spring - w * by)} ${n(cx + dx)} ${n(spring - w * 1.12 * by)}C${n(right - w * 0.42 * by)} ${n(spring - w * by)} ${n(right)} ${n(spring - w * 0.62 * by)} ${n(right)} ${n(spring)}V${n(floor + 2)}Z`;
    };
    const back = sheet.linear(
      [
        [0, scale(colour, 0.34)],
        [0.3, scale(colour, 0.52)],
        [0.75, scale(colour, 0.8)],
        [1, scale(colour, 0.88)],
      ],
      [cx - w, floor - h],
      [cx + w * 0.7, floor],
    );
    const layers = [0, 1, 2, 3, 4, 5]
      .map((layer) => `<path d="${arch(w * (0.26 + layer * 0.035), 0.97)}" fill="#fff1d8" fill-opacity="0.045"/>`)
      .join("");
    return [
      `<path d="${arch(0, 1)}" fill="${back}"/>`,
      sheet.clip(arch(0, 1), layers),
      `<path d="${arch(0, 1)}" fill="none" stroke="${css(scale(colour, 1.12))}" stroke-width="7" transform="translate(3 3)"/>`,
      `<path d="${arch(0, 1)}" fill="none" stroke="#2a1a10" stroke-opacity="0.22" stroke-width="5"/>`,
    ].join("");
  };

/**
 * Evening: the scene is multiplied by a dusk that is white around the first flame and ink at the edges, then every
 * flame adds its glow. Each flame is a place and a reach in pixels; `depth` 0 to 1 is how dark the corners get.
 */
export function evening(sheet: Sheet, flames: readonly (readonly [at: Point, reach: number])[], depth = 0.97): string {
  const [first] = flames;
  if (!first) return "";
  const night = (part: number): Colour => mix([1, 0.93, 0.8], hex("#151c3d"), part);
  const dusk = sheet.radial(
    [
      [0, night(0)],
      [0.14, night(depth * 0.35)],
      [0.34, night(depth * 0.8)],
      [0.6, night(depth * 0.95)],
      [1, night(depth)],
    ],
    first[0],
    first[1] * 2.3,
  );
  const glows = flames.map(([[x, y], reach]) => {
    const glow = sheet.radial(
      [
        [0, hex("#ffb65c"), 0.4],
        [0.35, hex("#ff9d3c"), 0.13],
        [1, hex("#ff8a2a"), 0],
      ],
      [x, y],
      reach,
    );
    return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(reach)}" fill="${glow}"/>`;
  });
  return `<rect width="${sheet.width}" height="${sheet.height}" fill="${dusk}" style="mix-blend-mode:multiply"/>${glows.join("")}`;
}
