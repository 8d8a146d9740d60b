import { expect, test } from "vitest";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { registry } from "../registry.ts";
import { compileForm } from "./compile-form.ts";
import { hangsOnVisit } from "./hangs-on-visit.ts";
import { formOf, question } from "./testing/forms.ts";

const form = (when: Logic, source = "param") =>
  compileForm(
    formOf(
      [
        question("form.hidden", "from", { source, value: "utm_source" }),
        question("form.calculated", "sum", { value: { "+": [{ var: "pieces" }, 1] } }),
        question("form.number", "pieces", {}),
        question("form.text", "why", { purpose: "free" }),
      ],
      [{ when, effects: [{ do: "show", what: "why" }] }],
    ),
    registry,
  );

test.each<[string, Logic, string, boolean]>([
  ["nothing but answers", { ">": [{ var: "pieces" }, 2] }, "param", false],
  ["the language, which the page has", { "==": [{ var: "$locale" }, "fr"] }, "param", false],
  ["its address", { "==": [{ var: "$param.utm_source" }, "ad"] }, "param", true],
  ["a hidden field that reads the address", { "==": [{ var: "from" }, "ad"] }, "param", true],
  ["a hidden field that reads the page before", { "==": [{ var: "from" }, "ad"] }, "referrer", true],
  ["a hidden field of the merchant's own", { "==": [{ var: "from" }, "ad"] }, "fixed", false],
])("a form whose rules read %s", (_, when, source, hangs) => expect(hangsOnVisit(form(when, source))).toBe(hangs));
