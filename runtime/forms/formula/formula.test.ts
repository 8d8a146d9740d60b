import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateLogic } from "#app/commerce/kernel/logic/evaluate-logic.ts";
import { OPERATORS } from "#app/commerce/kernel/logic/operators.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { readFormula } from "./read-formula.ts";
import { writeFormula } from "./write-formula.ts";

const answers: Record<string, unknown> = { pieces: 3, name: "Amina", gift: true, "two words": 7, none: null };
const result = (formula: string) => {
  const read = readFormula(formula, (name) => Object.hasOwn(answers, name));
  return read.ok ? evaluateLogic(read.logic, (name) => answers[name]) : read.problem;
};

describe("a formula", () => {
  test.each([
    ["[pieces] * 20 + if([gift]; 15; 0)", 75],
    ["2 + 3 * 4", 14],
    ["(2 + 3) × 4 ÷ 2", 10],
    ["10 - 3 - 2", 5],
    ["-2 ^ 2", -4],
    ["1,5 + 1.5", 3],
    ["min(1,5; 2)", 1.5],
    ["max(1, 2)", 2],
    ['[name] & " (" & [two words] & ")"', "Amina (7)"],
    ['1 + 2 + " pièces"', "3 pièces"],
    ['if([pieces] >= 3; "beaucoup"; "peu")', "beaucoup"],
    ["contains({1; 2; 3}; [pieces])", true],
    ["default([none]; 4) + 1", 5],
    ["AND([gift]; not([pieces] = 4))", true],
    ["round([two words] / 3; 2)", 2.33],
  ])("%s is %s", (formula, value) => expect(result(formula)).toEqual(value));

  test.each([
    ["", { code: "empty" }],
    ["[pieces] *", { code: "expected-value", at: 10 }],
    ["(1 + 2", { code: "expected-close", at: 6 }],
    ["1 2", { code: "unexpected", at: 2, what: "2" }],
    ["[nobody] + 1", { code: "unknown-answer", at: 0, what: "nobody" }],
    ["conter(1)", { code: "unknown-function", what: "conter" }],
    ["round()", { code: "too-few", what: "round", count: 1 }],
    ["abs(1; 2)", { code: "too-many", what: "abs", count: 1 }],
    ['"words', { code: "unclosed-text", at: 0 }],
    ["[pieces", { code: "unclosed-answer", at: 0 }],
    ["1 § 2", { code: "unexpected", what: "§" }],
    ["(".repeat(40), { code: "too-deep" }],
  ])("%s is refused by name", (formula, problem) => expect(result(formula)).toMatchObject(problem));
});

const leaf: fc.Arbitrary<Logic> = fc.oneof(
  fc.constantFrom<Logic>(null, true, false, { var: "pieces" }, { var: ["name", "x"] }, { var: 'odd "[name]\\' }),
  fc.integer({ min: -1_000, max: 1_000 }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((each) => each / 1_000 + 0),
  fc.string({ maxLength: 8 }),
);
const { logic } = fc.letrec<{ logic: Logic }>((tie) => ({
  logic: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie("logic"), { maxLength: 3 }),
    fc
      .constantFrom(...Object.entries(OPERATORS), ["and", { args: [1, 3] }] as const, ["if", { args: [2, 5] }] as const)
      .chain(([operator, { args }]) =>
        fc
          .array(tie("logic"), { minLength: args[0], maxLength: Math.min(args[1], args[0] + 2) })
          .map((values): Logic => ({ [operator]: values })),
      ),
  ),
}));

test("every logic is written as a formula that comes to the same", () => {
  const given = (name: string) => (name === "pieces" ? 3 : name === "name" ? null : 5);
  fc.assert(
    fc.property(logic, (each) => {
      const read = readFormula(writeFormula(each));
      expect(read).toMatchObject({ ok: true });
      if (read.ok) expect(evaluateLogic(read.logic, given)).toEqual(evaluateLogic(each, given));
    }),
    { numRuns: 500 },
  );
});

test("no text makes it throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'[]{}()";,+-*/^=<>ab1. \\n') }), (text) => void readFormula(text)),
  );
});
