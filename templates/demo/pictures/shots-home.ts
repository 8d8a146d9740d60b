import { project } from "./camera.ts";
import { hex, palette } from "./colour.ts";
import { resting } from "./item.ts";
import { candle } from "./shapes/candle.ts";
import { cushion, cushionColours } from "./shapes/cushion.ts";
import type { GlazeName } from "./shapes/glazes.ts";
import { lantern } from "./shapes/lantern.ts";
import { olive } from "./shapes/plants.ts";
import { hungRug, laidRug } from "./shapes/rug.ts";
import { vase } from "./shapes/vessels.ts";
import { projectedStars } from "./stars.ts";
import { evening, niche, type Picture, portrait, rooms } from "./studio.ts";

type Room = ReturnType<typeof rooms.plaster>;

const oneCushion = (name: keyof typeof cushionColours, room: Room): Picture =>
  portrait(`coussin-${name}`, {
    zoom: 28,
    elevation: 12,
    stand: [0.48, 0.8],
    room,
    items: () => [cushion({ at: [0, 0, 0], side: 40, lean: 0.2, turn: -0.1, ...cushionColours[name], seed: 2 })],
  });

const oneCandle = (scent: string, colour: GlazeName, room: Room): Picture =>
  portrait(`bougie-${scent}`, {
    zoom: 98,
    elevation: 20,
    stand: [0.485, 0.74],
    room,
    items: () => [candle([0, 0, 0], colour, 1.05)],
  });

export const homeShots: readonly Picture[] = [
  oneCushion("terracotta", rooms.sage({ reach: 20, ledge: 15 })),
  oneCushion("bleu", rooms.plaster({ reach: 20, ledge: 15 })),
  oneCushion("vert", rooms.rose({ reach: 20, ledge: 15 })),
  portrait("coussin-detail", {
    zoom: 74,
    elevation: 12,
    stand: [0.3, 1.1],
    room: rooms.sage({ reach: 20 }),
    items: () => [
      cushion({ at: [0, 0, 0], side: 40, lean: 0.2, turn: -0.1, ...cushionColours.terracotta, seed: 2, fineness: 132 }),
    ],
  }),
  portrait("coussin-scene", {
    zoom: 15,
    elevation: 13,
    stand: [0.45, 0.72],
    room: rooms.plaster({ reach: 18, ledge: 26 }),
    items: (view) => {
      const [x, y] = project(view, [33, 38, 2]);
      return [
        cushion({ at: [-22, 0, -6], side: 46, lean: 0.24, turn: 0.16, ...cushionColours.bleu, seed: 3, fineness: 80 }),
        cushion({ at: [16, 0, -8], side: 44, lean: 0.24, turn: -0.12, ...cushionColours.vert, seed: 5, fineness: 80 }),
        cushion({
          at: [-3, 0, 7],
          side: 36,
          lean: 0.34,
          turn: -0.05,
          ...cushionColours.terracotta,
          seed: 2,
          fineness: 80,
        }),
        {
          depth: 1,
          rings: [],
          paint: () =>
            [1.9, 1.5, 1.15]
              .map((heading, index) =>
                olive({ from: [x, y], heading, length: 380 + index * 40, bend: -0.2, seed: index + 3 }),
              )
              .join(""),
        },
        vase([33, 0, 2], "platre", 1.75, 4),
      ];
    },
  }),
  portrait("tapis-front", {
    zoom: 12,
    elevation: 20,
    stand: [0.5, 0.82],
    room: rooms.terracotta({ reach: -100, patch: 0.22 }),
    items: (view) => [hungRug([350, 165], 850, 1670, view)],
  }),
  portrait("tapis-detail", {
    zoom: 12,
    elevation: 20,
    stand: [0.5, 0.82],
    room: rooms.plaster({ reach: -100, patch: 0 }),
    items: (view) => [hungRug([-330, -900], 1930, 3800, view)],
  }),
  portrait("tapis-scene", {
    zoom: 8.6,
    elevation: 33,
    stand: [0.47, 0.68],
    room: rooms.plaster({ reach: 84, table: hex("#c99c78"), patch: 0.3 }),
    items: (view) => {
      const [x, y] = project(view, [66, 46, -52]);
      return [
        laidRug([0, 0, 0], 76, 148, 0.32),
        {
          depth: -53,
          rings: [],
          paint: () =>
            [1.9, 1.45, 1.1]
              .map((heading, index) =>
                olive({ from: [x, y], heading, length: 300 + index * 40, bend: -0.2, seed: index + 5 }),
              )
              .join(""),
        },
        vase([66, 0, -52], "vert", 2.1, 4),
        lantern([-62, 0, -46], 1.7),
      ];
    },
  }),
  oneCandle("ambre", "terracotta", rooms.sage({ reach: 11 })),
  oneCandle("oranger", "platre", rooms.terracotta({ reach: 11 })),
  oneCandle("menthe", "vert", rooms.plaster({ reach: 11 })),
  portrait("bougie-scene", {
    zoom: 52,
    elevation: 17,
    stand: [0.5, 0.77],
    room: rooms.rose({ reach: 9, patch: 0, mural: niche(9, 0, 12.5, 28, palette.plasterRose) }),
    items: () => [
      candle([-5.4, 0, -2], "terracotta", 1, true),
      candle([4.9, 0, -1], "platre", 0.92, true, 94),
      candle([0.4, 0, 5.6], "vert", 0.84, true, 97),
    ],
    front: (sheet, view) =>
      evening(
        sheet,
        (
          [
            [-5.4, 8.4, -2],
            [4.9, 7.8, -1],
            [0.4, 7.2, 5.6],
          ] as const
        ).map((place) => [project(view, place), 560] as const),
      ),
  }),
  portrait("lanterne-front", {
    zoom: 57,
    elevation: 13,
    stand: [0.485, 0.82],
    room: rooms.plaster({ reach: 13 }),
    items: () => [lantern([0, 0, 0])],
  }),
  portrait("lanterne-detail", {
    zoom: 150,
    elevation: 13,
    stand: [0.42, 1.28],
    room: rooms.rose({ reach: 13 }),
    items: () => [lantern([0, 0, 0])],
  }),
  portrait("lanterne-nuit", {
    zoom: 44,
    elevation: 13,
    stand: [0.46, 0.82],
    room: rooms.rose({ reach: 13, patch: 0 }),
    items: () => [resting(lantern([0, 0, 0], 1, true))],
    front: (sheet, view) => {
      const heart = project(view, [0, 8, 0]);
      return evening(sheet, [[heart, 760]]) + projectedStars(view, 13, heart);
    },
  }),
];
