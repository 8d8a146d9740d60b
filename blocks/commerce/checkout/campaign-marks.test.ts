import { beforeEach, expect, test } from "vitest";
import { marksOf, rememberMarks } from "./campaign-marks.ts";

let kept: Map<string, string>;
const store = {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (n: string, v: string) => void kept.set(n, v),
};
beforeEach(() => {
  kept = new Map();
});

test("the last campaign that brought the shopper counts, and a page without marks takes none away", () => {
  rememberMarks("?utm_source=facebook&utm_campaign=ramadan", store);
  rememberMarks("?variant=x", store);
  expect(marksOf(store)).toEqual([
    ["utm_source", "facebook"],
    ["utm_campaign", "ramadan"],
  ]);
  rememberMarks("?utm_source=tiktok", store);
  expect(marksOf(store)).toEqual([["utm_source", "tiktok"]]);
});

test("only known marks are kept, and none without end; the id of a click is kept whole or not at all", () => {
  rememberMarks(`?utm_source=${"x".repeat(5_000)}&utm_evil=1&fbclid=IwAR2&utm_term=&gclid=${"g".repeat(501)}`, store);
  expect(marksOf(store).map(([name, value]) => [name, value.length])).toEqual([
    ["utm_source", 200],
    ["fbclid", 5],
  ]);
});
