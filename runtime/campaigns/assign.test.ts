import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "#app/commerce/kernel/seeded-random.ts";
import { assign, LOTS, type Split, shuffle, WHOLE } from "./assign.ts";

const lots = Array.from({ length: LOTS }, (_, lot) => lot);
const split = (more: Partial<Split> = {}): Split => ({
  ...{ id: "01JD0000000000000000000001", group: "", traffic: 100 },
  ...{ variants: [] },
  ...more,
});
const ab = (a = 50, b = 50) => [
  { id: "A", weight: a },
  { id: "B", weight: b },
];
const ids = fc.string({ minLength: 1, maxLength: 26 });
const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 6 });
const variantsOf = (list: number[]) => list.map((weight, index) => ({ id: `V${index}`, weight }));

function counts(of: Split, rivals: readonly string[] = []): Map<string | null, number> {
  const found = new Map<string | null, number>();
  for (const lot of lots) {
    const variant = assign(of, lot, rivals);
    found.set(variant, (found.get(variant) ?? 0) + 1);
  }
  return found;
}

describe("a campaign's lots", () => {
  it("are each put in one place, whatever the seed", () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), (seed) => {
        expect(new Set(Array.from({ length: 100 }, (_, number) => shuffle(seed, number, 10))).size).toBe(100);
      }),
    );
    expect(new Set(lots.map((lot) => shuffle(7, lot, 100))).size).toBe(LOTS);
  });

  it("are dealt to the variants by their weights, at any traffic", () => {
    fc.assert(
      fc.property(ids, weights, fc.integer({ min: 1, max: 100 }), (id, list, traffic) => {
        const found = counts(split({ id, traffic, variants: variantsOf(list) }));
        const taking = LOTS - (found.get(null) ?? 0);
        expect(taking).toBe(traffic * 100);
        const all = list.reduce((sum, each) => sum + each, 0);
        list.forEach((weight, index) => {
          expect(Math.abs((found.get(`V${index}`) ?? 0) - (taking * weight) / all)).toBeLessThan(20);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("answer visitors who come by chance with shares that chance explains (chi-square, 1 in 1,000)", () => {
    const random = seededRandom(11);
    const of = split({ variants: variantsOf([20, 30, 50]) });
    const seen = [0, 0, 0];
    for (let visitor = 0; visitor < 200_000; visitor++) {
      seen[Number(assign(of, Math.floor(random() * LOTS))?.slice(1))]! += 1;
    }
    const wanted = [40_000, 60_000, 100_000];
    expect(seen.reduce((sum, each, index) => sum + (each - wanted[index]!) ** 2 / wanted[index]!, 0)).toBeLessThan(
      13.8,
    );
  });

  it("say nothing of the lots of another campaign", () => {
    const pairs = new Map<string, number>();
    for (const lot of lots) {
      const pair = `${assign(split({ id: "one", variants: ab() }), lot)}${assign(split({ id: "other", variants: ab() }), lot)}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
    const chi = [...pairs.values()].reduce((sum, each) => sum + (each - 2_500) ** 2 / 2_500, 0);
    expect(pairs.size).toBe(4);
    expect(chi).toBeLessThan(16.3);
  });

  it("stay where they are when variants are renamed, reordered, or weighed alike by other numbers", () => {
    fc.assert(
      fc.property(ids, fc.nat(LOTS - 1), weights, (id, lot, list) => {
        const variants = variantsOf(list);
        const before = assign(split({ id, variants }), lot);
        expect(assign(split({ id, variants: [...variants].reverse() }), lot)).toBe(before);
        expect(
          assign(split({ id, variants: variants.map((each) => ({ ...each, weight: each.weight * 8 })) }), lot),
        ).toBe(before);
        expect(assign(split({ id, variants: [...variants, { id: "ZZ", weight: 0 }] }), lot)).toBe(before);
      }),
    );
  });

  it("keep their side as traffic grows", () => {
    fc.assert(
      fc.property(ids, fc.nat(LOTS - 1), fc.integer({ min: 1, max: 99 }), (id, lot, traffic) => {
        const before = assign(split({ id, traffic, variants: ab() }), lot);
        if (before !== null) expect(assign(split({ id, traffic: traffic + 1, variants: ab() }), lot)).toBe(before);
      }),
    );
  });

  it("take part in one campaign of a group, each campaign with a fair part of them and its variants in their shares", () => {
    const group = ["spring", "ramadan", "summer"];
    const of = (id: string) => split({ id, group: "promo", variants: ab() });
    for (const lot of lots) expect(group.filter((id) => assign(of(id), lot, group) !== null)).toHaveLength(1);
    for (const id of group) {
      const found = counts(of(id), group);
      const [a, b] = [found.get("A") ?? 0, found.get("B") ?? 0];
      expect(a + b).toBeGreaterThan(LOTS / 5);
      expect(Math.abs(a - b) / (a + b)).toBeLessThan(0.01);
    }
  });

  it("are taken from a campaign of their group by the one that joins, and by no other", () => {
    const of = (id: string) => split({ id, group: "promo", variants: ab() });
    for (const lot of lots) {
      const before = assign(of("spring"), lot, ["spring", "summer"]);
      const after = assign(of("spring"), lot, ["spring", "summer", "ramadan"]);
      if (after !== null) expect(after).toBe(before);
      else if (before !== null) expect(assign(of("ramadan"), lot, ["spring", "summer", "ramadan"])).not.toBeNull();
    }
  });

  it("are all of them in a campaign without variants", () => {
    expect(counts(split())).toEqual(new Map([[WHOLE, LOTS]]));
    expect(counts(split({ traffic: 0 }))).toEqual(new Map([[null, LOTS]]));
  });

  it("are none for a search engine: it sees the first variant of what all take part in, and else no campaign", () => {
    expect(assign(split({ variants: ab() }), null)).toBe("A");
    expect(assign(split(), null)).toBe(WHOLE);
    expect(assign(split({ traffic: 50, variants: ab() }), null)).toBeNull();
    expect(assign(split({ group: "promo" }), null)).toBeNull();
  });
});
