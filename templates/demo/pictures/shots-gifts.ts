import { project } from "./camera.ts";
import { hex, palette } from "./colour.ts";
import { resting } from "./item.ts";
import { arganBottle, blossomBottle, tray } from "./shapes/bottles.ts";
import { box } from "./shapes/box.ts";
import { candle } from "./shapes/candle.ts";
import { kessa } from "./shapes/kessa.ts";
import { openBox } from "./shapes/open-box.ts";
import { soapBar } from "./shapes/soap.ts";
import { cup } from "./shapes/vessels.ts";
import { closedPot, soaps } from "./shots-hammam.ts";
import { type Picture, portrait, rooms, square } from "./studio.ts";

const ribbon = hex("#d0955c");

/** The hammam gift box, closed. */
export const hammamBox = (at: readonly [number, number, number], turn: number, size = 1) =>
  box({
    at,
    width: 27 * size,
    height: 10.5 * size,
    depth: 27 * size,
    turn,
    ground: palette.cream,
    figure: palette.green,
    ribbon,
  });

/** The tea gift box, closed. */
export const teaBox = (at: readonly [number, number, number], turn: number, size = 1) =>
  box({
    at,
    width: 24 * size,
    height: 10.5 * size,
    depth: 18 * size,
    turn,
    ground: palette.cream,
    figure: palette.ink,
    ribbon: hex("#e3d3b2"),
  });

export const giftShots: readonly Picture[] = [
  square("coffret-carre", {
    zoom: 33,
    elevation: 31,
    stand: [0.485, 0.71],
    room: rooms.plaster({ reach: 24 }),
    items: () => [hammamBox([0, 0, 0], 0.44)],
  }),
  portrait("coffret-ouvert", {
    zoom: 43,
    elevation: 33,
    stand: [0.49, 0.72],
    room: rooms.rose({ reach: 20, patch: 0.26 }),
    items: (view) => {
      const [back, front] = openBox({
        at: [0, 0, 0],
        width: 29,
        height: 9,
        depth: 21,
        straw: 4.6,
        ground: palette.cream,
        figure: palette.green,
      });
      return [
        back,
        ...blossomBottle([-9.2, 4.2, -5.2], 0.92).map(resting),
        ...arganBottle([-1.6, 4.2, -5.6], 1.05).map(resting),
        ...closedPot([8.2, 4.2, -3.6], 0.98).map(resting),
        resting(
          soapBar({
            at: [-8.2, 4.7, 4.6],
            half: [3.6, 1.4, 2.5],
            turn: 0.24,
            colour: soaps.olive,
            stamp: "top",
            seed: 5,
          }),
        ),
        kessa({ at: project(view, [3.4, 6.6, 5]), half: 168, tilt: 1.35, depth: 6, drop: 10 }),
        front,
      ];
    },
  }),
  portrait("coffret-scene", {
    zoom: 31,
    elevation: 19,
    stand: [0.47, 0.76],
    room: rooms.plaster({ reach: 22 }),
    items: (view) => [
      hammamBox([-3, 0, -8], 0.4, 0.92),
      ...blossomBottle([16, 0, -6], 1.08),
      ...arganBottle([20, 0, 3.5], 1.1),
      ...closedPot([-13.5, 0, 12.5], 0.92),
      soapBar({ at: [11, 0, 13.5], half: [3.8, 1.5, 2.6], turn: 0.25, colour: soaps.olive, stamp: "top", seed: 5 }),
      kessa({ at: project(view, [-0.6, 0.4, 14.5]), half: 118, tilt: 1.5, depth: 13, drop: 9 }),
    ],
  }),
  portrait("coffret-the-front", {
    zoom: 39,
    elevation: 27,
    stand: [0.49, 0.68],
    room: rooms.sage({ reach: 20 }),
    items: () => [teaBox([0, 0, 0], 0.4)],
  }),
  portrait("coffret-the-scene", {
    zoom: 36,
    elevation: 21,
    stand: [0.48, 0.74],
    room: rooms.rose({ reach: 19 }),
    items: () => [
      tray([0, 0, 0], 20),
      resting(teaBox([-3, 0.3, -5], 0.38, 0.85)),
      resting(cup([9.6, 0.3, 3.2], "platre", 1, 21)),
      resting(cup([3.4, 0.3, 10.4], "platre", 1, 29)),
      resting(candle([-7.6, 0.3, 10], "vert", 0.98)),
    ],
  }),
];
