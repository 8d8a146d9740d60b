import { project } from "./camera.ts";
import { type Colour, hex, palette } from "./colour.ts";
import { type Item, resting } from "./item.ts";
import { wax } from "./light.ts";
import { cloud } from "./random.ts";
import { arganBottle, blossomBottle, brassBowl } from "./shapes/bottles.ts";
import { orange } from "./shapes/fruit.ts";
import { kessa, peg } from "./shapes/kessa.ts";
import { blossom, lying, olive, orangeSprig } from "./shapes/plants.ts";
import { soapBar } from "./shapes/soap.ts";
import { turned } from "./shapes/turned.ts";
import { bowl, cork, pot } from "./shapes/vessels.ts";
import { type Picture, portrait, rooms, tiled } from "./studio.ts";

type Place = readonly [x: number, y: number, z: number];

/** The pot with its cork on. */
export const closedPot = ([x, y, z]: Place, size = 1): Item[] => [
  pot([x, y, z], "terracotta", size),
  cork([x, y + 7.25 * size, z + 0.01], 4.22 * size, 1.15 * size),
];

/** Olive paste in the mouth of a pot: dark, glossy, combed by the spoon. */
const paste = ([x, y, z]: Place): Item =>
  turned({
    at: [x, y, z + 0.01],
    shadow: 0,
    profile: [
      [3.9, 0],
      [3.5, 0.16],
      [2.2, 0.42],
      [1.1, 0.95],
      [0.4, 1.25],
      [0.05, 1.3],
    ],
    skin: {
      material: { ...wax, mirror: 0.09, blur: 0.3 },
      colour: (angle, height) => {
        const swirl = 0.5 + 0.5 * Math.sin(angle * 2 + height * 9 + 2 * cloud(angle, height * 3, 3));
        return swirl > 0.5 ? hex("#5c3a12") : hex("#774e1c");
      },
      ripple: (height, angle) => 0.22 * Math.sin(height * 20 + angle),
    },
  });

export const soaps: Record<"olive" | "rose" | "ghassoul", Colour> = {
  olive: hex("#8f9a5b"),
  rose: hex("#c98d7b"),
  ghassoul: hex("#a39a8b"),
};

const oneSoap = (name: keyof typeof soaps, room: ReturnType<typeof rooms.plaster>): Picture =>
  portrait(`savon-${name}`, {
    zoom: 92,
    elevation: 18,
    stand: [0.46, 0.72],
    room,
    items: () => [
      soapBar({ at: [-0.9, 0, 0], half: [3.2, 4.6, 1.6], turn: -0.32, colour: soaps[name], stamp: "front", seed: 1 }),
      soapBar({ at: [4.2, 0, 3.4], half: [3.2, 1.45, 2.1], turn: 0.34, colour: soaps[name], stamp: "top", seed: 6 }),
    ],
  });

export const hammamShots: readonly Picture[] = [
  portrait("savon-noir-front", {
    zoom: 82,
    elevation: 17,
    stand: [0.485, 0.73],
    room: rooms.sage({ reach: 11 }),
    items: () => closedPot([0, 0, 0]),
  }),
  portrait("savon-noir-ouvert", {
    zoom: 74,
    elevation: 38,
    stand: [0.41, 0.66],
    room: rooms.rose({ reach: 17, patch: 0.2 }),
    items: () => [pot([0, 0, 0], "terracotta"), resting(paste([0, 6.2, 0])), cork([6.6, 0, 5.2], 4.2, 1.15)],
  }),
  portrait("savon-noir-scene", {
    zoom: 44,
    elevation: 16,
    stand: [0.45, 0.79],
    room: rooms.plaster({ ...tiled(14, 60, 5.4, "green", 8), patch: 0.22 }),
    items: (view) => [
      ...closedPot([-7, 0, -1], 1.08),
      brassBowl([8.2, 0, -2.4], 1),
      soapBar({ at: [2.6, 0, 8], half: [3.2, 1.4, 2.2], turn: 0.3, colour: soaps.olive, stamp: "top", seed: 3 }),
      {
        depth: 12,
        rings: [],
        paint: () => lying(olive({ from: project(view, [-16, 0, 11]), heading: 0.1, length: 420, bend: 0.2, seed: 5 })),
      },
    ],
  }),
  portrait("argan-front", {
    zoom: 92,
    elevation: 13,
    stand: [0.485, 0.8],
    room: rooms.plaster({ reach: 9 }),
    items: () => arganBottle([0, 0, 0]),
  }),
  portrait("argan-detail", {
    zoom: 205,
    elevation: 13,
    stand: [0.4, 1.22],
    room: rooms.rose({ reach: 9 }),
    items: () => arganBottle([0, 0, 0]),
  }),
  portrait("argan-scene", {
    zoom: 60,
    elevation: 17,
    stand: [0.44, 0.77],
    room: rooms.rose({ reach: 11 }),
    items: (view) => [
      ...arganBottle([-4, 0, -1.5], 1.15),
      bowl([6.4, 0, 0.6], "platre", 0.74, 5),
      ...kernels([6.4, 4.3, 0.6]),
      {
        depth: 8,
        rings: [],
        paint: () =>
          lying(olive({ from: project(view, [-11, 0, 7]), heading: 0.06, length: 560, bend: 0.24, seed: 14 })),
      },
    ],
  }),
  portrait("fleur-oranger-front", {
    zoom: 74,
    elevation: 13,
    stand: [0.485, 0.81],
    room: rooms.sage({ reach: 10 }),
    items: () => blossomBottle([0, 0, 0]),
  }),
  portrait("fleur-oranger-detail", {
    zoom: 170,
    elevation: 13,
    stand: [0.46, 1.3],
    room: rooms.plaster({ reach: 10 }),
    items: () => blossomBottle([0, 0, 0]),
  }),
  portrait("fleur-oranger-scene", {
    zoom: 54,
    elevation: 17,
    stand: [0.44, 0.79],
    room: rooms.plaster({ reach: 12 }),
    items: (view) => [
      ...blossomBottle([-2.6, 0, -2], 1.08),
      orange([6.8, 0, -1], 1.05, 3),
      orange([11.4, 0, 4.6], 0.96, 8),
      {
        depth: 6,
        rings: [],
        paint: () =>
          lying(
            orangeSprig({ from: project(view, [-13.4, 0, 8.5]), heading: 0.12, length: 640, bend: 0.22, seed: 3 }) +
              blossom(project(view, [5.6, 0, 8.4]), 46, 0.4) +
              blossom(project(view, [8.2, 0, 10]), 38, 1.3),
          ),
      },
    ],
  }),
  oneSoap("olive", rooms.rose({ reach: 9 })),
  oneSoap("rose", rooms.plaster({ reach: 9 })),
  oneSoap("ghassoul", rooms.sage({ reach: 9 })),
  portrait("savon-scene", {
    zoom: 64,
    elevation: 20,
    stand: [0.44, 0.75],
    room: rooms.plaster({ ...tiled(11, 60, 4.6, "green", 12), patch: 0.2 }),
    items: () => [
      soapBar({ at: [-3.4, 0, 0], half: [4.4, 1.45, 2.9], turn: 0.22, colour: soaps.ghassoul, stamp: "none", seed: 2 }),
      resting(
        soapBar({
          at: [-3.2, 2.85, 0],
          half: [4.4, 1.45, 2.9],
          turn: -0.1,
          colour: soaps.rose,
          stamp: "none",
          seed: 4,
        }),
      ),
      resting(
        soapBar({ at: [-3.5, 5.7, 0], half: [4.4, 1.45, 2.9], turn: 0.3, colour: soaps.olive, stamp: "top", seed: 6 }),
      ),
      brassBowl([7.4, 0, 2.6], 0.72),
    ],
  }),
  portrait("kessa-front", {
    zoom: 40,
    elevation: 10,
    stand: [0.5, 1.3],
    room: rooms.plaster({ reach: 10, patch: 0.28 }),
    items: () => [kessa({ at: [800, 1080], half: 400, tilt: 0.02, drop: 30 })],
    front: () => peg([806, 318], 44),
  }),
  portrait("kessa-scene", {
    zoom: 42,
    elevation: 13,
    stand: [0.46, 0.9],
    room: rooms.plaster({ ...tiled(10, 60, 5.6, "green", 21), patch: 0.22 }),
    items: () => [
      kessa({ at: [1010, 800], half: 225, tilt: -0.03, depth: -50, drop: 26 }),
      { depth: -49, rings: [], paint: () => peg([1008, 368], 32) },
      ...closedPot([-7, 0, 0], 1.05),
      soapBar({ at: [3.2, 0, 3], half: [3.6, 1.4, 2.4], turn: 0.25, colour: soaps.rose, stamp: "top", seed: 3 }),
    ],
  }),
];

/** A heap of argan kernels in a bowl's mouth. */
function kernels([x, y, z]: Place): Item[] {
  const spots: readonly (readonly [number, number])[] = [
    [-2.6, -1.2],
    [-0.9, -1.9],
    [1.1, -1.7],
    [2.7, -0.9],
    [-3.2, 0.2],
    [-1.6, -0.2],
    [0.2, -0.5],
    [2, 0.1],
    [3.3, 0.4],
    [-2.2, 1.2],
    [-0.6, 0.9],
    [1.2, 1.2],
    [2.5, 1.4],
    [-0.9, 2],
    [0.9, 2.2],
  ];
  return spots.map(([dx, dz], index) =>
    turned({
      at: [x + dx * 0.98, y + 0.5 * (1 - Math.hypot(dx, dz) / 4.5), z + dz],
      depth: z + 0.5 + dz / 10,
      shadow: 0,
      profile: [
        [0.2, 0],
        [0.62, 0.28],
        [0.74, 0.62],
        [0.55, 1],
        [0.02, 1.22],
      ],
      skin: {
        material: { mirror: 0.02, blur: 0.5, wrap: 0.3 },
        colour: (angle) => (Math.sin(angle * 3 + index) > 0.2 ? hex("#c59a62") : palette.clay),
        shelter: (height) => 0.45 + 0.55 * Math.min(1, height / 0.8),
      },
    }),
  );
}
