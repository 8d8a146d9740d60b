import { expect, test } from "vitest";
import type { FormDoc, Node } from "#blocks/contract/index.ts";
import { formOf, question, step } from "../forms/testing/forms.ts";
import { registry } from "../registry.ts";
import { sampleNode, samplePage } from "../samples.ts";
import { canPlace } from "./can-place.ts";
import { loadDocument } from "./load-document.ts";
import { ajvValidators } from "./validators.server.ts";

const validators = ajvValidators(registry);
const FORMS = ["content.newsletter", "content.form", "content.consent", "content.delivery-promise"];
const group = (fields: Node[]): Node => ({ ...sampleNode("form.group", {}, "parts"), slots: { fields } });
/** Every place of a form in which content stands. */
const AROUND: [string, (inner: Node) => FormDoc][] = [
  ["form.form", (inner) => formOf([inner])],
  ["form.step", (inner) => formOf([step("one", [inner])])],
  ["form.group", (inner) => formOf([group([inner])])],
];
const opened = (doc: unknown) => loadDocument(doc, { registry, validators, unknownBlocks: "keep" });
const taken = (doc: unknown) => loadDocument(doc, { registry, validators });

test.each(AROUND.flatMap(([parent, around]) => FORMS.map((type) => [type, parent, around] as const)))(
  "%s is not placed in %s and not taken there, but a document that has one opens",
  (type, parent, around) => {
    const inner = sampleNode(type, {}, "inner");
    const doc = around(inner);
    const empty = around(question("form.text", "wish", { purpose: "free" }));
    const place = {
      parent: parent === "form.form" ? "root" : parent === "form.step" ? "one" : "parts",
      slot: "fields",
    };
    expect(canPlace(registry, empty.root, place, inner)).toMatchObject({ refusal: { code: "place.not-accepted" } });
    expect(taken(doc)).toMatchObject({
      reason: { code: "invalid", errors: [{ message: `"${parent}" does not take "${type}" in "fields"` }] },
    });
    expect(opened(doc)).toMatchObject({ ok: true, value: { root: doc.root } });
  },
);

test("what draws no form stands in one, and a form stands on a page", () => {
  const quiet = sampleNode("content.delivery-promise", { props: { ask: false } }, "quiet");
  expect(taken(formOf([quiet, sampleNode("content.heading", {}, "words")]))).toMatchObject({ ok: true });
  expect(taken(samplePage(FORMS.map((type, at) => sampleNode(type, {}, `f${at}`))))).toMatchObject({ ok: true });
});
