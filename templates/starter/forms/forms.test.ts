import { describe, expect, test } from "vitest";
import { loadDocument } from "#runtime/document/load-document.ts";
import { ajvValidators } from "#runtime/document/validators.server.ts";
import { analyseForm } from "#runtime/forms/analyse-form.ts";
import { compileForm } from "#runtime/forms/compile-form.ts";
import { evaluateForm, type FormContext } from "#runtime/forms/evaluate-form.ts";
import { registry } from "#runtime/registry.ts";
import { FORM_STARTERS } from "../form-names.ts";
import { FORMS } from "./forms.ts";

const validators = ajvValidators(registry);
const context: FormContext = { locale: "fr", country: "MA", today: "2026-11-26", now: "2026-11-26T10:00:00Z" };

describe.each(FORM_STARTERS)("the form %s", (name) => {
  test("loads, and every way through it ends well", () => {
    const loaded = loadDocument(FORMS[name](), { registry, validators });
    if (!loaded.ok || loaded.value.kind !== "form") throw new Error(JSON.stringify(loaded));
    expect(analyseForm(loaded.value, registry).findings).toEqual([]);
  });
});

test("the quiz counts, and advises by the score", () => {
  const evaluate = (answers: Record<string, unknown>) =>
    evaluateForm(compileForm(FORMS.quiz(), registry), answers, context);
  expect(evaluate({ style: "3", budget: "2" }).values).toMatchObject({ style: 3, budget: 2, score: 5 });
});

test("the contact form asks for the one way to answer that was chosen", () => {
  const evaluate = (answers: Record<string, unknown>) =>
    evaluateForm(compileForm(FORMS.contact(), registry), answers, context);
  expect(evaluate({ answer_by: "email" }).required).toEqual(["name", "answer_by", "email", "note"]);
});
