import { expect, test } from "vitest";
import { registry } from "../registry.ts";
import { compileForm } from "./compile-form.ts";
import { prefilled } from "./prefill.ts";
import { formOf, question, step } from "./testing/forms.ts";

const options = [
  { value: "s", label: {}, image: null },
  { value: "m", label: {}, image: null },
];
const form = compileForm(
  formOf([
    step("one", [
      question("form.text", "wish", { purpose: "free" }),
      question("form.number", "pieces", {}),
      question("form.date", "day", {}),
      question("form.choice", "size", { options }),
      question("form.choice", "sizes", { options, several: true }),
      question("form.yesno", "gift", {}),
      question("form.yesno", "agree", { look: "box", accept: true }),
      question("form.consent", "terms", { purpose: "other" }),
      question("form.signature", "signed", {}),
      question("form.hidden", "source", {}),
    ]),
    step("two", [question("form.text", "later", { purpose: "free" })]),
  ]),
  registry,
);
const given = (query: string) => Object.fromEntries(prefilled(form, new URLSearchParams(query)));

test("a link fills in answers by their names, cleaned and read as if they were typed", () => {
  expect(given("wish=%20un%20%E2%80%8Bvase%0A&pieces=%D9%A1%D9%A2&day=26/11/2026&size=m&gift=oui&later=x")).toEqual({
    ...{ wish: ["un vase"], pieces: ["12"], day: ["2026-11-26"], size: ["m"], gift: ["true"], later: ["x"] },
  });
  expect(given("sizes=m&sizes=s")).toEqual({ sizes: ["m", "s"] });
});

test("what a field could not take, and what the form does not ask, is left out", () => {
  expect(given("pieces=many&day=31/02/2026&size=xxl&sizes=m&sizes=xxl&wish=&utm_source=x&__proto__=y")).toEqual({});
});

test("a link agrees to nothing, signs nothing and changes nothing that nobody types", () => {
  expect(given("agree=true&terms=yes&consent=yes&signed=Amina&source=evil")).toEqual({});
});
