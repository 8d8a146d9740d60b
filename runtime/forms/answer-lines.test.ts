import { expect, test } from "vitest";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Currency } from "#app/commerce/kernel/money.ts";
import { registry } from "../registry.ts";
import { answerLines } from "./answer-lines.ts";
import { formOf, question } from "./testing/forms.ts";

const form = formOf([
  question("form.number", "budget", { look: "money" }),
  question("form.number", "pieces", {}),
  question("form.calculated", "engraving", { fee: true, look: "hidden" }),
  question("form.calculated", "deposit", { look: "money" }),
  question("form.calculated", "sum", { look: "text" }),
]);

function read(values: Readonly<Record<string, unknown>>, locale: Locale = "fr", currency: Currency = "MAD") {
  const lines = answerLines(form, values, { registry, locale, main: "fr", currency });
  return Object.fromEntries(lines.map(({ name, text, amount }) => [name, [text.replace(/\s/g, " "), amount?.amount]]));
}

test("what was asked or calculated as money is an amount of the shop's, in the language of who reads it", () => {
  const values = { budget: 120, pieces: 12_000, engraving: 12.5, deposit: "1000", sum: 3 };
  expect(read(values)).toEqual({
    budget: ["120 DH", 12_000],
    pieces: ["12000", undefined],
    engraving: ["12,50 DH", 1_250],
    deposit: ["1 000 DH", 100_000],
    sum: ["3", undefined],
  });
  expect(read(values, "en").engraving).toEqual(["12.50 MAD", 1_250]);
  expect(read(values, "ar").budget).toEqual(["120 درهم", 12_000]);
  expect(read({ deposit: 1_500.4 }, "fr", "XOF").deposit?.[1]).toBe(1_500);
});

test("what is no amount is read as it was answered", () => {
  expect(read({ engraving: "douze", deposit: "", budget: 1e30 })).toEqual({
    engraving: ["douze", undefined],
    deposit: ["", undefined],
    budget: ["1e+30", undefined],
  });
  expect(read({ deposit: -5 }).deposit?.[1]).toBe(-500);
  expect(read({ constructor: 5 })).toMatchObject({ constructor: ["5", undefined] });
});
