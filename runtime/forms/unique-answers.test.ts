import { expect, test } from "vitest";
import { node } from "#templates/starter/build.ts";
import { registry } from "../registry.ts";
import { compileForm } from "./compile-form.ts";
import { evaluateForm } from "./evaluate-form.ts";
import { fieldWords } from "./problem-words.ts";
import { formOf, question } from "./testing/forms.ts";
import { uniqueAnswers } from "./unique-answers.ts";

const form = compileForm(
  formOf(
    [
      question("form.text", "country", { purpose: "free", required: false }),
      node("form.phone", "phone", { unique: true }),
      question("form.text", "email", { purpose: "email", unique: true, required: false }),
      question("form.text", "second", { purpose: "free", check: "phone", unique: true, required: false }),
      question("form.text", "badge", { purpose: "free", unique: true, required: false }),
      question("form.number", "seat", { unique: true }),
      question("form.text", "wish", { purpose: "free", required: false }),
    ],
    [{ when: { "==": [{ var: "wish" }, "rien"] }, effects: [{ do: "hide", what: "badge" }] }],
  ),
  registry,
);
const context = { locale: "fr", country: "MA", now: "2026-11-26T10:00:00Z", today: "2026-11-26" } as const;
const compared = (answers: Record<string, string>) => {
  const { values, valid } = evaluateForm(form, answers, context);
  return { valid, unique: Object.fromEntries(uniqueAnswers(form, values, "MA")) };
};

test("one answer is the same however it is written, and what is empty or hidden is nobody's", () => {
  const one = compared({ phone: "06 61 00 07 78", email: " Amina@Exemple.MA ", badge: "  A 12 ", seat: "07" });
  const other = compared({ phone: "+212661000778", email: "amina@exemple.ma", badge: "A 12", seat: "7" });
  expect(one).toEqual(other);
  expect(one).toEqual({
    valid: true,
    unique: { phone: "+212661000778", email: "amina@exemple.ma", badge: "A 12", seat: "7" },
  });
  expect(compared({ phone: "0661000778", badge: "A 12", wish: "rien" }).unique).toEqual({ phone: "+212661000778" });
  expect(compared({ phone: "0661000778", badge: "a 12", second: "0661000779" }).unique).toEqual({
    ...{ phone: "+212661000778", badge: "a 12", second: "+212661000779" },
  });
});

test("national numbers are read with the country that the form asks for", () => {
  expect(compared({ phone: "0612345678", country: "FR" }).unique).toEqual({ phone: "+33612345678" });
});

test("it is said in three languages, or in the merchant's words", () => {
  const said = (["fr", "ar", "en"] as const).map((locale) => fieldWords({}, { code: "unique" }, locale));
  expect(new Set(said).size).toBe(3);
  const words = { unique: { fr: "Déjà inscrit." } };
  expect(fieldWords({ words }, { code: "unique" }, "fr")).toBe("Déjà inscrit.");
  expect(fieldWords({ words }, { code: "required" }, "fr")).not.toBe("Déjà inscrit.");
});
