import fc from "fast-check";
import { expect, test } from "vitest";
import { heightOf, keepHeights, readHeights } from "./part-heights.ts";

test("a part is given the room it took at this width, and none where it was not shown", () => {
  const first = keepHeights({}, { bar: [390, 64], offer: [390, 220] });
  expect(heightOf(first, "bar", 390)).toBe(64);
  expect(heightOf(first, "bar", 844)).toBeUndefined();
  expect(heightOf(first, "gone", 390)).toBeUndefined();
  expect(heightOf(first, "toString", 390)).toBeUndefined();
  const second = keepHeights(first, { bar: [390, 0], offer: [844, 120] });
  expect([heightOf(second, "bar", 390), heightOf(second, "offer", 844)]).toEqual([undefined, 120]);
});

test("what is kept is read back, is bounded, and whatever else stands there reserves nothing", () => {
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`part${index}`, [390, 10] as const]));
  const kept = keepHeights({ old: [390, 5] }, many);
  expect(Object.keys(kept)).toHaveLength(60);
  expect(heightOf(kept, "part99", 390)).toBe(10);
  expect(readHeights(JSON.stringify(kept))).toEqual(kept);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constant(null)), fc.string(), (text, part) => {
      const height = heightOf(readHeights(text), part, 390);
      expect(height === undefined || height > 0).toBe(true);
    }),
  );
});
