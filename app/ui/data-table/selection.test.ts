import { expect, it } from "vitest";
import { headState, toggleRow } from "./selection.ts";

const ids = ["a", "b", "c", "d"];

it("switches one row", () => {
  const on = toggleRow(new Set(), ids, { id: "b", checked: true, extend: false, last: undefined });
  expect([...on]).toEqual(["b"]);
  expect([...toggleRow(on, ids, { id: "b", checked: false, extend: false, last: "b" })]).toEqual([]);
});

it("with Shift takes every row in between, in either direction", () => {
  const down = toggleRow(new Set(["a"]), ids, { id: "c", checked: true, extend: true, last: "a" });
  expect([...down].sort()).toEqual(["a", "b", "c"]);
  const up = toggleRow(new Set(ids), ids, { id: "b", checked: false, extend: true, last: "d" });
  expect([...up]).toEqual(["a"]);
});

it("with Shift but an anchor that left the page, switches one row", () => {
  const next = toggleRow(new Set(), ids, { id: "c", checked: true, extend: true, last: "gone" });
  expect([...next]).toEqual(["c"]);
});

it("says none, some or all of the page", () => {
  expect(headState(new Set(), ids)).toBe("none");
  expect(headState(new Set(["b", "elsewhere"]), ids)).toBe("some");
  expect(headState(new Set([...ids, "elsewhere"]), ids)).toBe("all");
});
