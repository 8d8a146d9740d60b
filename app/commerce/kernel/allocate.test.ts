import fc from "fast-check";
import { expect, test } from "vitest";
import { allocate } from "./allocate.ts";

const amounts = fc.integer({ min: 0, max: 1_000_000_000_000 });

test("shares add up to the amount, and none is a whole unit away from its exact part", () => {
  fc.assert(
    fc.property(amounts, fc.array(amounts, { minLength: 1, maxLength: 30 }), (amount, weights) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const shares = allocate(amount, weights);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total === 0 ? 0 : amount);
      shares.forEach((share, index) => {
        const exact = total === 0 ? 0 : (amount * (weights[index] ?? 0)) / total;
        expect(Math.abs(share - exact)).toBeLessThanOrEqual(1 + exact * 1e-12);
      });
    }),
  );
});

test("what does not divide goes to the largest remainders, the earlier first", () => {
  expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(allocate(10, [1, 2, 4])).toEqual([1, 3, 6]);
  expect(allocate(5, [0, 0])).toEqual([0, 0]);
});
