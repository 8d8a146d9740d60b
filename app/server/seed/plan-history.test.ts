import { parsePhoneNumberWithError } from "libphonenumber-js";
import { describe, expect, it } from "vitest";
import { demoProducts } from "#templates/demo/catalog.ts";
import { planHistory } from "./plan-history.ts";

const DAY = 24 * 3_600_000;
const now = Date.UTC(2026, 10, 23, 11, 30);
const articles = demoProducts.flatMap((product) =>
  product.variants.map(({ sku, price }) => ({ sku, weight: 1 / (price + 9000) })),
);
const history = planHistory(articles, now);
const reached = (kind: string): number => old.filter((order) => order.steps.some((step) => step.kind === kind)).length;
/** Orders whose story is over by now. */
const old = history.filter((order) => order.at < now - 10 * DAY);

describe("the demo shop's past", () => {
  it("is the same each time it is told", () => {
    expect(planHistory(articles, now)).toEqual(history);
  });

  it("lies within the last sixty days, in order, and no step stands before the one it follows or after now", () => {
    expect(history.length).toBeGreaterThanOrEqual(350);
    expect(history.length).toBeLessThanOrEqual(500);
    expect(history[0]!.at).toBeGreaterThanOrEqual(now - 61 * DAY);
    for (const [index, { at, steps }] of history.entries()) {
      expect(at).toBeGreaterThanOrEqual(history[index - 1]?.at ?? 0);
      const times = [at, ...steps.map((step) => step.at)];
      expect(times).toEqual([...times].sort((one, other) => one - other));
      expect(times.at(-1)).toBeLessThan(now);
    }
  });

  it("goes as cash on delivery goes: most confirmed, most of those accepted, some refused at the door", () => {
    const confirmed = reached("confirmed") / old.length;
    const delivered = reached("delivered") / reached("confirmed");
    expect(confirmed).toBeGreaterThan(0.66);
    expect(confirmed).toBeLessThan(0.78);
    expect(delivered).toBeGreaterThan(0.74);
    expect(delivered).toBeLessThan(0.86);
    expect(reached("refused") + reached("delivered")).toBe(reached("confirmed"));
    expect(reached("cancelled") + reached("confirmed")).toBe(old.length);
  });

  it("grows, and swells on the days of the offer, when the gift box leads", () => {
    const perDay = (from: number, to: number): number =>
      history.filter((order) => order.at >= now - from * DAY && order.at < now - to * DAY).length / (from - to);
    const offer = history.filter((order) => order.lines.some((line) => line.sku === "MZ-CFH-01"));
    expect(perDay(20, 1)).toBeGreaterThan(perDay(60, 41));
    expect(perDay(22.5, 18.5)).toBeGreaterThan(1.5 * perDay(18, 2));
    const during = offer.filter((order) => order.at >= now - 22.5 * DAY && order.at < now - 18.5 * DAY);
    expect(during.length / offer.length).toBeGreaterThan(0.5);
  });

  it("has people who come back, in both scripts, under numbers of the right length", () => {
    const phones = history.map((order) => order.buyer.phone);
    const again = 1 - new Set(phones).size / phones.length;
    expect(again).toBeGreaterThan(0.08);
    expect(again).toBeLessThan(0.3);
    expect(history.some((order) => /\p{Script=Arabic}/u.test(order.buyer.name))).toBe(true);
    for (const { buyer, address } of history)
      expect(parsePhoneNumberWithError(buyer.phone, address.country as "MA").isPossible(), buyer.phone).toBe(true);
  });

  it("sells only what the shop has, once a line", () => {
    const known = new Set(articles.map((article) => article.sku));
    for (const { lines } of history) {
      expect(lines.length).toBeGreaterThan(0);
      expect(new Set(lines.map((line) => line.sku)).size).toBe(lines.length);
      for (const line of lines) expect(known.has(line.sku) && line.quantity > 0).toBe(true);
    }
  });
});
