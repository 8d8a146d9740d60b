import fc from "fast-check";
import { expect, test } from "vitest";
import { lanesOf } from "./path-lanes.ts";

test("leaps that pass one another run in lanes of their own, the shorter inside", () => {
  expect(
    lanesOf([
      { from: 0, to: 4 },
      { from: 1, to: 3 },
      { from: 3, to: 5 },
    ]),
  ).toEqual([1, 0, 0]);
});

test("no two leaps of one lane pass one another", () => {
  const leap = fc.record({ from: fc.nat(12), to: fc.nat(12) });
  fc.assert(
    fc.property(fc.array(leap, { maxLength: 20 }), (leaps) => {
      const lanes = lanesOf(leaps);
      for (const [a, one] of leaps.entries()) {
        for (const [b, other] of leaps.entries()) {
          if (a === b || lanes[a] !== lanes[b]) continue;
          const apart =
            Math.max(one.from, one.to) <= Math.min(other.from, other.to) ||
            Math.max(other.from, other.to) <= Math.min(one.from, one.to);
          expect(apart).toBe(true);
        }
      }
    }),
  );
});
