import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextPriceChange, type PriceSchedule, priceAt, priceSpans } from "./price-in-time.ts";

const schedule = (change: Partial<PriceSchedule>): PriceSchedule => ({
  ...{ id: "s", productId: "p", variantId: null, change: { percent: 20 }, from: 100, until: 200 },
  ...change,
});
const own = { price: 10_000, compareAtPrice: null };

describe("a price at an instant", () => {
  it("is the variant's own outside a schedule, and crossed out beside the scheduled one inside", () => {
    const schedules = [schedule({})];
    expect(priceAt(own, "v", schedules, 99)).toEqual(own);
    expect(priceAt(own, "v", schedules, 100)).toEqual({ price: 8_000, compareAtPrice: 10_000 });
    expect(priceAt(own, "v", schedules, 199)).toEqual({ price: 8_000, compareAtPrice: 10_000 });
    expect(priceAt(own, "v", schedules, 200)).toEqual(own);
  });

  it("follows the variant's schedule before the product's, and the later of two alike", () => {
    const schedules = [
      schedule({ id: "a", from: 150 }),
      schedule({ id: "b", variantId: "v", change: { price: 7_000 } }),
      schedule({ id: "c", variantId: "v", change: { price: 6_500 }, from: 160 }),
      schedule({ id: "d", variantId: "other", change: { price: 1 } }),
    ];
    expect(priceAt(own, "v", schedules, 155).price).toBe(7_000);
    expect(priceAt(own, "v", schedules, 165).price).toBe(6_500);
    expect(priceAt(own, "w", schedules, 165).price).toBe(8_000);
  });

  it("crosses nothing out when the schedule raises it", () => {
    expect(priceAt(own, "v", [schedule({ change: { price: 12_000 } })], 150)).toEqual({
      price: 12_000,
      compareAtPrice: null,
    });
  });

  it("knows the next change", () => {
    const schedules = [schedule({}), schedule({ from: 150, until: null })];
    expect([0, 100, 150, 200].map((at) => nextPriceChange(schedules, at))).toEqual([100, 150, 200, null]);
  });
});

describe("prices since an instant", () => {
  it("begin with the one that ran then, and lay schedules over the variant's own", () => {
    const prices = [
      { ...own, from: 10 },
      { ...own, price: 9_000, from: 150 },
    ];
    expect(priceSpans(prices, "v", [schedule({})], { since: 50, now: 300 })).toEqual([
      { price: 10_000, compareAtPrice: null, from: 10, until: 100 },
      { price: 8_000, compareAtPrice: 10_000, from: 100, until: 150 },
      { price: 7_200, compareAtPrice: 9_000, from: 150, until: 200 },
      { price: 9_000, compareAtPrice: null, from: 200, until: null },
    ]);
    expect(priceSpans(prices, "v", [schedule({})], { since: 200, now: 300 }).map((span) => span.price)).toEqual([
      9_000,
    ]);
  });

  it("say at every instant what the price was then", () => {
    const time = fc.integer({ min: 0, max: 40 });
    const arbitrary = fc.record({
      own: fc.uniqueArray(fc.record({ price: fc.integer({ min: 1, max: 50 }), from: time }), {
        minLength: 1,
        maxLength: 5,
        selector: ({ from }) => from,
      }),
      schedules: fc.array(
        fc.record({
          variantId: fc.constantFrom(null, "v", "w"),
          change: fc.oneof(
            fc.record({ price: fc.integer({ min: 1, max: 50 }) }),
            fc.record({ percent: fc.integer({ min: 1, max: 99 }) }),
          ),
          from: time,
          length: fc.option(fc.integer({ min: 1, max: 20 })),
        }),
        { maxLength: 5 },
      ),
    });
    fc.assert(
      fc.property(arbitrary, time, (made, at) => {
        const prices = made.own.map((each) => ({ ...each, compareAtPrice: null })).sort((a, b) => a.from - b.from);
        const schedules = made.schedules.map(({ length, ...each }, index) =>
          schedule({ ...each, id: String(index), until: length === null ? null : each.from + length }),
        );
        const base = prices.findLast(({ from }) => from <= at);
        const span = priceSpans(prices, "v", schedules, { since: 0, now: 1_000 }).find(
          ({ from, until }) => from <= at && (until === null || at < until),
        );
        if (!base) return span === undefined;
        return span?.price === priceAt(base, "v", schedules, at).price;
      }),
    );
  });
});
