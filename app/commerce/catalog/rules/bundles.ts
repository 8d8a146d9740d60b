import { allocate } from "../../kernel/allocate.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { Bundle, BundleItem } from "../types.ts";

/** What one buys of a bundle: for each part, how many in one bundle. */
export type BundleParts = readonly BundleItem[];

const MAX_ITEMS = 60;
const MAX_QUANTITY = 100;
const MAX_CHOOSE = 50;

/** Checks what a bundle shall be made of. That its parts are there and no bundles themselves, the command looks up. */
export function checkBundle(bundle: Bundle, variantCount: number): Result<Bundle> {
  if (variantCount !== 1) return refuse("bundle.one_variant", {}, "/variants");
  const { kind, items } = bundle;
  if (items.length < (kind === "mix" ? 2 : 1)) return refuse("bundle.too_few", {}, "/bundle/items");
  if (items.length > MAX_ITEMS) return refuse("input.invalid", { problem: `≤ ${MAX_ITEMS}` }, "/bundle/items");
  const seen = new Set<string>();
  for (const [index, { variantId, quantity }] of items.entries()) {
    const at = `/bundle/items/${index}`;
    if (seen.has(variantId)) return refuse("bundle.twice", {}, `${at}/variant_id`);
    seen.add(variantId);
    if (!isWithin(quantity, MAX_QUANTITY)) return refuse("quantity.invalid", { max: MAX_QUANTITY }, `${at}/quantity`);
  }
  if (kind === "fixed") {
    return ok({
      kind,
      choose: null,
      repeats: false,
      items: items.map(({ variantId, quantity }) => ({ variantId, quantity })),
    });
  }
  const most = bundle.repeats ? MAX_CHOOSE : items.length;
  if (bundle.choose === null || !isWithin(bundle.choose, most)) {
    return refuse("quantity.invalid", { max: most }, "/bundle/choose");
  }
  const each = items.map(({ variantId }) => ({ variantId, quantity: 1 }));
  return ok({ kind, choose: bundle.choose, repeats: bundle.repeats, items: each });
}

/**
 * The parts of one bundle: of a fixed one all of them, of a mix those that were chosen, which must be as many as it says,
 * among those it offers, and each once unless it allows more. Refuses `bundle.choice`, pointing into the choice.
 * @param choice variants chosen for one bundle; none for a fixed one
 */
export function expandBundle(bundle: Bundle, choice: BundleParts): Result<BundleParts> {
  if (bundle.kind === "fixed") {
    return choice.length === 0 ? ok(bundle.items) : refuse("bundle.choice", { count: 0 }, "/components");
  }
  const count = bundle.choose ?? 0;
  const offered = new Set(bundle.items.map(({ variantId }) => variantId));
  const chosen = new Map<string, number>();
  for (const [index, { variantId, quantity }] of choice.entries()) {
    const taken = (chosen.get(variantId) ?? 0) + quantity;
    const fits = offered.has(variantId) && isWithin(quantity, MAX_CHOOSE) && (bundle.repeats || taken === 1);
    if (!fits) return refuse("bundle.choice", { count }, `/components/${index}`);
    chosen.set(variantId, taken);
  }
  if (sum([...chosen.values()]) !== count) return refuse("bundle.choice", { count }, "/components");
  return ok([...chosen].map(([variantId, quantity]) => ({ variantId, quantity })));
}

/**
 * How many bundles can be made of what is there: of a fixed one as many as its scarcest part allows, of a mix as many as
 * its parts fill together.
 * @param unitsOf units of a variant that can be had; Infinity where they are not counted
 */
export function bundlesFrom({ kind, choose, repeats, items }: Bundle, unitsOf: (variantId: string) => number): number {
  const units = items.map(({ variantId }) => Math.max(0, unitsOf(variantId)));
  if (kind === "fixed") {
    return Math.min(...items.map(({ quantity }, index) => Math.floor((units[index] ?? 0) / quantity)));
  }
  if (repeats) return Math.floor(sum(units) / (choose ?? 1));
  // Without repeats a bundle takes each part at most once: those that are not counted fill a place in every bundle, and
  // `count` bundles take at most `count` of each that is.
  const counted = units.filter(Number.isFinite);
  const places = (choose ?? 1) - (units.length - counted.length);
  if (places <= 0) return Number.POSITIVE_INFINITY;
  const filled = (count: number) => sum(counted.map((each) => Math.min(each, count))) >= count * places;
  let [least, above] = [0, Math.floor(sum(counted) / places) + 1];
  while (above - least > 1) {
    const middle = Math.floor((least + above) / 2);
    if (filled(middle)) least = middle;
    else above = middle;
  }
  return least;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/**
 * What each part of bundles came to: the line's total shared out by what the parts cost alone, to the last unit. A part that
 * comes back is refunded its share, so that all parts together are the whole.
 * @param parts per bundle; where all of them are given away, by their number
 */
export function allocateBundle(total: number, parts: readonly { listPrice: number; quantity: number }[]): number[] {
  const worth = parts.map(({ listPrice, quantity }) => listPrice * quantity);
  const weights = worth.some((each) => each > 0) ? worth : parts.map(({ quantity }) => quantity);
  return allocate(total, weights);
}

function isWithin(value: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= 1 && value <= most;
}
