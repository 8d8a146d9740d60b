import fc from "fast-check";
import { expect, test } from "vitest";
import { CURRENCY_DECIMALS, type Currency, formatMoney } from "#app/commerce/kernel/money.ts";
import { calculatedWords } from "#blocks/parts/calculated-words.ts";
import { registry } from "../registry.ts";
import { compileForm } from "./compile-form.ts";
import { feesOf } from "./fees.ts";
import { formOf, question } from "./testing/forms.ts";

const engraving = question("form.calculated", "engraving", {
  fee: true,
  label: { fr: "Gravure de {{answers.words}}", ar: "نقش", en: " " },
});
const form = compileForm(formOf([engraving, question("form.calculated", "other", {})]), registry);
const currencies = fc.constantFrom(...(Object.keys(CURRENCY_DECIMALS) as Currency[]));

test("what the shopper reads is what is added, in every currency", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), currencies, (value, currency) => {
      const [fee] = feesOf(form, { engraving: value, other: 5 }, currency);
      const shown = calculatedWords(String(value), currency, "fr");
      // A number that is written with an exponent comes to nothing.
      if (/e/.test(String(value))) expect(fee).toBeUndefined();
      else expect(shown).toBe(formatMoney({ amount: fee?.amount ?? 0, currency }, "fr"));
    }),
  );
});

test.each<[unknown, Currency, number | undefined]>([
  [12.5, "MAD", 1_250],
  ["12,5", "MAD", 1_250],
  [1.005, "MAD", 101],
  [1.005 * 3, "MAD", 302],
  [0.005, "MAD", 1],
  [0.004, "MAD", undefined],
  [12.5, "XOF", 13],
  [1.2345, "TND", 1_235],
  [10_000_000, "XOF", 10_000_000],
  [10_000_001, "XOF", undefined],
  [-1, "MAD", undefined],
  [0, "MAD", undefined],
  ["douze", "MAD", undefined],
  [true, "MAD", undefined],
  [["3"], "MAD", undefined],
])("%s in %s is %s", (value, currency, amount) => {
  expect(feesOf(form, { engraving: value as string }, currency)[0]?.amount).toBe(amount);
});

test("it is named as its label is, without what the label recalls; what is not answered is none", () => {
  expect(feesOf(form, { engraving: 5 }, "MAD")).toEqual([
    { code: "engraving", name: { fr: "Gravure de …", ar: "نقش" }, amount: 500 },
  ]);
  expect(feesOf(form, { other: 5 }, "MAD")).toEqual([]);
  const plain = compileForm(formOf([question("form.calculated", "__proto__", { fee: true, label: {} })]), registry);
  expect(feesOf(plain, {}, "MAD")).toEqual([]);
  const values = Object.fromEntries([["__proto__", 2]]);
  expect(feesOf(plain, values, "MAD")).toEqual([{ code: "__proto__", name: { fr: "__proto__" }, amount: 200 }]);
});
