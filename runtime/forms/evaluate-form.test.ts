import { describe, expect, test } from "vitest";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { FormDoc, FormRule } from "#blocks/contract/index.ts";
import { registry } from "../registry.ts";
import { compileForm } from "./compile-form.ts";
import { evaluateForm, type FormContext, formState } from "./evaluate-form.ts";
import { formOf, question, step } from "./testing/forms.ts";

const context: FormContext = { locale: "en", country: "MA", today: "2026-11-26", now: "2026-11-26T10:00:00Z" };
const evaluate = (form: FormDoc, answers: Record<string, unknown>) =>
  evaluateForm(compileForm(form, registry), answers, context);
const when = (name: string, value: Logic): Logic => ({ "==": [{ var: name }, value] });

describe("what a form asks", () => {
  const form = formOf(
    [
      question("form.yesno", "gift", { required: true }),
      question("form.text", "message", { purpose: "free", required: true }),
      question("form.number", "age", { least: "18" }),
    ],
    [{ when: when("gift", true), effects: [{ do: "show", what: "message" }] }],
  );

  test("follows the answers, and forgets what it does not ask", () => {
    expect(evaluate(form, { gift: "false", message: "hello", age: "17" })).toEqual({
      visible: ["gift", "age"],
      required: ["gift"],
      values: { gift: false, age: 17 },
      valid: false,
      errors: [{ field: "age", rule: "min", message: "18 at least." }],
    });
    expect(evaluate(form, { gift: true, age: "٢٠" })).toMatchObject({
      visible: ["gift", "message", "age"],
      values: { gift: true, age: 20 },
      errors: [{ field: "message", rule: "required" }],
    });
  });

  test("says which blocks are shown, for whoever draws them", () => {
    const { shown } = formState(compileForm(form, registry), { gift: "yes" }, context);
    expect([...shown]).toEqual(["gift", "message", "age"]);
  });

  test("leaves out what a jump passes over and what comes after the end", () => {
    const stepped = formOf(
      [
        step("one", [question("form.choice", "kind", { options: options("a", "b", "c") })]),
        step("two", [question("form.text", "detail", { purpose: "free" })]),
        step("three", [question("form.text", "last", { purpose: "free", required: false })]),
      ],
      [
        { when: when("kind", "a"), effects: [{ do: "jump", from: "one", to: "three" }] },
        { when: when("kind", "b"), effects: [{ do: "end", from: "one" }] },
      ],
    );
    expect(evaluate(stepped, { kind: "a" }).visible).toEqual(["kind", "last"]);
    expect(evaluate(stepped, { kind: "b" })).toMatchObject({ visible: ["kind"], valid: true });
    expect(evaluate(stepped, { kind: "c" }).visible).toEqual(["kind", "detail", "last"]);
  });

  test("calculates, sets and refuses", () => {
    const sums = formOf(
      [
        question("form.number", "pieces", {}),
        question("form.calculated", "price", { value: { "*": [{ var: "pieces" }, 0.1] } }),
        question("form.number", "most", {}),
        question("form.text", "size", { purpose: "free", required: false }),
      ],
      [
        { when: { ">": [{ var: "price" }, 1] }, effects: [{ do: "set", what: "size", to: "large" }] },
        { when: { ">": [{ var: "pieces" }, { var: "most" }] }, effects: [{ do: "refuse", what: "pieces" }] },
      ],
    );
    expect(evaluate(sums, { pieces: "12", most: "5", size: "small" })).toMatchObject({
      values: { pieces: 12, price: 1.2, most: 5, size: "large" },
      errors: [{ field: "pieces", rule: "expression" }],
    });
  });

  test("ends where blocks wait for each other, and says the same each time", () => {
    const circle = formOf(
      [
        question("form.text", "a", { purpose: "free", required: false, start: "x" }),
        question("form.text", "b", { purpose: "free", required: false, start: "x" }),
      ],
      [
        { when: { empty: { var: "b" } }, effects: [{ do: "show", what: "a" }] },
        { when: { "!": { empty: { var: "a" } } }, effects: [{ do: "show", what: "b" }] },
      ],
    );
    expect(evaluate(circle, {})).toEqual(evaluate(circle, {}));
  });
});

test.each([
  ["3,5", 3.5],
  ["٣٫٥", 3.5],
  ["۳٫۵", 3.5],
  ["١٬٢٥٠", 1250],
  ["-٢٬٥٠٠٫٧٥", -2500.75],
])("a number is read as people write it: %s", (typed, value) => {
  const form = formOf([question("form.number", "pieces", {})]);
  expect(evaluate(form, { pieces: typed })).toMatchObject({ valid: true, values: { pieces: value } });
});

test("two marks make no number", () => {
  const form = formOf([question("form.number", "pieces", {})]);
  expect(evaluate(form, { pieces: "٣٫٥٫١" })).toMatchObject({ errors: [{ field: "pieces", rule: "type" }] });
});

function options(...values: string[]) {
  return values.map((value) => ({ value, label: {}, image: null }));
}

test("answers that need each other once one of them is given wait for nobody", () => {
  const needs = (of: string, on: string): FormRule => ({
    when: { "!": { empty: { var: on } } },
    effects: [{ do: "require", what: of }],
  });
  const fields = ["city", "street"].map((name) => question("form.text", name, { purpose: "free", required: false }));
  const form = compileForm(formOf(fields, [needs("city", "street"), needs("street", "city")]), registry);
  expect(form.circles).toEqual([]);
  expect(evaluateForm(form, { city: "Fès" }, context).required).toEqual(["street"]);
  expect(evaluateForm(form, {}, context).required).toEqual([]);
});
