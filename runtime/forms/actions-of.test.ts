import { expect, test } from "vitest";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { applies, type Sent } from "./actions-of.ts";

const sent: Sent = { locale: "ar", today: "2026-11-27", values: { city: "Fès", address: { line: "3 rue A" } } };

test.each<[string, Logic, boolean]>([
  ["an answer", { "==": [{ var: "city" }, "fès"] }, true],
  ["what lies in an answer", { "==": [{ var: "address.line" }, "3 rue A"] }, true],
  ["an answer that was not given", { "==": [{ var: "constructor" }, null] }, true],
  ["its language", { "==": [{ var: "$locale" }, "ar"] }, true],
  ["another language", { "==": [{ var: "$locale" }, "fr"] }, false],
  ["its day", { "==": [{ var: "$today" }, "2026-11-27"] }, true],
  ["days from its day", { "<": [{ var: "$today" }, "2026-11-27"] }, false],
  ["what no sending knows", { "!!": [{ var: "$constructor" }] }, false],
])("a condition may ask for %s", (_, when, holds) => {
  expect(applies({ id: "a", do: "lead", when, with: {} }, sent)).toBe(holds);
});
