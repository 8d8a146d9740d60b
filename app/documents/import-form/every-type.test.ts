import { describe, expect, test } from "vitest";
import { walk } from "#runtime/document/tree.ts";
import { documentIn } from "../loader.server.ts";
import { importForm } from "./import-form.ts";

/** What a type becomes here, or undefined where it is left out and named in the report. */
type Becomes = string | undefined;

/**
 * Data table: every type of question and panel in SurveyJS 2.5. @see https://surveyjs.io/form-library/documentation/api-reference
 * Whoever finds a type that is not here adds it.
 */
const SURVEY: readonly (readonly [type: string, becomes: Becomes, more?: Record<string, unknown>])[] = [
  ["text", "form.text"],
  ["text", "form.number", { inputType: "number" }],
  ["text", "form.number", { inputType: "range" }],
  ["text", "form.date", { inputType: "date" }],
  ["text", "form.date", { inputType: "datetime-local" }],
  ["text", "form.date", { inputType: "time" }],
  ["text", "form.text", { inputType: "email" }],
  ["comment", "form.text"],
  ["radiogroup", "form.choice", { choices: ["a", "b"] }],
  ["buttongroup", "form.choice", { choices: ["a", "b"] }],
  ["dropdown", "form.choice", { choices: ["a", "b"] }],
  ["checkbox", "form.choice", { choices: ["a", "b"] }],
  ["tagbox", "form.choice", { choices: ["a", "b"] }],
  ["imagepicker", "form.choice", { choices: ["a", "b"] }],
  ["boolean", "form.yesno"],
  ["rating", "form.scale"],
  ["slider", "form.number"],
  ["ranking", "form.ranking", { choices: ["a", "b"] }],
  ["matrix", "form.matrix", { rows: ["r"], columns: ["c"] }],
  ["matrixdropdown", "form.group", { rows: ["r"], columns: [{ name: "c", choices: ["a"] }] }],
  ["multipletext", "form.texts", { items: [{ name: "i" }] }],
  ["file", "form.file"],
  ["signaturepad", "form.signature"],
  ["html", "content.rich-text", { html: "<p>Words</p>" }],
  ["panel", "form.group", { elements: [{ type: "text", name: "in" }] }],
  ["flowpanel", "form.group", { elements: [{ type: "text", name: "in" }] }],
  ["expression", "form.calculated", { expression: "1 + 1" }],
  ["image", undefined, { imageLink: "https://example.com/a.png" }],
  ["imagemap", undefined],
];

/** These are kept as several places, which the report says. */
const GROWING: readonly (readonly [type: string, more: Record<string, unknown>])[] = [
  ["matrixdynamic", { columns: [{ name: "c", choices: ["a"] }] }],
  ["paneldynamic", { templateElements: [{ type: "text", name: "in" }] }],
];

/** Data table: every component of form-js 1.18. @see https://docs.camunda.io/docs/components/modeler/forms/form-element-library/forms-element-library/ */
const FORM_JS: readonly (readonly [type: string, becomes: Becomes, more?: Record<string, unknown>])[] = [
  ["textfield", "form.text"],
  ["textarea", "form.text"],
  ["number", "form.number"],
  ["datetime", "form.date", { subtype: "date" }],
  ["datetime", "form.date", { subtype: "datetime" }],
  ["datetime", "form.date", { subtype: "time" }],
  ["checkbox", "form.yesno"],
  ["checklist", "form.choice", { values: [{ value: "a", label: "A" }] }],
  ["radio", "form.choice", { values: [{ value: "a", label: "A" }] }],
  ["select", "form.choice", { values: [{ value: "a", label: "A" }] }],
  ["taglist", "form.choice", { values: [{ value: "a", label: "A" }] }],
  ["filepicker", "form.file"],
  ["expression", "form.calculated", { expression: "=1 + 1" }],
  ["group", "form.group", { components: [{ type: "textfield", key: "in" }] }],
  ["text", "content.rich-text", { text: "Words" }],
  ["html", "content.rich-text", { content: "<p>Words</p>" }],
  ["separator", "content.divider"],
  ["image", undefined, { source: "https://example.com/a.png" }],
  ["table", undefined, { dataSource: "=rows" }],
  ["iframe", undefined, { url: "https://example.com" }],
  ["documentPreview", undefined],
];

function imported(json: unknown) {
  const made = importForm(json);
  if (!made.ok) throw new Error(made.refusal.code);
  expect(documentIn(made.value.document), "loads").toMatchObject({ ok: true });
  const types = [...walk(made.value.document.root)].map(({ node }) => node.type);
  return { types, notes: made.value.report.notes.map(({ pointer }) => pointer) };
}

test.each(["tel", "url"])("what is typed as %s is checked here, and the report says so", (inputType) => {
  const { types, notes } = imported({ elements: [{ type: "text", name: "q", inputType }] });
  expect([types.includes("form.text"), notes]).toEqual([true, ["/elements/0/inputType"]]);
});

describe.each([
  ["SurveyJS", SURVEY, "elements", "name"],
  ["form-js", FORM_JS, "components", "key"],
] as const)("%s", (_maker, table, list, key) => {
  const rows = table.map(([type, becomes, more = {}]) => ({ type, becomes, more }));
  test.each(rows)("$type $more becomes $becomes", ({ type, becomes, more }) => {
    const json = {
      [list]: [{ type, [key]: "q", ...more }],
      ...(list === "components" && { type: "default" }),
    };
    const { types, notes } = imported(json);
    if (becomes === undefined) expect([types, notes]).toEqual([["form.form"], [`/${list}/0/type`]]);
    else expect([types.includes(becomes), notes]).toEqual([true, []]);
  });

  test("a setting and a type that nobody knows are both named", () => {
    const json = {
      [list]: [
        { type: "astrolabe", [key]: "q" },
        { ...{ type: list === "elements" ? "text" : "textfield", [key]: "r" }, gravity: 9.81 },
      ],
    };
    expect(imported(json).notes.sort()).toEqual([`/${list}/0/type`, `/${list}/1/gravity`]);
  });
});

test.each(GROWING)("%s has places, which the report says", (type, more) => {
  const { types, notes } = imported({ elements: [{ type, name: "q", ...more }] });
  expect([types.filter((each) => each === "form.group").length > 1, notes]).toEqual([true, ["/elements/0/type"]]);
});
