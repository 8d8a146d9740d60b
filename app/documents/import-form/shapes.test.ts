import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { walk } from "#runtime/document/tree.ts";
import { compileForm } from "#runtime/forms/compile-form.ts";
import { evaluateForm, type FormContext } from "#runtime/forms/evaluate-form.ts";
import { registry } from "#runtime/registry.ts";
import { documentIn } from "../loader.server.ts";
import { importForm } from "./import-form.ts";
import { FORM_JS } from "./testing/form-js-shapes.ts";
import { FORM_JS_TEXTS } from "./testing/form-js-text-shapes.ts";
import { type Shape, survey, text } from "./testing/shapes.ts";
import { SURVEY_CHOICES, SURVEY_PATTERNS } from "./testing/survey-choice-shapes.ts";
import { SURVEY_KEPT } from "./testing/survey-kept-shapes.ts";
import { SURVEY_LOGIC } from "./testing/survey-logic-shapes.ts";
import { SURVEY_ODD } from "./testing/survey-odd-shapes.ts";
import { SURVEY_PLACES } from "./testing/survey-place-shapes.ts";
import { SURVEY_QUESTIONS } from "./testing/survey-question-shapes.ts";
import { SURVEY_RECKONED } from "./testing/survey-reckoned-shapes.ts";
import { SURVEY_TABLES } from "./testing/survey-table-shapes.ts";

const context: FormContext = { locale: "en", country: "MA", today: "2026-11-26", now: "2026-11-26T10:00:00Z" };

function imported({ json }: Pick<Shape, "json">) {
  const made = importForm(json);
  if (!made.ok) throw new Error(made.refusal.code);
  const loaded = documentIn(made.value.document);
  expect(loaded, JSON.stringify(loaded)).toMatchObject({ ok: true });
  const form = compileForm(made.value.document, registry);
  return { ...made.value, evaluate: (answers: Record<string, unknown>) => evaluateForm(form, answers, context) };
}

describe.each([
  ["SurveyJS, its logic", SURVEY_LOGIC],
  ["SurveyJS, its questions", SURVEY_QUESTIONS],
  ["SurveyJS, its tables", SURVEY_TABLES],
  ["SurveyJS, its patterns", SURVEY_PATTERNS],
  ["SurveyJS, choices that come and go", SURVEY_CHOICES],
  ["SurveyJS, values that nobody types", SURVEY_KEPT],
  ["SurveyJS, places", SURVEY_PLACES],
  ["SurveyJS, what is reckoned", SURVEY_RECKONED],
  ["SurveyJS, what has no place as it stands", SURVEY_ODD],
  ["form-js", FORM_JS],
  ["form-js, its texts", FORM_JS_TEXTS],
])("%s", (_maker, shapes) => {
  test.each(shapes)("$shape", (shape) => {
    const { evaluate, report, document } = imported(shape);
    for (const [answers, visible] of shape.shows ?? [])
      expect(evaluate(answers).visible, JSON.stringify(answers)).toEqual(visible);
    for (const [answers, wrong] of shape.wrong ?? []) {
      const errors = Object.fromEntries(evaluate(answers).errors.map(({ field, rule }) => [field, rule]));
      expect(errors, JSON.stringify(answers)).toEqual(wrong);
    }
    for (const [answers, values] of shape.values ?? []) expect(evaluate(answers).values).toMatchObject(values);
    for (const [answers, names] of shape.gone ?? [])
      for (const name of names) expect(evaluate(answers).values).not.toHaveProperty(name);
    expect(report.notes.map(({ pointer }) => pointer).sort()).toEqual([...(shape.notes ?? [])].sort());
    expect(JSON.stringify(document)).not.toContain("alert(1)");
  });
});

test("answers are merged into the words around them, not shown as signs", () => {
  const { document } = imported(
    survey(text("first_name"), { type: "html", name: "h", html: "Hello {first_name}, {odd name}" }) && {
      json: survey(text("first_name"), text("odd name"), {
        type: "html",
        name: "h",
        html: "Hello {first_name}, {odd name}",
      }),
    },
  );
  const words = [...walk(document.root)].find(({ node }) => node.type === "content.rich-text")?.node.props.text;
  expect(words).toEqual({
    en: [
      {
        type: "paragraph",
        children: [{ text: "Hello " }, { merge: "answers.first_name", fallback: "" }, { text: ", …" }],
      },
    ],
  });
});

/** Forms nobody drew: any type, any settings, any nonsense for a value. */
const nonsense = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    3,
    1e30,
    Number.MAX_SAFE_INTEGER,
    "",
    "x",
    "{a} = 1",
    "=a > 1",
    "2026-11-26",
    "<b>x</b>",
    { panelCount: "a", rowCount: "x" },
    [],
    {},
  ),
  fc.constantFrom<unknown>(
    { default: "x", ar: "س" },
    ["a", "a", 1, null, { value: "v", text: { fr: "V" } }],
    [{ type: "regex", regex: "(" }],
  ),
  fc.string({ maxLength: 20 }),
);
const SETTINGS = [
  ...[
    "name",
    "title",
    "description",
    "isRequired",
    "visibleIf",
    "enableIf",
    "requiredIf",
    "setValueExpression",
    "defaultValue",
    "defaultValueExpression",
    "bindings",
    "selectToRankEnabled",
    "maxSelectedChoices",
  ],
  ...[
    "choices",
    "rows",
    "columns",
    "items",
    "rateValues",
    "validators",
    "min",
    "max",
    "maxLength",
    "inputType",
    "html",
  ],
  ...[
    "expression",
    "valueName",
    "key",
    "label",
    "validate",
    "conditional",
    "values",
    "path",
    "text",
    "content",
    "readOnly",
  ],
  ...["minSelectedChoices", "rateMin", "rateMax", "rowCount", "panelCount", "templateElements", "defaultRepetitions"],
];
const TYPES = [
  ...["text", "comment", "radiogroup", "dropdown", "checkbox", "tagbox", "imagepicker", "boolean", "rating", "slider"],
  ...["ranking", "matrix", "matrixdropdown", "matrixdynamic", "paneldynamic", "multipletext", "file", "signaturepad"],
  ...["html", "panel", "expression", "textfield", "textarea", "number", "checklist", "taglist", "select", "radio"],
  ...["datetime", "filepicker", "group", "dynamiclist", "button", "separator", "iframe", "nothing", ""],
];
const { element } = fc.letrec<{ element: Record<string, unknown> }>((tie) => ({
  element: fc
    .tuple(
      fc.dictionary(fc.constantFrom(...SETTINGS), nonsense, { maxKeys: 8 }),
      fc.option(fc.constantFrom(...TYPES)),
      fc.constantFrom("elements", "components", "templateElements", "none"),
      fc.oneof({ maxDepth: 3, withCrossShrink: true }, fc.constant([]), fc.array(tie("element"), { maxLength: 3 })),
    )
    .map(([settings, type, key, inside]) => ({
      ...settings,
      ...(type !== null && { type }),
      ...(key !== "none" && { [key]: inside }),
    })),
}));

test("whatever a file says, it becomes a document that loads, and is evaluated", () => {
  fc.assert(
    fc.property(fc.array(element, { maxLength: 6 }), fc.boolean(), (list, isSurvey) => {
      const { evaluate } = imported({
        json: isSurvey ? { pages: [{ elements: list }, {}], triggers: list } : { components: list },
      });
      evaluate({ a: "1", x: ["a"] });
    }),
    { numRuns: process.env.VITRINE_FULL ? 5_000 : 300 },
  );
});
