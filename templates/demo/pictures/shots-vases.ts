import { project } from "./camera.ts";
import { palette } from "./colour.ts";
import type { GlazeName } from "./shapes/glazes.ts";
import { dried, olive } from "./shapes/plants.ts";
import { bowl, soliflore, vase } from "./shapes/vessels.ts";
import { niche, type Picture, portrait, rooms, tiled } from "./studio.ts";

const roundVase = (colour: GlazeName, room: ReturnType<typeof rooms.plaster>, seed: number): Picture =>
  portrait(`vase-tamegroute-${colour}`, {
    zoom: 53,
    elevation: 14,
    stand: [0.485, 0.8],
    room,
    items: () => [vase([0, 0, 0], colour, 1, seed)],
  });

const budVase = (colour: GlazeName, room: ReturnType<typeof rooms.plaster>, stem: boolean): Picture =>
  portrait(`soliflore-${colour}`, {
    zoom: stem ? 43 : 51,
    elevation: 13,
    stand: [0.485, stem ? 0.85 : 0.815],
    room,
    items: (view) => {
      const bottle = soliflore([0, 0, 0], colour);
      if (!stem) return [bottle];
      const [x, y] = project(view, [0, 22.5, 0]);
      return [
        {
          depth: -1,
          rings: [],
          paint: () => dried({ from: [x, y], heading: 1.62, length: 560, bend: -0.3, seed: 12 }),
        },
        bottle,
      ];
    },
  });

export const vaseShots: readonly Picture[] = [
  roundVase("vert", rooms.plaster(), 4),
  roundVase("bleu", rooms.rose(), 15),
  roundVase("platre", rooms.sage(), 27),
  portrait("vase-tamegroute-detail", {
    zoom: 128,
    elevation: 16,
    stand: [0.3, 1.62],
    room: rooms.plaster({ patch: 0.2 }),
    items: () => [vase([0, 0, 0], "vert", 1, 4)],
  }),
  portrait("vase-tamegroute-scene", {
    zoom: 37,
    elevation: 15,
    stand: [0.43, 0.83],
    room: rooms.plaster({ ...tiled(17, 15, 5, "green", 3), patch: 0.24 }),
    items: (view) => {
      const [x, y] = project(view, [0, 21, 0]);
      const sprigs = [
        { heading: 2.15, length: 640, bend: -0.35, seed: 5 },
        { heading: 1.2, length: 720, bend: -0.3, seed: 9 },
        { heading: 1.68, length: 780, bend: 0.18, seed: 2 },
      ];
      return [
        { depth: -2, rings: [], paint: () => sprigs.map((sprig) => olive({ from: [x, y], ...sprig })).join("") },
        vase([0, 0, 0], "vert", 1, 4),
        bowl([15.5, 0, 5], "platre", 0.72),
      ];
    },
  }),
  budVase("terracotta", rooms.sage(), true),
  budVase("bleu", rooms.plaster(), false),
  budVase("platre", rooms.terracotta({ table: palette.plasterPale }), false),
  portrait("soliflore-scene", {
    zoom: 37,
    elevation: 13,
    stand: [0.5, 0.82],
    room: rooms.rose({ reach: 10, patch: 0, mural: niche(10, 0.5, 15.5, 39, palette.plasterRose) }),
    items: (view) => {
      const [x, y] = project(view, [-8.4, 22.4, -2]);
      return [
        { depth: -3, rings: [], paint: () => dried({ from: [x, y], heading: 1.5, length: 470, bend: 0.2, seed: 4 }) },
        soliflore([-8.4, 0, -2], "terracotta"),
        soliflore([1.6, 0, 2], "platre", 0.72, 9),
        soliflore([9.6, 0, -1], "bleu", 0.88, 12),
      ];
    },
  }),
];
