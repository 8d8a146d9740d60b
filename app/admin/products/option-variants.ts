import type { OptionDraft, VariantDraft } from "./types.ts";

/** A shop of size, colour and model has a hundred; more is a slip of the finger. */
export const MAX_COMBINATIONS = 200;

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
  const taken = new Set<VariantDraft>();
  return combinations.slice(0, MAX_COMBINATIONS).map((combination) => {
    const found =
      before.find((variant) => !taken.has(variant) && sameOptions(variant.options, combination)) ??
      before.find((variant) => !taken.has(variant) && grewInto(variant.options, combination, named));
    if (found) {
      taken.add(found);
      return { ...found, options: combination };
    }
    return freshVariant(combination, pattern);
  });
}

/** A new row with the price of its neighbours. */
export function freshVariant(options: string[], pattern?: VariantDraft): VariantDraft {
  return {
    key: crypto.randomUUID(),
    options,
    price: pattern?.price ?? "",
    compareAt: pattern?.compareAt ?? "",
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

function sameOptions(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

/** `[blue]` becomes `[blue, small]` when a size is added whose first value is small. */
function grewInto(had: readonly string[], combination: readonly string[], options: readonly OptionDraft[]): boolean {
  if (had.length >= combination.length) return false;
  return combination.every((value, index) =>
    index < had.length ? had[index] === value : options[index]?.values[0]?.key === value,
  );
}
