import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleRatioOk } from "./sample-ratio.ts";

const arms = fc.array(fc.record({ count: fc.nat(50_000), share: fc.integer({ min: 1, max: 100 }) }), {
  minLength: 2,
  maxLength: 6,
});
const counts = (of: { count: number }[]) => of.map(({ count }) => count);
const shares = (of: { share: number }[]) => of.map(({ share }) => share);

describe("the check of a sample's ratio", () => {
  test("does not depend on the order of variants, nor on the unit of their shares", () => {
    fc.assert(
      fc.property(arms, fc.integer({ min: 2, max: 50 }), (of, unit) => {
        const said = sampleRatioOk(counts(of), shares(of));
        const turned = [...of].reverse();
        expect(sampleRatioOk(counts(turned), shares(turned))).toBe(said);
        expect(
          sampleRatioOk(
            counts(of),
            shares(of).map((share) => share * unit),
          ),
        ).toBe(said);
      }),
    );
  });

  test("is content with visitors who came exactly as asked, however many", () => {
    fc.assert(
      fc.property(arms, fc.nat(2_000), (of, times) => {
        expect(
          sampleRatioOk(
            shares(of).map((share) => share * times),
            shares(of),
          ),
        ).toBe(true);
      }),
    );
  });

  test("is not, where a third of one variant's visitors is lost", () => {
    fc.assert(
      fc.property(fc.integer({ min: 600, max: 200_000 }), (each) => {
        expect(sampleRatioOk([each, Math.round((each * 2) / 3)], [50, 50])).toBe(false);
      }),
    );
  });
});
