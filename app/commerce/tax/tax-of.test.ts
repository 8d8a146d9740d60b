import fc from "fast-check";
import { expect, test } from "vitest";
import { type CountryTax, taxOf } from "./index.server.ts";

const france: CountryTax = { included: true, rate: 2_000, classes: { reduced: 550, none: 0 }, shipping: 2_000 };
const lines = (...totals: number[]) => totals.map((total) => ({ taxClass: "", total }));

test("a country without rules is not taxed", () => {
  expect(taxOf({ FR: france }, lines(1_000), 500, "MA")).toEqual({
    ...{ included: true, lines: [{ rate: 0, tax: 0 }], shipping: { rate: 0, tax: 0 }, rates: [], total: 0, added: 0 },
  });
});

test("included taxes are taken out of the price and add nothing", () => {
  const taxed = taxOf({ FR: france }, lines(12_000), 600, "FR");
  expect(taxed).toMatchObject({ total: 2_100, added: 0, rates: [{ rate: 2_000, base: 10_500, tax: 2_100 }] });
});

test("added taxes come on top, by class, delivery taxed or not", () => {
  const policy = { MA: { ...france, included: false, shipping: null } };
  const taxed = taxOf(
    policy,
    [
      { taxClass: "", total: 10_000 },
      { taxClass: "reduced", total: 2_000 },
      { taxClass: "none", total: 5 },
    ],
    900,
    "MA",
  );
  expect(taxed).toMatchObject({ total: 2_110, added: 2_110, shipping: { rate: 0, tax: 0 } });
  expect(taxed.lines.map(({ tax }) => tax)).toEqual([2_000, 110, 0]);
});

test("what rounding leaves over goes to who lost most by it", () => {
  // 3 × 0.33 at 20 % added is 0.198: 0.20 in all, never 3 × 0.07.
  const policy = { FR: { ...france, included: false } };
  expect(taxOf(policy, lines(33, 33, 33), 0, "FR").lines.map(({ tax }) => tax)).toEqual([7, 7, 6]);
});

test("parts add up to what the invoice says, whole and never more than a unit off", () => {
  const line = fc.record({
    taxClass: fc.constantFrom("", "reduced", "none", "constructor"),
    total: fc.nat(10_000_000_000),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.nat(100_000), fc.boolean(), (sold, shipping, included) => {
      const taxed = taxOf({ FR: { ...france, included } }, sold, shipping, "FR");
      const parts = [...taxed.lines.map(({ tax }) => tax), taxed.shipping.tax];
      expect(parts.every((tax) => Number.isSafeInteger(tax) && tax >= 0)).toBe(true);
      expect(parts.reduce((sum, tax) => sum + tax, 0)).toBe(taxed.total);
      expect(taxed.rates.reduce((sum, { tax }) => sum + tax, 0)).toBe(taxed.total);
      expect(taxed.added).toBe(included ? 0 : taxed.total);
      for (const [index, { rate, tax }] of taxed.lines.entries()) {
        const total = sold[index]?.total ?? 0;
        const exact = (total * rate) / (included ? 10_000 + rate : 10_000);
        expect(Math.abs(tax - exact)).toBeLessThanOrEqual(1);
      }
    }),
  );
});
