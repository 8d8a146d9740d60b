import { expect, test } from "vitest";
import { registry } from "../registry.ts";
import { compileForm } from "./compile-form.ts";
import { formView } from "./form-view.ts";
import { formOf, question } from "./testing/forms.ts";

const label = (fr: string, ar: string) => ({ fr, ar });
const options = [
  { value: "ma", label: label("Maroc", "المغرب"), image: null },
  { value: 2, label: label("Deux", ""), image: null },
  { value: "x", label: {}, image: null },
];
const names = ["where", "many", "quiet"];
const [where, many, quiet] = names.map((name) =>
  question("form.choice", name, { options, several: name === "many", other: true }),
);
const words = { fr: "{{answers.where}} : {{answers.many}}" };
const form = compileForm(
  formOf(
    [where, many, quiet, question("form.text", "why", { purpose: "free", label: words })].filter((each) => !!each),
  ),
  registry,
);

test.each([
  ["fr", { where: "ma", many: ["ma", 2, "x"] }, { where: "Maroc", many: "Maroc, Deux, x" }],
  ["ar", { where: "ma", many: [2] }, { where: "المغرب", many: "Deux" }],
  ["fr", { where: "elsewhere", many: "constructor" }, { where: "elsewhere", many: "constructor" }],
  ["fr", { quiet: "ma" }, { quiet: "ma" }],
] as const)("a text in %s that recalls a choice says its words: %j", (locale, answers, recall) => {
  const context = { locale, country: "MA", today: "2026-11-26", now: "2026-11-26T10:00:00Z" };
  expect(formView(form, answers, context, { step: 0, checked: false }).recall).toMatchObject(recall);
});

test("words travel to a browser only where a text recalls them", () => {
  expect(form.units.filter(({ words: said }) => said).map(({ id }) => id)).toEqual(["where", "many"]);
});
