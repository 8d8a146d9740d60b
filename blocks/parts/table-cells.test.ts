import fc from "fast-check";
import { expect, it } from "vitest";
import { cellsOf, signOf } from "./table-cells.ts";

it("gives each row as many cells as there are columns, whatever was typed", () => {
  expect(cellsOf("38 | 40|  42 ", 3)).toEqual(["38", "40", "42"]);
  expect(cellsOf("38", 3)).toEqual(["38", "", ""]);
  fc.assert(fc.property(fc.string(), fc.nat(8), (values, count) => cellsOf(values, count).length === count));
});

it("reads yes and no in three languages, and leaves words alone", () => {
  expect(["✓", "Oui", "نعم", "x"].map(signOf)).toEqual(["yes", "yes", "yes", "yes"]);
  expect(["–", "non", "لا"].map(signOf)).toEqual(["no", "no", "no"]);
  expect(["", "2 ans", "xl"].map(signOf)).toEqual([null, null, null]);
});
