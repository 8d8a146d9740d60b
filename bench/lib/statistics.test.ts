import { expect, test } from "vitest";
import { median, quantile } from "./statistics.ts";

test("the median ignores one slow round", () => {
  expect(median([3, 900, 1])).toBe(3);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});

test("quantiles lie between the smallest and the largest value", () => {
  expect(quantile([10, 20, 30], 0)).toBe(10);
  expect(quantile([10, 20, 30], 1)).toBe(30);
  expect(quantile([10, 20, 30], 0.75)).toBe(25);
});

test("no value has no median", () => {
  expect(median([])).toBeNaN();
});
