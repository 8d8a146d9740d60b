import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { walk } from "#runtime/document/tree.ts";
import { compileForm } from "#runtime/forms/compile-form.ts";
import { evaluateForm, type FormContext } from "#runtime/forms/evaluate-form.ts";
import { registry } from "#runtime/registry.ts";
import { documentIn } from "../loader.server.ts";
import { feel } from "./feel.ts";
import { importForm } from "./import-form.ts";
import { surveyExpression } from "./survey-expression.ts";

const context: FormContext = { locale: "en", country: "MA", today: "2026-11-26", now: "2026-11-26T10:00:00Z" };
const FORMS = "../shared/data/forms";

function made(json: unknown) {
  const done = importForm(json);
  if (!done.ok) throw new Error(done.refusal.code);
  const loaded = documentIn(done.value.document);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
  const form = compileForm(done.value.document, registry);
  return { ...done.value, evaluate: (answers: Record<string, unknown>) => evaluateForm(form, answers, context) };
}

describe("a SurveyJS expression", () => {
  test.each([
    ["{a} = 1 and {b} != 'x'", { and: [{ "==": [{ var: "a" }, 1] }, { "!=": [{ var: "b" }, "x"] }] }],
    ["{a} =< 2", { "<=": [{ var: "a" }, 2] }],
    [
      "{a} notempty and {a} != ['none']",
      { and: [{ "!": { empty: { var: "a" } } }, { "!=": [{ var: "a" }, ["none"]] }] },
    ],
    [
      "({a} > 1 or {b} contains 'x') and !{c}",
      { and: [{ or: [{ ">": [{ var: "a" }, 1] }, { contains: [{ var: "b" }, "x"] }] }, { "!": { var: "c" } }] },
    ],
    ["iif({a} > 1, 'yes', 'no')", { if: [{ ">": [{ var: "a" }, 1] }, "yes", "no"] }],
    ["{nps-score} anyof [9, 10]", { any_of: [{ var: "nps-score" }, [9, 10]] }],
    ["dateAdd({start}, 2, 'months')", { add_months: [{ var: "start" }, 2] }],
    ["dateAdd({start}, 1, 'years')", { add_months: [{ var: "start" }, { "*": [1, 12] }] }],
    ["dateDiff({start}, today(), 'months')", { months_between: [{ var: "start" }, { var: "$today" }] }],
    ["age({born}) >= 18", { ">=": [{ years_between: [{ var: "born" }, { var: "$today" }] }, 18] }],
    ["{a} + {b} * 2 > 10", { ">": [{ "+": [{ var: "a" }, { "*": [{ var: "b" }, 2] }] }, 10] }],
    ["{agree} = true", { "==": [{ var: "agree" }, true] }],
  ])("is read: %s", (text, logic) => expect(surveyExpression(text, (name) => name)).toEqual(logic));

  test.each(["{a} =", "foo({a})", "{a} = 1 )", "{row.x} = 1", "{panel.x} notempty", ""])("is refused: %s", (text) =>
    expect(() => surveyExpression(text, (name) => name)).toThrow(),
  );
});

describe("a FEEL expression", () => {
  test.each([
    ['=accountType != "business"', { "!=": [{ var: "accountType" }, "business"] }],
    ["=a.b = null or a.c = null", { or: [{ "==": [{ var: "a.b" }, null] }, { "==": [{ var: "a.c" }, null] }] }],
    ['=list contains(tags, "x")', { contains: [{ var: "tags" }, "x"] }],
    ["=age between 18 and 30", { and: [{ ">=": [{ var: "age" }, 18] }, { "<=": [{ var: "age" }, 30] }] }],
    ["=age in [18..30)", { and: [{ ">=": [{ var: "age" }, 18] }, { "<": [{ var: "age" }, 30] }] }],
    ['=kind in ("a", "b")', { in: [{ var: "kind" }, ["a", "b"]] }],
    ["=not(done)", { "!": { var: "done" } }],
    ['=if a > 1 then "x" else "y"', { if: [{ ">": [{ var: "a" }, 1] }, "x", "y"] }],
    ["=people[1].name", { var: "people.0.name" }],
    ["=date(a).year - date(b).year", { "-": [{ year: [{ var: "a" }] }, { year: [{ var: "b" }] }] }],
    ["={a: n, b: a}.b > 0", { ">": [{ var: "n" }, 0] }],
  ])("is read: %s", (text, logic) => expect(feel(text)).toEqual(logic));

  test.each(["={a: 1}", "=ships[item.name = x].name", "=some x in y satisfies x > 1", "=a +", "=nope(1)"])(
    "is refused: %s",
    (text) => expect(() => feel(text)).toThrow(),
  );
});

describe.skipIf(!existsSync(FORMS))("the forms beside the project", () => {
  test.each(existsSync(FORMS) ? readdirSync(FORMS) : [])("%s becomes a document that loads", (file) => {
    const { document, report } = made(JSON.parse(readFileSync(`${FORMS}/${file}`, "utf8")));
    expect(report.fields).toBeGreaterThan(1);
    expect(document.kind).toBe("form");
  });

  test("pages come and go with the answers", () => {
    const survey = made(JSON.parse(readFileSync(`${FORMS}/surveyjs_multi-page-survey.json`, "utf8")));
    expect(survey.evaluate({}).visible).toEqual(["satisfaction-score"]);
    expect(survey.evaluate({ "satisfaction-score": 4 }).visible).toEqual([
      "satisfaction-score",
      "what-would-make-you-more-satisfied",
      "nps-score",
    ]);
    expect(survey.evaluate({ "satisfaction-score": 1 }).visible).toEqual([
      "satisfaction-score",
      "disappointing-experience",
    ]);
  });
});

test("a SurveyJS form keeps its names, its logic, its languages, and says what it loses", () => {
  const form = made({
    title: { default: "Survey", fr: "Enquête" },
    elements: [
      {
        type: "checkbox",
        name: "likes",
        choices: ["a", 2, { value: "c", text: "See" }],
        validators: [{ type: "answercount", maxCount: 1 }],
      },
      { type: "boolean", name: "again", isRequired: true, valueTrue: "Y", valueFalse: "N" },
      { type: "text", name: "mail", inputType: "email", isRequired: true, visibleIf: "{again} = 'Y'" },
      { type: "text", name: "n", inputType: "number", min: 2, max: 5, title: "For {mail}?" },
      { type: "comment", name: "why", requiredIf: "{n} > 3" },
      { type: "matrix", name: "m", columns: ["x", "y"], rows: ["r1", "r2"], isAllRowRequired: true },
      { type: "imagemap", name: "where" },
      { type: "file", name: "cv", acceptedTypes: "image/*" },
      { type: "text", name: "code", validators: [{ type: "regex", regex: "^[A-Z]{3}-\\d+$" }] },
    ],
    triggers: [{ type: "setvalue", expression: "{n} = 5", setToName: "why", setValue: "five" }],
  });
  expect(form.document.meta.title).toEqual({ en: "Survey", fr: "Enquête" });
  expect(form.report.notes.map(({ pointer }) => pointer)).toEqual(["/elements/6/type", "/triggers/0/type"]);
  expect(form.evaluate({ again: "Y", likes: ["a", "2"], n: 4, m: { r1: "x" }, mail: "no" })).toEqual({
    visible: ["likes", "again", "mail", "n", "why", "m", "cv", "code"],
    required: ["again", "mail", "why", "m"],
    values: { likes: ["a", 2], again: "Y", mail: "no", n: 4, m: { r1: "x" } },
    valid: false,
    errors: [
      { field: "likes", rule: "max_count", message: "Choose 1 at most." },
      { field: "mail", rule: "pattern", message: "Check what you wrote." },
      { field: "why", rule: "required", message: "An answer is needed here." },
      { field: "m", rule: "all_rows", message: "Answer every line." },
    ],
  });
  expect(form.evaluate({ again: "N", n: 5 }).values).toMatchObject({ why: "five" });
});

test("an example in a field of SurveyJS stands in the same field here, in its languages", () => {
  const { document, report } = made({
    elements: [
      { type: "text", name: "who", placeholder: "Amina" },
      { type: "text", name: "n", inputType: "number", placeholder: { default: "Two", fr: "Deux" } },
      { type: "text", name: "paid", maskType: "currency", placeHolder: "120" },
      { type: "comment", name: "why", placeholder: "Because" },
      {
        type: "multipletext",
        name: "home",
        items: [{ name: "street", placeholder: "Potters' Lane" }, { name: "town" }],
      },
    ],
  });
  expect(report.notes).toEqual([]);
  const fields = document.root.slots?.fields ?? [];
  expect(fields.map(({ type, props }) => [type, props.placeholder ?? props.rows])).toEqual([
    ["form.text", { en: "Amina" }],
    ["form.number", { en: "Two", fr: "Deux" }],
    ["form.number", { en: "120" }],
    ["form.text", { en: "Because" }],
    [
      "form.texts",
      [
        { value: "street", label: { en: "street" }, placeholder: { en: "Potters' Lane" } },
        { value: "town", label: { en: "town" }, placeholder: {} },
      ],
    ],
  ]);
});

test("what people add to in SurveyJS has places that open one after the other", () => {
  const form = made({
    elements: [
      {
        ...{ type: "paneldynamic", name: "kids", panelCount: 1, maxPanelCount: 3 },
        templateElements: [
          { type: "text", name: "name", isRequired: true },
          { type: "text", name: "school", visibleIf: "{panel.name} notempty" },
        ],
      },
      {
        type: "matrixdropdown",
        name: "t",
        choices: [1, 2],
        rows: ["r"],
        columns: [{ name: "c", cellType: "radiogroup" }],
      },
    ],
  });
  expect(form.evaluate({}).visible).toEqual(["kids.0.name", "t.r.c"]);
  expect(form.evaluate({ kids: [{ name: "Ali" }], t: { r: { c: 2 } } })).toMatchObject({
    visible: ["kids.0.name", "kids.0.school", "kids.1.name", "t.r.c"],
    values: { "kids.0.name": "Ali", "t.r.c": 2 },
    valid: true,
  });
  expect(form.evaluate({ kids: [{ name: "Ali" }, { school: "x", name: "" }] }).valid).toBe(true);
});

test("a form-js form keeps its paths, its conditions and its bounds", () => {
  const form = made({
    type: "default",
    components: [
      { type: "checkbox", key: "terms", label: "Terms", validate: { required: true } },
      {
        type: "group",
        path: "invoice",
        components: [
          { type: "number", key: "amount", validate: { min: 0, max: 10 } },
          { type: "textfield", key: "note", conditional: { hide: "=invoice.amount < 5" } },
        ],
      },
      { type: "select", key: "who", valuesKey: "people" },
      { type: "textfield", key: "phone", validate: { validationType: "phone", minLength: 3 } },
      { type: "button", action: "submit", label: "Go" },
    ],
  });
  expect(form.document.root.props.submit).toEqual({ en: "Go" });
  expect(form.report.notes.map(({ what }) => what)).toEqual(["valuesKey"]);
  expect(form.evaluate({ terms: false, invoice: { amount: 11 }, phone: "x1" })).toMatchObject({
    visible: ["terms", "invoice.amount", "invoice.note", "who", "phone"],
    required: ["terms"],
    values: { "invoice.amount": 11 },
    errors: [
      { field: "terms", rule: "required" },
      { field: "invoice.amount", rule: "max" },
      { field: "phone", rule: "min_length" },
    ],
  });
  expect(form.evaluate({ "invoice.amount": 1 }).visible).not.toContain("invoice.note");
});

test.each([null, 4, "x", [], {}, { pages: 3 }, { components: {} }, { kind: "form" }])("%j is no form", (json) =>
  expect(importForm(json)).toMatchObject({ ok: false, refusal: { code: "form.not_known" } }),
);

test.each([
  [
    "SurveyJS",
    { type: "text", name: "x" },
    (inner: object) => ({ type: "paneldynamic", name: "p", templateElements: [inner] }),
    (inner: object) => ({ elements: [inner] }),
  ],
  [
    "form-js",
    { type: "textfield", key: "x" },
    (inner: object) => ({ type: "dynamiclist", path: "p", defaultRepetitions: 10, components: [inner] }),
    (inner: object) => ({ components: [inner] }),
  ],
])("lists in lists in lists of %s multiply: they are refused before they are made", (_maker, field, around, form) => {
  let json: object = field;
  for (let depth = 0; depth < 12; depth++) json = around(json);
  expect(importForm(form(json))).toMatchObject({ refusal: { code: "form.too_large", data: { most: 5_000 } } });
});

test("a SurveyJS form leads on where it did, and nowhere unsafe", () => {
  const made = importForm({
    elements: [{ type: "text", name: "who" }],
    navigateToUrl: "https://example.com/thanks?by={who}",
    navigateToUrlOnCondition: [
      { expression: "{who} = 'me'", url: "/merci" },
      { expression: "{who} ~ 1", url: "/never" },
      { url: "javascript:alert(1)" },
    ],
  });
  if (!made.ok) throw new Error(made.refusal.code);
  const { document, report } = made.value;
  expect(documentIn(document)).toMatchObject({ ok: true });
  expect(document.root.props.actions).toMatchObject([
    { do: "lead" },
    { do: "redirect", when: { "==": [{ var: "who" }, "me"] }, with: { url: "/merci" } },
    { do: "redirect", when: true, with: { url: "https://example.com/thanks?by={{answers.who}}" } },
  ]);
  expect(report.notes.map(({ pointer }) => pointer)).toEqual([
    "/navigateToUrlOnCondition/1/expression",
    "/navigateToUrlOnCondition/2/url",
  ]);
});

test("what is said of a SurveyJS form leads its first step, and what is said of the page comes under it", () => {
  const { document } = made({
    ...{ title: "Order", description: "In two steps" },
    pages: [
      { name: "p1", title: "You", elements: [{ type: "text", name: "a" }] },
      { name: "p2", title: "The rest", elements: [{ type: "text", name: "b", title: "More, {first-name}?" }] },
    ],
  });
  const [first, second] = document.root.slots?.fields ?? [];
  expect(first?.props).toMatchObject({ title: { en: "Order" }, note: { en: "In two steps" } });
  expect(first?.slots?.fields?.map(({ type, props }) => [type, props.title])).toEqual([["form.group", { en: "You" }]]);
  expect(second?.props).toMatchObject({ title: { en: "The rest" } });
});

test("a place is named by its answers, and words that recall them have no code in them", () => {
  const { document } = made({
    elements: [
      {
        ...{ type: "paneldynamic", name: "kin", panelCount: 1, maxPanelCount: 1, templateTitle: "No. {panelIndex}" },
        templateElements: [
          { type: "text", name: "first-name" },
          { type: "html", name: "h", html: "<p>Of {panel.first-name}</p>" },
        ],
      },
    ],
  });
  const nodes = [...walk(document.root)].map(({ node }) => node);
  expect(nodes.find(({ type }) => type === "content.rich-text")?.props.text).toEqual({
    en: [{ type: "paragraph", children: [{ text: "Of " }, { merge: "answers.kin.0.first-name", fallback: "" }] }],
  });
  expect(nodes.filter(({ type }) => type === "form.group").map(({ props }) => props.title)).toContainEqual({
    ...{ fr: "No. 1", ar: "No. 1", en: "No. 1" },
  });
});

test.each([
  [{ elements: [survey("dateDiff({a}, today(), 'hours') > 3")] }, "dateDiff() in hours has no equivalent"],
  [{ elements: [survey("substring({a}, 1) = 'x'")] }, "substring() has no equivalent"],
  [formJs('=matches(a, "x")'), "matches() has no equivalent"],
  [formJs('=replace(a, "x", "y") = "y"'), "replace() has no equivalent"],
  [formJs("=every x in a satisfies x > 1"), '"every" has no equivalent'],
  [formJs("=a[item > 1] = 2"), "a filter has no equivalent"],
  [formJs("=date(a) - today() > 3"), "reckoning with days has no equivalent"],
  [words("{{#loop a}}{{this}}{{/loop}}"), "{{#loop a}}"],
  [words("=substring(a, 1)"), "substring() has no equivalent"],
])("what has no equivalent is told by its name: %j", (json, reason) => {
  const made = importForm(json);
  expect(made.ok && made.value.report.notes.map((each) => each.reason).join("; ")).toContain(reason);
});

function survey(visibleIf: string) {
  return { type: "text", name: "a", visibleIf };
}

function formJs(hide: string) {
  return { type: "default", components: [{ type: "textfield", key: "a", conditional: { hide } }] };
}

function words(text: string) {
  return {
    type: "default",
    components: [
      { type: "textfield", key: "a" },
      { type: "text", text },
    ],
  };
}
