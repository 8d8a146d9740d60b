import { expect, it } from "vitest";
import { type Column, visibleColumns } from "./column.ts";

const cell = () => null;
const columns: Column<unknown>[] = [
  { id: "number", label: "Number", cell },
  { id: "city", label: "City", cell, hideable: true },
  { id: "note", label: "Note", cell, hideable: true, hiddenAtFirst: true },
];
const shown = (chosen: string[] | undefined) => visibleColumns(columns, chosen).map((column) => column.id);

it("shows the usual columns until somebody chose", () => {
  expect(shown(undefined)).toEqual(["number", "city"]);
});

it("shows what was chosen, and always what cannot be hidden", () => {
  expect(shown(["note"])).toEqual(["number", "note"]);
  expect(shown([])).toEqual(["number"]);
});
