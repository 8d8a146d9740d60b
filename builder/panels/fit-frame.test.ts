import { expect, test } from "vitest";
import { fitFrame } from "./fit-frame.ts";

test("a desktop page is made smaller until it fits, so that it keeps its desktop layout", () => {
  const fit = fitFrame({ width: 800, height: 600 }, "base", "fit");
  expect(fit.width).toBe(1280);
  expect(fit.shownWidth).toBe(800);
  expect(fit.height * fit.scale).toBeCloseTo(600, 0);
});

test("a room wider than the frame shows a wider page at its real size", () => {
  expect(fitFrame({ width: 1600, height: 900 }, "base", "fit")).toMatchObject({ width: 1600, scale: 1 });
});

test("a phone is never enlarged", () => {
  expect(fitFrame({ width: 1200, height: 900 }, "mobile", "fit")).toMatchObject({
    width: 390,
    scale: 1,
    shownWidth: 390,
  });
});

test("a chosen zoom is kept, even where the page then needs scrolling", () => {
  expect(fitFrame({ width: 800, height: 600 }, "base", 1)).toMatchObject({ width: 1280, shownWidth: 1280 });
});
