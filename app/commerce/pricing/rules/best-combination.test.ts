import fc from "fast-check";
import { expect, test } from "vitest";
import { type BasketLine, type Offer, rewards, STAGES, type Stacking } from "../../offers/index.server.ts";
import type { PriceInput } from "../types.ts";
import { combine } from "./best-combination.ts";
import { flatShipping, NO_TAX, nobody } from "./defaults.ts";
import { priceOrder } from "./price-order.ts";

const RUNS = process.env.VITRINE_FULL === "1" ? 20_000 : 1_000;
const IDS = ["a", "b", "c", "d", "e", "f", "g"];
const MANY_IDS = [..."abcdefghijklm"];

const line: fc.Arbitrary<BasketLine> = fc.record({
  variantId: fc.constantFrom("v1", "v2", "v3", "v4", "v5"),
  productId: fc.constantFrom("p1", "p2", "p3"),
  collectionIds: fc.subarray(["c1", "c2"]),
  tags: fc.subarray(["new", "sale"]),
  unitPrice: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 60_000 })),
  quantity: fc.integer({ min: 1, max: 5 }),
});
const items = fc.oneof(
  fc.constant({}),
  fc.record({ products: fc.subarray(["p1", "p2"], { minLength: 1 }) }),
  fc.record({ tags: fc.constant(["sale"]), collections: fc.subarray(["c1"]) }),
);
const small = fc.integer({ min: 1, max: 3 });
const reward = fc.oneof(
  fc.record({
    code: fc.constant("percent-off"),
    args: fc.record({ percent: fc.integer({ min: 1, max: 100 }), items }),
  }),
  fc.record({
    code: fc.constant("amount-off"),
    args: fc.record({ amount: fc.integer({ min: 0, max: 30_000 }), items }),
  }),
  fc.record({
    code: fc.constant("unit-price"),
    args: fc.record({ price: fc.integer({ min: 0, max: 30_000 }), items }),
  }),
  fc.record({ code: fc.constant("free-shipping"), args: fc.constant({}) }),
  fc.record({
    code: fc.constant("quantity-tiers"),
    args: fc.record({
      items,
      tiers: fc.array(fc.record({ quantity: small, price: fc.integer({ min: 0, max: 60_000 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  }),
  fc.record({
    code: fc.constant("buy-x-get-y"),
    args: fc.record({
      buy: fc.record({ quantity: small, items }),
      get: fc.record({ quantity: small, items, percent: fc.integer({ min: 1, max: 100 }) }),
    }),
  }),
);
const stackingOf = (ids: string[]): fc.Arbitrary<Stacking> =>
  fc.oneof(
    fc.constant<Stacking>("exclusive"),
    fc.constant<Stacking>("combine"),
    fc.constant<Stacking>("combine"),
    fc.subarray(ids),
  );
const offersOf = (ids: string[], minLength = 0): fc.Arbitrary<Offer[]> =>
  fc
    .array(
      fc.record({
        priority: fc.integer({ min: 0, max: 2 }),
        stacking: stackingOf(ids),
        reward,
        conditions: fc.oneof(
          fc.constant([]),
          fc.record({ min: fc.integer({ min: 0, max: 50_000 }) }).map((args) => [{ code: "spend", args }]),
        ),
      }),
      { minLength, maxLength: ids.length },
    )
    .map((list) =>
      list.map((each, index) => ({ ...each, id: ids[index] ?? "", name: { fr: "" }, status: "active" as const })),
    );
const basketOf = (offers: fc.Arbitrary<Offer[]>) =>
  fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    offers,
    shipping: fc
      .record({ flat: fc.integer({ min: 0, max: 5_000 }), freeFrom: fc.option(fc.integer({ min: 0, max: 60_000 })) })
      .map(flatShipping),
  });
const basket = basketOf(offersOf(IDS));

const inputOf = (given: Pick<PriceInput, "lines" | "offers" | "shipping">): PriceInput => ({
  ...{ customer: nobody("MA"), paymentMethod: "cod", codFee: 700, tax: NO_TAX, now: 0 },
  ...given,
});

function must(input: PriceInput) {
  const priced = priceOrder(input);
  if (!priced) throw new Error("No price");
  return priced;
}

/** The cheapest of all lawful sets, each simply given: no search, no bounds. */
function cheapestByForce(input: PriceInput): number {
  const spent = input.lines.reduce((sum, each) => sum + each.unitPrice * each.quantity, 0);
  const holding = input.offers.filter(({ conditions }) => conditions.every(({ args }) => spent >= Number(args.min)));
  const stage = (offer: Offer) => STAGES.indexOf(rewards.get(offer.reward.code)?.stage ?? "article");
  const inOrder = holding.sort((a, b) => stage(a) - stage(b) || b.priority - a.priority || (a.id < b.id ? -1 : 1));
  const sorted = [...input.lines].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  let best = Number.POSITIVE_INFINITY;
  for (let set = 0; set < 2 ** inOrder.length; set++) {
    const chosen = inOrder.filter((_, index) => set & (1 << index));
    if (chosen.some((a) => chosen.some((b) => a !== b && !combine(a, b)))) continue;
    let left = sorted.map((each) => each.unitPrice * each.quantity);
    for (const { reward: use } of chosen) {
      left = rewards.get(use.code)?.reprice?.({ lines: sorted, left }, use.args) ?? left;
    }
    const goods = left.reduce((sum, each) => sum + each, 0);
    const free = chosen.some(({ reward: use }) => use.code === "free-shipping");
    const delivery = input.shipping({ subtotal: goods, weight: 0, quantity: 0 })?.price ?? 0;
    best = Math.min(best, goods + (free ? 0 : delivery) + input.codFee);
  }
  return best;
}

function keyOf({ variantId, unitPrice, quantity }: BasketLine): string {
  return `${variantId} ${String(unitPrice).padStart(13, "0")} ${String(quantity).padStart(7, "0")}`;
}

test("the combination that is given is the cheapest of all lawful ones", () => {
  fc.assert(
    fc.property(basket, (given) => {
      const input = inputOf(given);
      expect(must(input).total).toBe(cheapestByForce(input));
    }),
    { numRuns: RUNS },
  );
});

test("of more offers than are all weighed it is the cheapest too, but for the rounding of a minor unit a line", () => {
  fc.assert(
    fc.property(basketOf(offersOf(MANY_IDS, 11)), (given) => {
      const input = inputOf(given);
      const found = must(input);
      const missed = found.total - cheapestByForce(input);
      expect(missed).toBeGreaterThanOrEqual(0);
      expect(found.proved).toBe(true);
      expect(missed).toBeLessThanOrEqual(given.lines.length);
    }),
    { numRuns: process.env.VITRINE_FULL === "1" ? 2_000 : 40 },
  );
});

test("a total adds up, nothing is below zero, and no line gives more than it costs", () => {
  fc.assert(
    fc.property(basket, (given) => {
      const priced = must(inputOf(given));
      const lines = priced.lines.reduce((sum, each) => sum + each.total, 0);
      expect(priced.total).toBe(lines + priced.shipping + priced.codFee);
      expect(priced.subtotal - priced.discount).toBe(lines);
      expect(priced.applied.reduce((sum, each) => sum + each.amount, 0)).toBe(priced.discount);
      for (const each of priced.lines) {
        expect(each.total).toBeGreaterThanOrEqual(0);
        expect(each.discount).toBe(each.adjustments.reduce((sum, { amount }) => sum + amount, 0));
        expect(each.adjustments.every(({ amount }) => Number.isSafeInteger(amount) && amount > 0)).toBe(true);
      }
      expect(Math.min(priced.shipping, priced.shippingDiscount, priced.total)).toBeGreaterThanOrEqual(0);
      expect(priced.applied.length + priced.refused.length).toBe(given.offers.length);
    }),
    { numRuns: RUNS },
  );
});

test("the order of lines and of offers decides nothing", () => {
  const shuffled = basket.chain((given) =>
    fc.record({
      given: fc.constant(given),
      lines: fc.shuffledSubarray(given.lines, { minLength: given.lines.length }),
      offers: fc.shuffledSubarray(given.offers, { minLength: given.offers.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ given, lines, offers: mixed }) => {
      const [first, second] = [must(inputOf(given)), must(inputOf({ ...given, lines, offers: mixed }))];
      expect(second).toMatchObject({ total: first.total, discount: first.discount, applied: first.applied });
    }),
    { numRuns: RUNS },
  );
});

test("one offer more never makes a basket dearer", () => {
  fc.assert(
    fc.property(basket, (given) => {
      const [, ...fewer] = given.offers;
      expect(must(inputOf(given)).total).toBeLessThanOrEqual(must(inputOf({ ...given, offers: fewer })).total);
    }),
    { numRuns: RUNS },
  );
});

test("of many offers that all stand together all are given, and of many that exclude each other the best", () => {
  const many = (stand: Stacking): Offer[] =>
    Array.from({ length: 50 }, (_, index) => ({
      ...{ id: `o${index}`, name: { fr: "" }, status: "active" as const, priority: 0, stacking: stand, conditions: [] },
      reward: { code: "amount-off", args: { amount: 100 + index } },
    }));
  const lines = [{ variantId: "v", productId: "p", collectionIds: [], tags: [], unitPrice: 500_000, quantity: 1 }];
  const shipping = flatShipping({ flat: 0, freeFrom: null });
  expect(must(inputOf({ lines, shipping, offers: many("combine") })).discount).toBe(50 * 100 + (49 * 50) / 2);
  expect(must(inputOf({ lines, shipping, offers: many("exclusive") })).discount).toBe(149);
});
