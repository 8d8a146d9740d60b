import axe from "axe-core";
import { expect, it } from "vitest";
import { AXE_RULES } from "./axe-rules.ts";
import { axeWords } from "./axe-words.ts";

it("says in French and in Arabic whatever axe may find", () => {
  const rules = axe.getRules([...AXE_RULES]).map(({ ruleId }) => ruleId);
  expect(rules.length).toBeGreaterThan(50);
  expect(rules.filter((rule) => !axeWords(rule, "fr") || !axeWords(rule, "ar"))).toEqual([]);
});
