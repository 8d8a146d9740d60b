import { describe, expect, test } from "vitest";
import type { PriceSpan } from "../../catalog/index.server.ts";
import { lawfulCompareAt, withGiven } from "./lawful-compare-at.ts";

const DAY = 24 * 3_600_000;

/** Spans that follow each other: the day each begins, its price, and the price it announces crossed out. */
function history(...spans: [day: number, price: number, crossedOut?: number][]): PriceSpan[] {
  return spans.map(([day, price, crossedOut], index) => ({
    ...{ price, compareAtPrice: crossedOut ?? null, from: day * DAY },
    until: spans[index + 1] ? (spans[index + 1]?.[0] ?? 0) * DAY : null,
  }));
}

test.each<[string, PriceSpan[], number | null]>([
  ["the price before", history([0, 100], [60, 80, 100]), 100],
  [
    "the lowest of the 30 days before, whatever is announced",
    history([0, 100], [50, 90], [55, 120], [60, 80, 120]),
    90,
  ],
  ["not a price that ended more than 30 days before", history([0, 70], [25, 100], [60, 80, 100]), 100],
  ["a price that ended within the 30 days", history([0, 70], [31, 100], [60, 80, 100]), null],
  [
    "the first price of a sale that falls in steps",
    history([0, 100], [60, 80, 100], [67, 60, 100], [74, 40, 100]),
    100,
  ],
  ["a new sale counts the one before", history([0, 100], [60, 60, 100], [65, 100], [70, 80, 100]), null],
  ["nothing where the price was put up first", history([0, 80], [50, 120], [60, 80, 120]), null],
  ["nothing where it was never sold before", history([60, 80, 100]), null],
  ["nothing where nothing is announced", history([0, 100], [60, 80]), null],
])("in France: %s", (_, spans, lawful) => {
  expect(lawfulCompareAt(spans, 80 * DAY, "FR")).toBe(lawful);
});

test("elsewhere it is what the merchant says", () => {
  expect(lawfulCompareAt(history([0, 80], [50, 120], [60, 80, 120]), 80 * DAY, "MA")).toBe(120);
  expect(lawfulCompareAt(history([60, 80, 70]), 80 * DAY, "MA")).toBeNull();
});

describe("in France, what campaigns gave counts as what was asked", () => {
  const given = (from: number, until: number | null, price: number) => ({
    ...{ price, from: from * DAY },
    until: until === null ? null : until * DAY,
  });
  const shop = history([0, 100]);
  const shown = (own: ReturnType<typeof given>[], all = own) =>
    lawfulCompareAt(withGiven(shop, own), 80 * DAY, "FR", all);

  test("the shop's own price stands beside a campaign's first one", () => {
    expect(shown([given(70, null, 80)])).toBe(100);
  });
  test("a campaign that ended within the 30 days lowers what may be crossed out, and one before them does not", () => {
    const now = given(70, null, 80);
    expect(shown([now], [now, given(50, 60, 90)])).toBe(90);
    expect(shown([now], [now, given(50, 60, 80)])).toBeNull();
    expect(shown([now], [now, given(20, 30, 60)])).toBe(100);
  });
  test("a campaign that falls in steps goes on; one that rises again has its lower price held against it", () => {
    expect(shown([given(60, 70, 90), given(70, null, 80)])).toBe(100);
    expect(shown([given(60, 70, 70), given(70, null, 80)])).toBeNull();
  });
  test("what others are given counts for a sale of the shop that began after it", () => {
    const sale = history([0, 100], [70, 80, 100]);
    expect(lawfulCompareAt(sale, 80 * DAY, "FR", [given(60, 65, 90)])).toBe(90);
    expect(lawfulCompareAt(sale, 80 * DAY, "FR", [given(75, null, 60)])).toBe(100);
  });
  test("nothing is crossed out beside a price that no history begins before", () => {
    expect(lawfulCompareAt(withGiven(history([70, 100]), [given(70, null, 80)]), 80 * DAY, "FR")).toBeNull();
  });
});
