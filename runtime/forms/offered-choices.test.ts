import { expect, test } from "vitest";
import type { FormRule } from "#blocks/contract/index.ts";
import { registry } from "../registry.ts";
import { analyseForm } from "./analyse-form.ts";
import { compileForm } from "./compile-form.ts";
import { evaluateForm, type FormContext } from "./evaluate-form.ts";
import { formView } from "./form-view.ts";
import { formOf, question } from "./testing/forms.ts";

const context: FormContext = { locale: "en", country: "MA", today: "2026-11-26", now: "2026-11-26T10:00:00Z" };
const named = (...values: (string | number)[]) => values.map((value) => ({ value, label: {}, image: null }));
const is = (name: string, value: string) => ({ "==": [{ var: name }, value] });
const offer = (what: string, choice: string | number, when: FormRule["when"]): FormRule => ({
  ...{ when, effects: [{ do: "offer", what, choice }] },
});

function evaluated(fields: Parameters<typeof formOf>[0], rules: FormRule[], answers: Record<string, unknown>) {
  return evaluateForm(compileForm(formOf(fields, rules), registry), answers, context);
}

const town = question("form.choice", "town", { required: true, options: named("casa", "fes") });
const way = question("form.choice", "way", { required: true, options: named("courier", "tram", 3) });
const tramInCasa = offer("way", "tram", is("town", "casa"));

test("a choice is offered only while its condition holds; an answer that names it then is none", () => {
  expect(evaluated([town, way], [tramInCasa], { town: "casa", way: "tram" }).valid).toBe(true);
  const elsewhere = evaluated([town, way], [tramInCasa], { town: "fes", way: "tram" });
  expect(elsewhere.values).toEqual({ town: "fes" });
  expect(elsewhere.errors.map(({ field, rule }) => [field, rule])).toEqual([["way", "required"]]);
});

test("a number is the choice that it was drawn as", () => {
  const rules = [offer("way", 3, is("town", "casa"))];
  expect(evaluated([town, way], rules, { town: "casa", way: "3" }).values.way).toBe(3);
  expect(evaluated([town, way], rules, { town: "fes", way: "3" }).values).not.toHaveProperty("way");
});

test("where nothing is left to choose, nobody is asked to", () => {
  const rules = ["courier", "tram", 3].map((each) => offer("way", each, is("town", "casa")));
  expect(evaluated([town, way], rules, { town: "fes" })).toMatchObject({ required: ["town"], valid: true });
});

test("of several answers those that are gone fall out, and no more are needed than are left", () => {
  const several = question("form.choice", "way", {
    several: true,
    least: 3,
    options: named("courier", "tram", "train"),
  });
  const answers = { town: "fes", way: ["courier", "tram", "train"] };
  expect(evaluated([town, several], [tramInCasa], answers)).toMatchObject({
    values: { way: ["courier", "train"] },
    valid: true,
  });
});

test("a row of a table comes and goes, and is not needed while it is gone", () => {
  const table = question("form.matrix", "table", {
    every: true,
    rows: named("price", "tram").map(({ value, label }) => ({ value, label })),
    columns: named("good", "bad").map(({ value, label }) => ({ value, label })),
  });
  const rules = [offer("table", "tram", is("town", "casa"))];
  const answers = { price: "good", tram: "bad" };
  expect(evaluated([town, table], rules, { town: "fes", table: answers })).toMatchObject({
    values: { table: { price: "good" } },
    valid: true,
  });
  expect(evaluated([town, table], rules, { town: "casa", table: { price: "good" } }).errors).toMatchObject([
    { field: "table", rule: "all_rows" },
  ]);
});

test("a choice that hangs on its own question comes to rest", () => {
  const several = question("form.choice", "way", { several: true, options: named("courier", "tram") });
  const rules: FormRule[] = [
    { when: { any_of: [{ var: "way" }, ["courier"]] }, effects: [{ do: "withdraw", what: "way", choice: "tram" }] },
  ];
  expect(evaluated([several], rules, { way: ["courier", "tram"] }).values).toEqual({ way: ["courier"] });
  expect(evaluated([several], rules, { way: ["tram"] }).values).toEqual({ way: ["tram"] });
});

test("the page says which choices are gone", () => {
  const form = compileForm(formOf([town, way], [tramInCasa]), registry);
  const view = formView(form, { town: "fes" }, context, { step: 0, checked: false });
  expect(view.withdrawn).toEqual({ way: ["tram"] });
});

test("a rule about a choice that is gone, and two that contradict each other, are found", () => {
  const rules: FormRule[] = [
    offer("way", "boat", is("town", "casa")),
    tramInCasa,
    { when: is("town", "casa"), effects: [{ do: "withdraw", what: "way", choice: "tram" }] },
  ];
  const found = analyseForm(formOf([town, way], rules), registry).findings;
  expect(found.map(({ kind, rule }) => [kind, rule])).toEqual([
    ["missing-choice", 0],
    ["always-both", null],
  ]);
});

test("a question that may be put with no choice left is found; one whose choices wait for a needed answer is not", () => {
  const kinds = (fields: Parameters<typeof formOf>[0], rules: FormRule[]) =>
    analyseForm(formOf(fields, rules), registry).findings.map(({ kind, blocks }) => [kind, ...blocks]);
  const onlyInCasa = ["courier", "tram", 3].map((each) => offer("way", each, is("town", "casa")));
  expect(kinds([town, way], onlyInCasa)).toEqual([["nothing-left", "way"]]);
  const somewhere = [...onlyInCasa, ...["courier", "tram"].map((each) => offer("way", each, is("town", "fes")))];
  expect(kinds([town, way], somewhere)).toEqual([]);
  expect(kinds([{ ...town, props: { ...town.props, required: false } }, way], somewhere)).toEqual([
    ["nothing-left", "way"],
  ]);
  const other = question("form.choice", "way", { required: true, options: named("courier", "tram", 3), other: true });
  expect(kinds([town, other], onlyInCasa)).toEqual([]);
});

test("where all there was is sold out, nobody is asked to choose; where nobody has looked, they are", () => {
  const form = compileForm(formOf([question("form.product", "article", { required: true })]), registry);
  const stocked = (options: string[], closed: string[]) => ({
    ...form,
    units: form.units.map((unit) => (unit.field ? { ...unit, field: { ...unit.field, options, closed } } : unit)),
  });
  const { valid, required } = evaluateForm(stocked([], ["vase"]), {}, context);
  expect([valid, required]).toEqual([true, []]);
  expect(evaluateForm(stocked(["bowl"], ["vase"]), {}, context).required).toEqual(["article"]);
  expect(evaluateForm(form, {}, context).required).toEqual(["article"]);
  // What somebody chose before it sold out is refused, not dropped; they are asked for another choice where there is one.
  const refused = (options: string[]) =>
    evaluateForm(stocked(options, ["vase"]), { article: "vase" }, context).errors.map(({ rule, message }) => [
      rule,
      message,
    ]);
  expect(refused([])).toEqual([["sold_out", "This has just sold out."]]);
  expect(refused(["bowl"])).toEqual([["sold_out", "This has just sold out: choose something else."]]);
});
