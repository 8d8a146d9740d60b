import type { OptionDraft, VariantDraft } from "./types.ts";

/** What a product holds at most; more is a slip of the finger. */
export const MAX_COMBINATIONS = 2_000;

/**
 * The variants that a product's options ask for: one for each combination of values. A variant keeps what was typed of it
 * as long as its combination is there; where an option was added, those that were there take its first value.
 */
export function variantsFor(options: readonly OptionDraft[], before: readonly VariantDraft[]): VariantDraft[] {
  const named = options.filter((option) => option.values.length > 0);
  const combinations = named.reduce<string[][]>(
    (done, option) => done.flatMap((head) => option.values.map((value) => [...head, value.key])),
    [[]],
  );
  const pattern = before[0];
  const byOptions = new Map(before.map((variant) => [keyOf(variant.options), variant]));
  const taken = new Set<VariantDraft>();
  const shorter = before.filter((variant) => variant.options.length < named.length);
  return combinations.slice(0, MAX_COMBINATIONS).map((combination) => {
    const same = byOptions.get(keyOf(combination));
    const found =
      same && !taken.has(same)
        ? same
        : shorter.find((variant) => !taken.has(variant) && grewInto(variant.options, combination, named));
    if (!found) return freshVariant(combination, pattern);
    taken.add(found);
    return { ...found, options: combination };
  });
}

/** A new row with the price of its neighbours. */
export function freshVariant(options: string[], pattern?: VariantDraft): VariantDraft {
  return {
    key: crypto.randomUUID(),
    options,
    price: pattern?.price ?? "",
    compareAt: pattern?.compareAt ?? "",
    cost: pattern?.cost ?? "",
    weight: pattern?.weight ?? "",
    sku: "",
    onHand: "0",
    barcode: "",
    image: null,
  };
}

/** How many variants the options ask for. */
export function countCombinations(options: readonly OptionDraft[]): number {
  return options.reduce((count, option) => count * Math.max(1, option.values.length), 1);
}

function keyOf(options: readonly string[]): string {
  return options.join("\u0000");
}

/** `[blue]` becomes `[blue, small]` when a size is added whose first value is small. */
function grewInto(had: readonly string[], combination: readonly string[], options: readonly OptionDraft[]): boolean {
  if (had.length >= combination.length) return false;
  return combination.every((value, index) =>
    index < had.length ? had[index] === value : options[index]?.values[0]?.key === value,
  );
}
