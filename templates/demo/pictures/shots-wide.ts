import { project } from "./camera.ts";
import { hex, palette } from "./colour.ts";
import { resting } from "./item.ts";
import { arganBottle, blossomBottle, brassBowl, tray } from "./shapes/bottles.ts";
import { candle } from "./shapes/candle.ts";
import { cushion, cushionColours } from "./shapes/cushion.ts";
import { lemon, orange } from "./shapes/fruit.ts";
import { glazes } from "./shapes/glazes.ts";
import { lantern } from "./shapes/lantern.ts";
import { dried, lying, olive, orangeSprig } from "./shapes/plants.ts";
import { plate } from "./shapes/plate.ts";
import { laidRug } from "./shapes/rug.ts";
import { soapBar } from "./shapes/soap.ts";
import { teapot } from "./shapes/teapot.ts";
import { bowl, cup, soliflore, tagineDish, tagineHat, vase } from "./shapes/vessels.ts";
import { hammamBox, teaBox } from "./shots-gifts.ts";
import { closedPot, soaps } from "./shots-hammam.ts";
import { niche, type Picture, rooms, tiled, tiles, wide } from "./studio.ts";
import { Sheet } from "./svg.ts";
import { zelligeWall } from "./zellige.ts";

const branches = (from: readonly [number, number], lengths: readonly number[]): string =>
  lengths
    .map((length, index) =>
      olive({ from, heading: 2.15 - index * 0.5, length, bend: -0.3 + index * 0.12, seed: index + 5 }),
    )
    .join("");

export const wideShots: readonly Picture[] = [
  // The left third stays calm: a headline may stand on it.
  wide("hero", {
    zoom: 27,
    elevation: 14,
    stand: [0.65, 0.83],
    room: rooms.plaster({ reach: 15, patch: 0.3, ledge: 19, mural: niche(15, 8, 18.5, 33, palette.plaster) }),
    items: (view) => [
      { depth: -5, rings: [], paint: () => branches(project(view, [-1, 20.6, -3]), [340, 400, 370]) },
      vase([-1, 0, -3], "vert", 1, 4),
      soliflore([13.5, 0, -4], "terracotta", 0.92),
      soliflore([20.5, 0, 1], "bleu", 0.74, 12),
      bowl([-17.5, 0, 2.5], "bleu", 0.92, 5),
      orange([-8.8, 0, 9.4], 0.86, 6),
      orange([-25.5, 0, 8.2], 0.84, 3),
      ...closedPot([9.4, 0, 8.6], 0.8),
      cup([25.6, 0, 9.5], "platre", 0.76, 21),
    ],
  }),
  {
    key: "section-zellige",
    width: 2400,
    height: 1350,
    svg() {
      const sheet = new Sheet(2400, 1350);
      const dusk = sheet.linear(
        [
          [0, hex("#fff3dc"), 0.16],
          [0.5, hex("#2a1a10"), 0],
          [1, hex("#2a1a10"), 0.3],
        ],
        [0, 0],
        [2400, 1350],
      );
      return sheet.finish(
        `${zelligeWall(sheet, [0, 0, 2400, 1350], 210, tiles.mixed, 7)}<rect width="2400" height="1350" fill="${dusk}"/>`,
      );
    },
  },
  wide("section-atelier", {
    zoom: 20,
    elevation: 15,
    stand: [0.5, 0.76],
    room: rooms.sage({ reach: 16, patch: 0.28, ledge: 26 }),
    items: () => [
      ...[-46, -30, -14].map((x, index) => vase([x, 0, -7], "platre", 0.92 + (index % 2) * 0.08, 30 + index)),
      ...[3, 15, 27, 39, 51].map((x, index) =>
        soliflore([x, 0, -6], "terracotta", 0.86 + ((index * 7) % 3) * 0.07, 40 + index),
      ),
      ...[-52, -36, -20, -4].map((x, index) => bowl([x, 0, 9], "terracotta", 0.92, 50 + index)),
      ...[10, 20.5, 31, 41.5, 52].map((x, index) => cup([x, 0, 10], "platre", 0.92, 60 + index)),
    ],
  }),
  wide("section-hammam", {
    zoom: 34,
    elevation: 16,
    stand: [0.5, 0.84],
    room: rooms.plaster({ ...tiled(15, 60, 6.6, "green", 31), patch: 0.22, ledge: 13 }),
    items: (view) => [
      ...closedPot([-14, 0, -2], 1.08),
      brassBowl([2.6, 0, -4], 1.02),
      ...arganBottle([15.4, 0, -3], 1.1),
      ...blossomBottle([23.5, 0, -5], 1),
      soapBar({ at: [-3.8, 0, 6.5], half: [3.8, 1.5, 2.6], turn: 0.25, colour: soaps.olive, stamp: "top", seed: 5 }),
      resting(
        soapBar({
          at: [-3.6, 2.9, 6.4],
          half: [3.6, 1.45, 2.4],
          turn: -0.12,
          colour: soaps.rose,
          stamp: "top",
          seed: 7,
        }),
      ),
      {
        depth: 9,
        rings: [],
        paint: () =>
          lying(orangeSprig({ from: project(view, [8, 0, 8.5]), heading: 0.1, length: 420, bend: 0.18, seed: 6 })),
      },
    ],
  }),
  wide("collection-terre", {
    zoom: 25,
    elevation: 14,
    stand: [0.5, 0.8],
    room: rooms.rose({ reach: 16, patch: 0.3, ledge: 21 }),
    items: (view) => [
      {
        depth: -4,
        rings: [],
        paint: () => dried({ from: project(view, [12.5, 22.2, -3]), heading: 1.5, length: 330, bend: 0.2, seed: 4 }),
      },
      vase([-24, 0, -4], "bleu", 0.96, 15),
      soliflore([-9.5, 0, -4], "platre", 0.84, 9),
      vase([1.5, 0, -6], "vert", 0.72, 4),
      soliflore([12.5, 0, -3], "terracotta", 0.92),
      bowl([26, 0, -3], "vert", 1, 11),
      bowl([-14, 0, 9.5], "terracotta", 0.8, 8),
      cup([1.2, 0, 10], "platre", 0.86, 21),
      cup([10.4, 0, 11], "bleu", 0.86, 24),
    ],
  }),
  wide("collection-hammam", {
    zoom: 36,
    elevation: 15,
    stand: [0.5, 0.83],
    room: rooms.plaster({ ...tiled(13, 60, 5.8, "green", 14), patch: 0.22 }),
    items: () => [
      ...blossomBottle([-15.5, 0, -3], 1.02),
      ...arganBottle([-7.6, 0, 0], 1.08),
      ...closedPot([3.6, 0, -1.2], 1.06),
      soapBar({ at: [15.4, 0, -0.6], half: [4, 1.5, 2.7], turn: 0.2, colour: soaps.ghassoul, stamp: "none", seed: 2 }),
      resting(
        soapBar({
          at: [15.6, 2.95, -0.6],
          half: [4, 1.5, 2.7],
          turn: -0.12,
          colour: soaps.rose,
          stamp: "none",
          seed: 4,
        }),
      ),
      resting(
        soapBar({ at: [15.3, 5.9, -0.6], half: [4, 1.5, 2.7], turn: 0.26, colour: soaps.olive, stamp: "top", seed: 6 }),
      ),
    ],
  }),
  wide("collection-textiles", {
    zoom: 11,
    elevation: 20,
    stand: [0.47, 0.585],
    room: rooms.plaster({ reach: 34, table: hex("#c99c78"), patch: 0.3 }),
    items: (view) => [
      laidRug([-2, 0, 34], 62, 124, 1.42, 81),
      cushion({
        at: [-46, 0, -18],
        side: 46,
        lean: 0.24,
        turn: 0.14,
        ...cushionColours.terracotta,
        seed: 2,
        fineness: 80,
      }),
      cushion({ at: [-6, 0, -20], side: 46, lean: 0.24, turn: 0, ...cushionColours.bleu, seed: 3, fineness: 80 }),
      cushion({ at: [-25, 0, -4], side: 36, lean: 0.34, turn: 0.06, ...cushionColours.vert, seed: 5, fineness: 80 }),
      lantern([34, 0, -16], 1.9),
      { depth: -23, rings: [], paint: () => branches(project(view, [62, 43, -22]), [280, 330, 300]) },
      vase([62, 0, -22], "platre", 2, 4),
    ],
  }),
  wide("collection-table", {
    zoom: 23,
    elevation: 30,
    stand: [0.47, 0.62],
    room: rooms.terracotta({ reach: 28, table: hex("#e5d2b2"), patch: 0.24 }),
    items: (view) => [
      tagineDish([-2, 0, -6], "vert"),
      tagineHat([-2, 5.1, -6], "vert"),
      plate([-33, 0, 2], glazes.bleu, 13, 71),
      resting(bowl([-33, 0.7, 2], "platre", 0.72, 5)),
      plate([28, 0, 4], glazes.vert, 13, 75, 0.2),
      resting(bowl([28, 0.7, 4], "bleu", 0.72, 8)),
      cup([-17, 0, 15], "bleu", 0.9, 22),
      cup([44, 0, -8], "platre", 0.9, 26),
      orange([8, 0, 14], 0.92, 3),
      orange([14.5, 0, 16.5], 0.88, 7),
      lemon([1.6, 0, 18], 0.86, 2),
      {
        depth: 22,
        rings: [],
        paint: () =>
          lying(orangeSprig({ from: project(view, [-12, 0, 21.5]), heading: 0.08, length: 300, bend: 0.2, seed: 3 })),
      },
    ],
  }),
  wide("collection-cadeaux", {
    zoom: 26,
    elevation: 20,
    stand: [0.48, 0.78],
    room: rooms.sage({ reach: 20, patch: 0.32 }),
    items: (view) => [
      hammamBox([-15, 0, -6], 0.42, 0.9),
      teaBox([13, 0, -9], -0.3, 0.86),
      candle([1.2, 0, 8], "terracotta", 1.05),
      {
        depth: -2,
        rings: [],
        paint: () => dried({ from: project(view, [31.5, 22.6, -1]), heading: 1.66, length: 320, bend: -0.25, seed: 4 }),
      },
      soliflore([31.5, 0, -1], "bleu", 0.94, 12),
      ...arganBottle([22, 0, 7], 0.96),
    ],
  }),
  wide("promo-the", {
    zoom: 33,
    elevation: 20,
    stand: [0.62, 0.78],
    room: rooms.plaster({ ...tiled(19, 60, 6.4, "blue", 9), patch: 0.2 }),
    items: () => [
      tray([0, 0, 0], 17.5),
      resting(teapot([-4.6, 0.3, -5], 1.08)),
      resting(cup([8.6, 0.3, -3.4], "platre", 0.95, 21)),
      resting(cup([3.6, 0.3, 7.4], "platre", 0.95, 29)),
      resting(cup([-7.6, 0.3, 7.2], "vert", 0.95, 25)),
      candle([-24, 0, 3], "vert", 1),
    ],
  }),
];
