import fc from "fast-check";
import { expect, test } from "vitest";
import { unitShare } from "./unit-share.ts";

test("a third of 100 is 34, 33 and 33", () => {
  expect([0, 1, 2].map((before) => unitShare(100, 3, before, 1))).toEqual([34, 33, 33]);
});

test("in whatever steps units are taken, their shares add up to the sum and none is negative", () => {
  const steps = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), steps, (total, quantities) => {
      const units = quantities.reduce((sum, each) => sum + each, 0);
      let before = 0;
      let sum = 0;
      for (const quantity of quantities) {
        const share = unitShare(total, units, before, quantity);
        expect(share).toBeGreaterThanOrEqual(0);
        sum += share;
        before += quantity;
      }
      expect(sum).toBe(total);
    }),
  );
});
