import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LOCALES } from "./locale.ts";
import {
  CURRENCY_DECIMALS,
  type Currency,
  fieldAmount,
  formatMoney,
  money,
  parseAmount,
  roundHalfAway,
  toDecimal,
} from "./money.ts";

const currencies = Object.keys(CURRENCY_DECIMALS) as Currency[];

describe("parseAmount", () => {
  test.each([
    ["1 299,50", "MAD", 129_950],
    ["1,299.50", "MAD", 129_950],
    ["1.299,50", "MAD", 129_950],
    ["1299.5", "MAD", 129_950],
    ["1,299", "MAD", 129_900],
    ["12,5", "MAD", 1_250],
    ["1,234,567", "XOF", 1_234_567],
    ["1.250", "TND", 1_250],
    ["12.345", "XOF", 12_345],
    ["12,345", "TND", 12_345],
    ["12.340", "MAD", 1_234],
    ["1.234.567", "MAD", 123_456_700],
    ["5000", "XOF", 5_000],
    ["-3.20", "EUR", -320],
    ["42.00", "XOF", 42],
  ] as const)("reads %s %s as %i", (text, currency, amount) => {
    expect(parseAmount(text, currency)).toBe(amount);
  });

  test.each([
    "",
    "abc",
    "12.345.6",
    "1,2,3",
    "0x10",
    "1e5",
    "NaN",
    "9".repeat(20),
    "12,345.678",
    "--1",
    ".5",
    "12.345",
    "0.125",
  ])("refuses %j", (text) => {
    expect(parseAmount(text, "MAD")).toBeUndefined();
  });

  test("takes back what a field shows, in every language", () => {
    expect(fieldAmount(money(129_950, "MAD"), "fr")).toBe("1299,50");
    expect(fieldAmount(money(49_900, "TND"), "ar")).toBe("49,900");
    expect(fieldAmount(money(0, "MAD"), "en")).toBe("0.00");
    const anyAmount = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(
        anyAmount,
        fc.constantFrom(...currencies),
        fc.constantFrom(...LOCALES),
        (amount, currency, locale) => {
          expect(parseAmount(fieldAmount(money(amount, currency), locale), currency)).toBe(amount);
        },
      ),
    );
  });

  test("takes back what toDecimal writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(...currencies), (amount, currency) => {
        expect(parseAmount(toDecimal(money(amount, currency)), currency)).toBe(amount);
      }),
    );
  });
});

test("halves round away from zero on both sides", () => {
  expect([2.5, -2.5, 2.4, -2.4].map(roundHalfAway)).toEqual([3, -3, 2, -2]);
});

test("prices read as the market writes them", () => {
  expect(formatMoney(money(129_950, "MAD"), "fr").replace(/\s/g, " ")).toBe("1 299,50 DH");
  expect(formatMoney(money(19_900, "MAD"), "ar").replace(/\s/g, " ")).toBe("199 درهم");
  expect(formatMoney(money(-8_550, "MAD"), "ar")).toBe("\u2066-85,50\u2069\u00a0درهم");
  expect(formatMoney(money(5_000, "XOF"), "en").replace(/\s/g, " ")).toBe("5,000 XOF");
});

test("money is made of integers", () => {
  expect(() => money(1.5, "MAD")).toThrow(RangeError);
});
