import { project } from "./camera.ts";
import { hex } from "./colour.ts";
import { resting } from "./item.ts";
import { tray } from "./shapes/bottles.ts";
import { fig, lemon, orange } from "./shapes/fruit.ts";
import { type GlazeName, glazes } from "./shapes/glazes.ts";
import { lying, orangeSprig } from "./shapes/plants.ts";
import { plate } from "./shapes/plate.ts";
import { teapot } from "./shapes/teapot.ts";
import { bowl, cup, tagineDish, tagineHat } from "./shapes/vessels.ts";
import { type Picture, portrait, rooms, tiled } from "./studio.ts";

type Room = ReturnType<typeof rooms.plaster>;

const oneBowl = (colour: GlazeName, room: Room): Picture =>
  portrait(`bol-${colour}`, {
    zoom: 72,
    elevation: 20,
    stand: [0.485, 0.7],
    room,
    items: () => [bowl([0, 0, 0], colour)],
  });

const twoCups = (colour: GlazeName, room: Room): Picture =>
  portrait(`tasse-${colour}`, {
    zoom: 76,
    elevation: 17,
    stand: [0.47, 0.71],
    room,
    items: () => [cup([-3.1, 0, -2.5], colour, 1, 21), cup([4.1, 0, 2.2], colour, 1, 29)],
  });

const onePlate = (key: string, colour: "bleu" | "vert", room: Room): Picture =>
  portrait(key, {
    zoom: 51,
    elevation: 68,
    stand: [0.49, 0.52],
    room,
    items: () => [plate([0, 0, 0], glazes[colour])],
  });

const tagine = (key: string, colour: GlazeName, room: Room): Picture =>
  portrait(key, {
    zoom: 48,
    elevation: 17,
    stand: [0.485, 0.75],
    room,
    items: () => [tagineDish([0, 0, 0], colour), tagineHat([0, 5.1, 0], colour)],
  });

export const tableShots: readonly Picture[] = [
  oneBowl("vert", rooms.plaster({ reach: 11 })),
  oneBowl("bleu", rooms.rose({ reach: 11 })),
  oneBowl("terracotta", rooms.sage({ reach: 11 })),
  portrait("bol-dessus", {
    zoom: 92,
    elevation: 52,
    stand: [0.49, 0.62],
    room: rooms.plaster({ reach: 60, patch: 0 }),
    items: () => [bowl([0, 0, 0], "vert")],
  }),
  portrait("bol-scene", {
    zoom: 43,
    elevation: 21,
    stand: [0.47, 0.74],
    room: rooms.plaster({ reach: 15 }),
    items: (view) => [
      bowl([-8.5, 0, -5], "bleu", 1, 5),
      bowl([8.5, 0, -6.5], "terracotta", 1, 8),
      bowl([0.5, 0, 6], "vert", 1, 11),
      orange([-11.5, 0, 8.5], 0.94, 3),
      orange([12.6, 0, 6.5], 0.9, 5),
      {
        depth: 13,
        rings: [],
        paint: () =>
          lying(orangeSprig({ from: project(view, [-19, 0, 15]), heading: 0.12, length: 430, bend: 0.25, seed: 6 })),
      },
    ],
  }),
  twoCups("platre", rooms.sage({ reach: 11 })),
  twoCups("vert", rooms.rose({ reach: 11 })),
  twoCups("bleu", rooms.plaster({ reach: 11 })),
  portrait("tasse-scene", {
    zoom: 45,
    elevation: 20,
    stand: [0.485, 0.76],
    room: rooms.plaster({ ...tiled(18, 60, 6.2, "blue", 5), patch: 0.2 }),
    items: () => [
      tray([0, 0, 0], 16.3),
      resting(teapot([-4.2, 0.3, -4], 1.05)),
      resting(cup([8.2, 0.3, -2.5], "platre", 0.92, 21)),
      resting(cup([3.6, 0.3, 7], "platre", 0.92, 29)),
      resting(cup([-6.5, 0.3, 7.4], "vert", 0.92, 25)),
    ],
  }),
  onePlate("assiette-bleu", "bleu", rooms.plaster({ reach: 90, patch: 0, table: hex("#dcbfa6") })),
  onePlate("assiette-vert", "vert", rooms.plaster({ reach: 90, patch: 0, table: hex("#d8cdb2") })),
  portrait("assiette-detail", {
    zoom: 128,
    elevation: 60,
    stand: [0.62, 0.72],
    room: rooms.plaster({ reach: 90, patch: 0, table: hex("#dcbfa6") }),
    items: () => [plate([0, 0, 0], glazes.bleu)],
  }),
  portrait("assiette-scene", {
    zoom: 38,
    elevation: 48,
    stand: [0.5, 0.52],
    room: rooms.plaster({ reach: 90, patch: 0, table: hex("#c9a283") }),
    items: () => [
      plate([-6.5, 0, -12], glazes.bleu, 13.5, 71),
      plate([6.5, 0, 12.5], glazes.vert, 10.5, 75, 0.2),
      resting(fig([4.2, 0.6, 10.5], 0.95, 3)),
      resting(fig([8.9, 0.6, 12], 0.9, 5)),
      resting(fig([5.6, 0.6, 15.6], 0.92, 8)),
      cup([12.6, 0, -8.5], "bleu", 0.95, 22),
      fig([-11.5, 0, 13], 0.95, 6),
    ],
  }),
  tagine("tajine-terracotta", "terracotta", rooms.sage({ reach: 18 })),
  tagine("tajine-vert", "vert", rooms.plaster({ reach: 18 })),
  portrait("tajine-ouvert", {
    zoom: 35,
    elevation: 27,
    stand: [0.47, 0.7],
    room: rooms.rose({ reach: 22 }),
    items: () => [tagineHat([9.6, 0, -10], "vert"), tagineDish([-5.5, 0, 6], "vert")],
  }),
  portrait("tajine-scene", {
    zoom: 34,
    elevation: 22,
    stand: [0.47, 0.7],
    room: rooms.terracotta({ reach: 20, table: hex("#e3cfae") }),
    items: () => [
      tagineDish([-1, 0, -4], "vert"),
      tagineHat([-1, 5.1, -4], "vert"),
      bowl([15, 0, 3], "platre", 0.85, 5),
      cup([-15.5, 0, 5.5], "bleu", 0.95, 22),
      bowl([-6, 0, 14], "terracotta", 0.82, 8),
      lemon([5.2, 0, 12.5], 0.9, 2),
      lemon([10, 0, 14.5], 0.85, 6),
      lemon([13.6, 0, 11.2], 0.88, 9),
    ],
  }),
];
