import { describe, expect, it } from "vitest";
import type { StoredOffer } from "#app/commerce/offers/index.server.ts";
import { freeDeliveryByOffer, offerEnd } from "./offer-ends.ts";

const NOW = Date.parse("2026-11-26T12:00:00Z");
const SOON = "2026-11-27T00:00:00Z";
const LATER = "2026-12-01T00:00:00Z";

const offer = (conditions: StoredOffer["conditions"], reward: StoredOffer["reward"]): StoredOffer => ({
  ...{ id: "o", name: {}, status: "active", priority: 0, stacking: "combine", version: 1, createdAt: 0, updatedAt: 0 },
  conditions,
  reward,
});
const dates = (until?: string, from?: string) => ({
  code: "dates",
  args: { ...(until && { until }), ...(from && { from }) },
});
const off = (products: string[]) => ({ code: "percent-off", args: { percent: 10, items: { products } } });
const vase = { id: "vase", variants: [{ id: "vase-1" }], collectionIds: ["table"], tags: [] };

describe("the end of an offer", () => {
  it("is that of the first to end among those that speak of the product", () => {
    const offers = [offer([dates(LATER)], off(["vase"])), offer([dates(SOON)], off(["soap"]))];
    expect(offerEnd(offers, vase, NOW)).toBe(Date.parse(LATER));
    expect(offerEnd(offers, null, NOW)).toBe(Date.parse(SOON));
  });

  it("counts for every article where the offer names none, and for the collections it names", () => {
    expect(offerEnd([offer([dates(SOON)], { code: "free-shipping", args: {} })], vase, NOW)).toBe(Date.parse(SOON));
    const table = { code: "percent-off", args: { percent: 10, items: { collections: ["table"] } } };
    expect(offerEnd([offer([dates(SOON)], table)], vase, NOW)).toBe(Date.parse(SOON));
  });

  it.each([
    ["has no end", [dates()]],
    ["is over", [dates("2026-11-25T00:00:00Z")]],
    ["has not begun", [dates(LATER, SOON)]],
    ["wants a code", [dates(SOON), { code: "coupon", args: {} }]],
  ])("is none where the offer %s", (_, conditions) => {
    expect(offerEnd([offer(conditions, off(["vase"]))], vase, NOW)).toBeNull();
  });
});

describe("free delivery by an offer", () => {
  const free = { code: "free-shipping", args: {} };
  const spend = (min: number) => ({ code: "spend", args: { min } });

  it("begins at the lowest sum that is asked of everybody", () => {
    expect(freeDeliveryByOffer([offer([spend(50_000)], free), offer([spend(30_000), dates(SOON)], free)], NOW)).toBe(
      30_000,
    );
  });

  it.each([
    ["only lowers the price", offer([spend(1)], { code: "free-shipping", args: { max: 1_000 } })],
    ["asks for more than a sum", offer([spend(1), { code: "first-order", args: {} }], free)],
    ["counts some articles only", offer([{ code: "spend", args: { min: 1, items: { products: ["x"] } } }], free)],
    ["is over", offer([spend(1), dates("2026-11-25T00:00:00Z")], free)],
  ])("is not promised where the offer %s", (_, each) => {
    expect(freeDeliveryByOffer([each], NOW)).toBeNull();
  });
});
