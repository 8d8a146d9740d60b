import fc from "fast-check";
import { expect, test } from "vitest";
import type { FormRule } from "#blocks/contract/index.ts";
import { registry } from "../registry.ts";
import { analyseForm } from "./analyse-form.ts";
import { compileForm } from "./compile-form.ts";
import { formState } from "./evaluate-form.ts";
import { askingPhone, ordersWithout } from "./order-ways.ts";
import { formOf, question, step } from "./testing/forms.ts";

const phone = question("form.phone", "phone", { required: true });
const city = question("form.text", "city", { purpose: "city", required: true });
const here = question("form.yesno", "here", {});
const comes = { "==": [{ var: "here" }, true] };
const form = (rules: FormRule[], checkout = true) => {
  const doc = formOf([step("who", [here]), step("call", [phone]), step("where", [city])], rules);
  doc.root.props.checkout = checkout;
  return doc;
};
const findings = (rules: FormRule[], checkout = true) =>
  analyseForm(form(rules, checkout), registry).findings.map(({ kind, blocks }) => [kind, ...blocks]);

test.each<[string, FormRule]>([
  ["hides it", { when: comes, effects: [{ do: "hide", what: "phone" }] }],
  ["shows it to some alone", { when: comes, effects: [{ do: "show", what: "phone" }] }],
  ["leaves its step out", { when: comes, effects: [{ do: "hide", what: "call" }] }],
  ["jumps over it", { when: comes, effects: [{ do: "jump", from: "who", to: "where" }] }],
  ["ends before it", { when: comes, effects: [{ do: "end", from: "who" }] }],
])("a checkout whose rule %s ends in an order without a phone, and says so; a return may", (_, rule) => {
  expect(findings([rule])).toContainEqual(["order-without-phone", "phone"]);
  expect(findings([rule], false).flat()).not.toContain("order-without-phone");
});

test("an end without a town is said too; a checkout that asks everybody says nothing", () => {
  expect(findings([{ when: comes, effects: [{ do: "hide", what: "city" }] }])).toEqual([
    ["order-without-town", "city"],
  ]);
  expect(findings([])).toEqual([]);
  expect(findings([{ when: comes, effects: [{ do: "refuse", what: "here" }] }])).toEqual([]);
});

test("who cannot get to the end loses no order: refused where the phone would have been hidden", () => {
  const rules: FormRule[] = [
    { when: comes, effects: [{ do: "hide", what: "phone" }] },
    { when: comes, effects: [{ do: "refuse", what: "here" }] },
  ];
  expect(findings(rules).flat()).not.toContain("order-without-phone");
});

test("a checkout asks for the phone whatever its rules say, and leaves all else to them", () => {
  const effects = fc.constantFrom<FormRule["effects"][number]>(
    { do: "hide", what: "phone" },
    { do: "show", what: "phone" },
    { do: "hide", what: "call" },
    { do: "hide", what: "city" },
    { do: "jump", from: "who", to: "where" },
    { do: "end", from: "who" },
  );
  const when = fc.constantFrom(comes, { "!": [comes] }, true, { ">": [{ "+": [{ var: "here" }, 1] }, 1] });
  fc.assert(
    fc.property(
      fc.array(fc.record({ when, effects: fc.array(effects, { minLength: 1 }) })),
      fc.boolean(),
      (rules, said) => {
        const asked = askingPhone(compileForm(form(rules), registry));
        expect(ordersWithout("phone", asked)).toEqual([]);
        const context = { locale: "fr", country: "MA", today: "", now: "" } as const;
        expect(formState(asked, { here: said }, context).evaluation.visible).toContain("phone");
      },
    ),
  );
});
