import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { FormDoc, FormField, FormRule } from "#blocks/contract/index.ts";
import { registry } from "../registry.ts";
import { analyseForm } from "./analyse-form.ts";
import { compileForm } from "./compile-form.ts";
import { evaluateForm, type FormContext, formState } from "./evaluate-form.ts";
import { formSchema } from "./form-schema.ts";
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
    expect(analyseForm(circle, registry).findings.map(({ kind }) => kind)).toContain("circle");
  });
});

describe("the ways through a form", () => {
  test("are looked through for what nobody reaches", () => {
    const form = formOf(
      [
        step("one", [question("form.choice", "kind", { options: options("a", "b") })]),
        step("two", [question("form.text", "never", { purpose: "free" })]),
        step("three", [question("form.number", "crossed", { required: true, least: "5", most: "2" })]),
        step("four", []),
      ],
      [
        { when: when("kind", "z"), effects: [{ do: "show", what: "two" }] },
        { when: when("kind", "a"), effects: [{ do: "show", what: "gone" }] },
        { when: when("missing", "a"), effects: [{ do: "jump", from: "three", to: "one" }] },
        { when: when("kind", "b"), effects: [{ do: "hide", what: "kind" }] },
      ],
    );
    const kinds = analyseForm(form, registry).findings.map(({ kind, blocks }) => [kind, ...blocks]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ["unreachable-step", "two"],
        ["unanswerable", "crossed"],
        ["empty-step", "four"],
        ["missing-block", "gone"],
        ["missing-answer", "missing"],
        ["backward-jump", "three"],
      ]),
    );
  });

  test("say nothing of a form that is well", () => {
    const form = formOf(
      [
        step("one", [question("form.choice", "kind", { options: options("a", "b") })]),
        step("two", [question("form.text", "more", { purpose: "free", required: true })]),
      ],
      [
        {
          when: when("kind", "b"),
          effects: [
            { do: "show", what: "more" },
            { do: "jump", from: "one", to: "two" },
          ],
        },
      ],
    );
    expect(analyseForm(form, registry).findings).toEqual([]);
  });
});

const FORMS = process.env.VITRINE_FULL ? 500 : 40;
const ANSWERS = process.env.VITRINE_FULL ? 200 : 25;

const anyValue = fc.oneof(
  fc.constantFrom("a", "b", "true", "false", "5", "-1", "", "2026-11-26", "x".repeat(300)),
  fc.constantFrom(0, 5, 1.5, true, false, null),
  fc.array(fc.constantFrom("a", "b", 5), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom("a", "b"), fc.constantFrom("a", "b")),
);
const anyCondition: fc.Arbitrary<Logic> = fc.oneof(
  fc.tuple(fc.nat(11), fc.constantFrom("a", 5, true, null)).map(([n, v]): Logic => ({ "==": [{ var: `q${n}` }, v] })),
  fc.nat(11).map((n): Logic => ({ "!": [{ empty: [{ var: `q${n}` }] }] })),
  fc
    .tuple(fc.nat(11), fc.nat(11))
    .map(([n, m]): Logic => ({ and: [{ ">": [{ var: `q${n}` }, 1] }, { in: ["a", { var: `q${m}` }] }] })),
);
const anyRule: fc.Arbitrary<FormRule> = fc
  .tuple(anyCondition, fc.constantFrom("show", "hide", "require", "refuse", "set", "jump", "end"), fc.nat(11))
  .map(([condition, does, n]): FormRule => {
    if (does === "set") return { when: condition, effects: [{ do: "set", what: `q${n}`, to: "a" }] };
    if (does === "jump")
      return { when: condition, effects: [{ do: "jump", from: `s${n % 3}`, to: `s${(n + 1) % 4}` }] };
    if (does === "end") return { when: condition, effects: [{ do: "end", from: `s${n % 4}` }] };
    return { when: condition, effects: [{ do: does as "show", what: `q${n}` }] };
  });
const TYPES = ["form.text", "form.number", "form.choice", "form.yesno", "form.date", "form.matrix", "form.scale"];
const anyForm: fc.Arbitrary<FormDoc> = fc
  .tuple(fc.array(fc.constantFrom(...TYPES), { minLength: 12, maxLength: 12 }), fc.array(anyRule, { maxLength: 10 }))
  .map(([types, rules]) => {
    const fields = types.map((type, n) =>
      question(type, `q${n}`, {
        required: n % 3 === 0,
        ...(type === "form.text" && { purpose: "free" }),
        ...(type === "form.choice" && { options: options("a", "b"), several: n % 2 === 0 }),
      }),
    );
    return formOf(
      [0, 1, 2, 3].map((n) => step(`s${n}`, fields.slice(n * 3, n * 3 + 3))),
      rules,
    );
  });

test(`browser and server agree: ${FORMS * ANSWERS} answers to ${FORMS} forms`, () => {
  const ajv = new Ajv2020({ strict: false });
  fc.assert(
    fc.property(
      anyForm,
      fc.array(
        fc.dictionary(
          fc.nat(11).map((n) => `q${n}`),
          anyValue,
        ),
        { minLength: ANSWERS, maxLength: ANSWERS },
      ),
      (form, all) => {
        const server = compileForm(form, registry);
        // A browser has the document as JSON, and compiles it for itself.
        const browser = compileForm(JSON.parse(JSON.stringify(form)) as FormDoc, registry);
        const gate = ajv.compile(formSchema(server.units.flatMap(({ field }): FormField[] => (field ? [field] : []))));
        for (const answers of all) {
          const there = evaluateForm(browser, JSON.parse(JSON.stringify(answers)) as Record<string, unknown>, context);
          const here = evaluateForm(server, answers, context);
          expect(here).toEqual(there);
          expect(here.required.every((each) => here.visible.includes(each))).toBe(true);
          // What was taken is taken again: values are answers.
          if (here.valid) expect([gate.errors, gate(here.values)]).toEqual([gate.errors, true]);
        }
      },
    ),
    { numRuns: FORMS },
  );
});

function options(...values: string[]) {
  return values.map((value) => ({ value, label: {}, image: null }));
}
