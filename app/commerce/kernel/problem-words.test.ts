import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { LOCALES } from "./locale.ts";
import { problemWords, schemaProblem } from "./problem-words.ts";

const schema = {
  type: "object",
  additionalProperties: false,
  required: ["amount"],
  properties: {
    amount: { type: "integer", minimum: 1, maximum: 100 },
    more: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 9 },
    words: { type: "string", minLength: 2, maxLength: 4, pattern: "^[a-z]*$" },
    list: { type: "array", minItems: 1, maxItems: 2, uniqueItems: true, items: { enum: ["a", "b"] } },
    few: { type: "object", maxProperties: 1 },
    shut: { type: "boolean" },
  },
};
const validate = new Ajv({ allErrors: true }).compile(schema);

test("whatever a schema does not take is told in French and Arabic, and points at the very field", () => {
  const wrong = [
    {},
    { amount: 0, extra: 1 },
    { amount: 101, more: 0, words: "A", shut: 1 },
    { amount: 1.5, more: 9, words: "abcde", list: [], few: { a: 1, b: 2 } },
    { amount: "1", more: "x", words: 1, list: ["a", "a", "c"], few: [] },
  ];
  const told = wrong.flatMap((each) => {
    validate(each);
    return (validate.errors ?? []).map(schemaProblem);
  });
  expect(told.length).toBeGreaterThan(15);
  for (const { message } of told) {
    expect(problemWords(message, "fr"), message).not.toBe(message);
    expect(problemWords(message, "ar"), message).not.toMatch(/must|not|is /);
    expect(problemWords(message, "en")).toBe(message);
  }
  const at = (message: string) => told.find((each) => each.message.startsWith(message))?.pointer;
  expect([at("is missing"), at("is not known"), at("must be equal")]).toEqual(["/amount", "/extra", "/list/2"]);
});

test("French is set as French is, figures and names stay", () => {
  expect(problemWords('must be equal to one of the allowed values: ["a"]', "fr")).toBe(
    'doit être l’une de ces valeurs\u00a0: ["a"]',
  );
  expect(problemWords("exemple.ma answered with a redirect (302)", "fr")).toBe("exemple.ma renvoie ailleurs (302)");
  for (const locale of LOCALES) expect(problemWords("مكتوب $1 by hand", locale)).toBe("مكتوب $1 by hand");
});
