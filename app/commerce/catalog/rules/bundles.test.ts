import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bundle } from "../types.ts";
import { bundlesFrom, checkBundle, expandBundle } from "./bundles.ts";

const fixed = (...quantities: number[]): Bundle => ({
  ...{ kind: "fixed", choose: null, repeats: false },
  items: quantities.map((quantity, index) => ({ variantId: `v${index}`, quantity })),
});
const mix = (choose: number, of: number, repeats = false): Bundle => ({
  ...{ kind: "mix", choose, repeats },
  items: Array.from({ length: of }, (_, index) => ({ variantId: `v${index}`, quantity: 1 })),
});
const units = (counts: readonly number[]) => (id: string) => counts[Number(id.slice(1))] ?? 0;

describe("how many bundles there are", () => {
  it("is what the scarcest part of a fixed one allows", () => {
    expect(bundlesFrom(fixed(1, 2), units([5, 7]))).toBe(3);
    expect(bundlesFrom(fixed(1, 2), units([5, -3]))).toBe(0);
    expect(bundlesFrom(fixed(1, 1), units([5, Number.POSITIVE_INFINITY]))).toBe(5);
    expect(bundlesFrom(fixed(1), units([Number.POSITIVE_INFINITY]))).toBe(Number.POSITIVE_INFINITY);
  });

  it("is what the parts of a mix fill together, each once in a bundle", () => {
    expect(bundlesFrom(mix(2, 3), units([10, 1, 1]))).toBe(2);
    expect(bundlesFrom(mix(2, 3, true), units([10, 1, 1]))).toBe(6);
    expect(bundlesFrom(mix(2, 3), units([Number.POSITIVE_INFINITY, 4, 1]))).toBe(5);
    expect(bundlesFrom(mix(1, 2), units([Number.POSITIVE_INFINITY, 0]))).toBe(Number.POSITIVE_INFINITY);
  });

  it("is never more than can be made one after the other", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(6), { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        (counts, choose, repeats) => {
          const bundle = mix(Math.min(choose, counts.length), counts.length, repeats);
          expect(bundlesFrom(bundle, units(counts))).toBe(makeGreedily(bundle, [...counts]));
        },
      ),
    );
  });
});

/** Takes the fullest shelves for each bundle, which wastes nothing. */
function makeGreedily({ choose, repeats }: Bundle, counts: number[]): number {
  for (let made = 0; ; made++) {
    for (let place = 0, used = new Set<number>(); place < (choose ?? 1); place++) {
      const free = counts.flatMap((count, index) => (count > 0 && (repeats || !used.has(index)) ? [index] : []));
      const [fullest] = free.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
      if (fullest === undefined) return made;
      counts[fullest] = (counts[fullest] ?? 0) - 1;
      used.add(fullest);
    }
  }
}

describe("what one buys of a bundle", () => {
  const code = (result: ReturnType<typeof expandBundle>) => (result.ok ? "ok" : result.refusal.pointer);
  const choice = (...ids: string[]) => ids.map((variantId) => ({ variantId, quantity: 1 }));

  it("is all of a fixed one, and chosen from a mix", () => {
    expect(expandBundle(fixed(1, 2), [])).toEqual({ ok: true, value: fixed(1, 2).items });
    expect(code(expandBundle(fixed(1, 2), choice("v0")))).toBe("/components");
    expect(expandBundle(mix(2, 3), choice("v2", "v0"))).toEqual({ ok: true, value: choice("v2", "v0") });
    expect(expandBundle(mix(2, 3, true), choice("v1", "v1"))).toEqual({
      ok: true,
      value: [{ variantId: "v1", quantity: 2 }],
    });
  });

  it("must be as many as it says, of what it offers, each once", () => {
    expect(code(expandBundle(mix(2, 3), []))).toBe("/components");
    expect(code(expandBundle(mix(2, 3), choice("v0")))).toBe("/components");
    expect(code(expandBundle(mix(2, 3), choice("v0", "v0")))).toBe("/components/1");
    expect(code(expandBundle(mix(2, 3), choice("v0", "x")))).toBe("/components/1");
    expect(code(expandBundle(mix(2, 3), [{ variantId: "v0", quantity: -1 }]))).toBe("/components/0");
    expect(code(expandBundle(mix(2, 3, true), [{ variantId: "v0", quantity: 1.5 }]))).toBe("/components/0");
  });
});

it.each([
  [fixed(), 1, "bundle.too_few"],
  [fixed(1), 2, "bundle.one_variant"],
  [fixed(0), 1, "quantity.invalid"],
  [mix(4, 3), 1, "quantity.invalid"],
  [mix(1, 1), 1, "bundle.too_few"],
  [{ ...fixed(1), items: [...fixed(1).items, ...fixed(1).items] }, 1, "bundle.twice"],
])("refuses a bundle that makes no sense", (bundle, variants, code) => {
  const checked = checkBundle(bundle as Bundle, variants as number);
  expect(!checked.ok && checked.refusal.code).toBe(code);
});
