import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Box, onRim, placementAt } from "./placement.ts";

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const slot = box(0, 0, 300, 300);
const stack = [box(0, 0, 300, 100), box(0, 120, 300, 100)];
const row = [box(0, 0, 100, 300), box(100, 0, 100, 300), box(200, 0, 100, 300)];
const rowInArabic = [box(200, 0, 100, 300), box(100, 0, 100, 300), box(0, 0, 100, 300)];

describe("one above the other", () => {
  test.each([
    ["above the first", 10, 0, 0],
    ["below the middle of the first", 60, 1, 110],
    ["above the middle of the second", 130, 1, 110],
    ["below everything", 290, 2, 220],
  ])("%s", (_name, y, index, line) => {
    const placed = placementAt(slot, stack, { x: 150, y }, false);
    expect(placed.index).toBe(index);
    expect(placed.axis).toBe("across");
    expect((placed.line.top + placed.line.bottom) / 2).toBe(line);
  });
});

describe("side by side", () => {
  test.each([
    ["left half of the first, in French", 20, false, row, 0],
    ["right half of the first, in French", 80, false, row, 1],
    ["right half of the last, in French", 290, false, row, 3],
    ["right half of the first, in Arabic", 290, true, rowInArabic, 0],
    ["left half of the first, in Arabic", 220, true, rowInArabic, 1],
    ["left half of the last, in Arabic", 10, true, rowInArabic, 3],
  ])("%s", (_name, x, rtl, children, index) => {
    expect(placementAt(slot, children, { x, y: 150 }, rtl)).toMatchObject({ index, axis: "along" });
  });
});

test("an empty slot takes a block in its middle", () => {
  expect(placementAt(slot, [], { x: 1, y: 1 }, false)).toMatchObject({ index: 0, line: { top: 148.5 } });
});

test("the index is always one that can be inserted at", () => {
  const boxes = fc.array(fc.tuple(fc.nat(300), fc.nat(300), fc.nat(200), fc.nat(200)), { maxLength: 8 });
  fc.assert(
    fc.property(boxes, fc.nat(400), fc.nat(400), fc.boolean(), (made, x, y, rtl) => {
      const children = made.map(([left, top, width, height]) => box(left, top, width, height));
      const { index } = placementAt(slot, children, { x, y }, rtl);
      expect(index).toBeGreaterThanOrEqual(0);
      expect(index).toBeLessThanOrEqual(children.length);
    }),
  );
});

test("the rim of a block belongs to what is around it", () => {
  expect(onRim(box(0, 0, 100, 200), { x: 50, y: 4 })).toBe(true);
  expect(onRim(box(0, 0, 100, 200), { x: 50, y: 196 })).toBe(true);
  expect(onRim(box(0, 0, 100, 200), { x: 50, y: 100 })).toBe(false);
});
