import { expect, it } from "vitest";
import { readBudget } from "./read-budget.server.ts";

function typed(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

it("reads kilobytes as people write them, and an empty field as no limit", () => {
  const read = readBudget(typed({ html: "30", css: " 12,5 ", js: "١٥", images: "", nodes: "1400" }));
  expect(read.ok && read.value).toEqual({ html: 30_000, css: 12_500, js: 15_000, images: null, nodes: 1_400 });
});

it.each(["much", "0", "-3", "1e999"])("points at what is no amount: %s", (images) => {
  const read = readBudget(typed({ images }));
  expect(!read.ok && read.refusal.pointer).toBe("/pageBudget/images");
});
