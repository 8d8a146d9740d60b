import { expect, it } from "vitest";
import type { ProductRule } from "#app/commerce/catalog/types.ts";
import { readRule, ruleDraft } from "./rule-draft.ts";
import type { RuleChoices } from "./types.ts";

const choices: RuleChoices = {
  attributes: [
    { handle: "hauteur", label: { fr: "Hauteur" }, kind: "measure", unit: "cm", choices: [] },
    { handle: "fait-main", label: { fr: "Fait main" }, kind: "boolean", unit: "", choices: [] },
  ],
  types: [],
};

const rule: ProductRule = {
  match: "all",
  of: [
    { field: "tag", op: "is", value: "été" },
    {
      match: "any",
      of: [
        { field: "price", op: "at_most", value: 9_990 },
        { field: "created", op: "at_most", value: Date.UTC(2026, 0, 2) - 1 },
        { field: "created", op: "in_last_days", value: 30 },
        { field: "attribute", attribute: "hauteur", op: "at_least", value: 12.5 },
        { field: "attribute", attribute: "fait-main", op: "is", value: true },
      ],
    },
  ],
};

it("gives back the rule it shows", () => {
  expect(readRule(ruleDraft(rule, "MAD", "fr"), "MAD", choices)).toEqual({ ok: true, value: rule });
});

it.each([
  ["price", "cher"],
  ["stock", "1.5"],
  ["created", "hier"],
  ["attribute:hauteur", "haut"],
  ["tag", " "],
])("points at a condition on %s that cannot be read", (field, value) => {
  const draft = { key: "r", match: "all" as const, of: [{ key: "c", field, op: "at_least" as const, value }] };
  const read = readRule(draft, "MAD", choices);
  expect(!read.ok && read.refusal).toMatchObject({ code: "rule.invalid", pointer: "/rule/of/0" });
});
