import { expect, it } from "vitest";
import { countCombinations, freshVariant, MAX_COMBINATIONS, variantsFor } from "./option-variants.ts";
import type { OptionDraft } from "./types.ts";

const option = (name: string, ...values: string[]): OptionDraft => ({
  key: name,
  name: { fr: name },
  values: values.map((key) => ({ key, label: { fr: key } })),
});
const single = { ...freshVariant([]), id: "one", price: "249", sku: "VASE" };

it("makes one variant for each combination, in the options' order", () => {
  const made = variantsFor([option("colour", "blue", "green"), option("size", "S", "L")], [single]);
  expect(made.map((variant) => variant.options)).toEqual([
    ["blue", "S"],
    ["blue", "L"],
    ["green", "S"],
    ["green", "L"],
  ]);
});

it("lets the variant that was there grow into the first combination, and new ones take its price but not its SKU", () => {
  const [first, second] = variantsFor([option("colour", "blue", "green")], [single]);
  expect(first).toMatchObject({ id: "one", sku: "VASE", price: "249" });
  expect(second).toMatchObject({ sku: "", price: "249", onHand: "0" });
  expect(second?.id).toBeUndefined();
});

it("keeps what was typed of every combination that stays", () => {
  const before = variantsFor([option("colour", "blue", "green")], [single]).map((variant, index) => ({
    ...variant,
    sku: `SKU-${index}`,
  }));
  const after = variantsFor([option("colour", "green", "red")], before);
  expect(after.map((variant) => variant.sku)).toEqual(["SKU-1", ""]);
});

it("goes back to one variant without options", () => {
  expect(variantsFor([], [single])).toEqual([single]);
  expect(variantsFor([option("colour")], [single])).toEqual([single]);
});

it("stops at a number nobody means", () => {
  const many = option("n", ...Array.from({ length: 60 }, (_, index) => String(index)));
  expect(countCombinations([many, many])).toBe(3_600);
  expect(variantsFor([many, many], [single])).toHaveLength(MAX_COMBINATIONS);
});
