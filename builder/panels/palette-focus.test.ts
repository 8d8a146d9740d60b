import fc from "fast-check";
import { expect, it } from "vitest";
import { type PaletteStop, stepTo } from "./palette-focus.ts";

const at = (name: string, left: number, top: number, width = 100): PaletteStop => ({ name, left, top, width });
/** Two columns of a group, an odd one out, and the shop's own sections in lines of the whole width. */
const stops = [
  at("Section", 0, 0),
  at("Colonnes", 110, 0),
  at("Grille", 0, 70),
  at("Titre", 0, 180),
  at("Étape", 110, 180),
  at("Pied de page", 0, 290, 210),
  at("Éditorial", 0, 330, 210),
];
const press = (key: string, held: object = {}) => ({ key, altKey: false, ctrlKey: false, metaKey: false, ...held });
const named = (from: string, key: string, isRtl = false) => {
  const to = stepTo(
    stops,
    stops.findIndex(({ name }) => name === from),
    press(key),
    isRtl,
  );
  return to === undefined ? undefined : stops[to]?.name;
};

it("left and right go to the neighbour, and change places in Arabic", () => {
  expect(named("Section", "ArrowRight")).toBe("Colonnes");
  expect(named("Colonnes", "ArrowLeft")).toBe("Section");
  expect(named("Section", "ArrowLeft", true)).toBe("Colonnes");
  expect(named("Section", "ArrowLeft")).toBe("Section");
  expect(named("Éditorial", "ArrowRight")).toBe("Éditorial");
});

it("up and down go to what stands there, in one column as in two, and from group to group", () => {
  expect(named("Colonnes", "ArrowDown")).toBe("Grille");
  expect(named("Grille", "ArrowDown")).toBe("Titre");
  expect(named("Étape", "ArrowDown")).toBe("Pied de page");
  expect(named("Pied de page", "ArrowDown")).toBe("Éditorial");
  expect(named("Éditorial", "ArrowUp")).toBe("Pied de page");
  expect(named("Étape", "ArrowUp")).toBe("Grille");
  expect(named("Section", "ArrowUp")).toBe("Section");
  expect(named("Éditorial", "ArrowDown")).toBe("Éditorial");
});

it("Home and End go to the ends, a letter to the next thing that begins with it, accents or not", () => {
  expect(named("Titre", "Home")).toBe("Section");
  expect(named("Titre", "End")).toBe("Éditorial");
  expect(named("Section", "e")).toBe("Étape");
  expect(named("Étape", "E")).toBe("Éditorial");
  expect(named("Éditorial", "é")).toBe("Étape");
  expect(named("Section", "z")).toBeUndefined();
});

it("what is pressed for something else stays with it", () => {
  for (const key of ["Enter", " ", "Tab", "Escape", "/", "Delete"]) expect(named("Titre", key), key).toBeUndefined();
  for (const held of ["altKey", "ctrlKey", "metaKey"]) {
    expect(stepTo(stops, 0, press("ArrowDown", { [held]: true }), false), held).toBeUndefined();
  }
  expect(stepTo([], -1, press("ArrowDown"), false)).toBeUndefined();
});

it("every thing is reached by arrows alone, whatever the columns", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 3 }), (count, columns) => {
      const grid = Array.from({ length: count }, (_, index) =>
        at(`${index}`, (index % columns) * 110, Math.floor(index / columns) * 70),
      );
      const walk = (key: string) => {
        const met = new Set([0]);
        let here = 0;
        for (let step = 0; step < count; step++) {
          here = stepTo(grid, here, press(key), false) ?? 0;
          met.add(here);
        }
        return met;
      };
      expect(walk("ArrowRight").size).toBe(count);
      expect(walk("ArrowDown").size).toBe(Math.ceil(count / columns));
    }),
  );
});
