import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_AMOUNT } from "../../kernel/money.ts";
import type { BasketLine } from "../../offers/index.server.ts";
import { taxOf } from "../../tax/index.server.ts";
import type { PriceInput } from "../types.ts";
import { flatShipping, NO_TAX, nobody } from "./defaults.ts";
import { priceOrder } from "./price-order.ts";

const line = fc.record({
  unitPrice: fc.integer({ min: 0, max: 5_000_000 }),
  quantity: fc.integer({ min: 1, max: 1000 }),
});
const rule = fc.record({
  flat: fc.integer({ min: 0, max: 100_000 }),
  freeFrom: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
});

function basket(...lines: { unitPrice: number; quantity: number }[]): PriceInput {
  return {
    lines: lines.map(
      (each, index): BasketLine => ({
        ...{ variantId: `v${index}`, productId: `p${index}`, collectionIds: [], tags: [] },
        ...each,
      }),
    ),
    offers: [],
    customer: nobody("MA"),
    paymentMethod: "cod",
    shipping: flatShipping({ flat: 3000, freeFrom: null }),
    codFee: 0,
    tax: NO_TAX,
    now: 0,
  };
}

test("a total is the sum of its lines and the delivery, in whole minor units", () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 50 }), rule, (lines, shipping) => {
      const priced = priceOrder({ ...basket(...lines), shipping: flatShipping(shipping) });
      if (!priced) return false;
      const sum = lines.reduce((total, { unitPrice, quantity }) => total + unitPrice * quantity, 0);
      expect(priced.subtotal).toBe(sum);
      expect(priced.total).toBe(priced.subtotal - priced.discount + priced.shipping);
      expect([priced.total, ...priced.lines.map((each) => each.total)].every(Number.isSafeInteger)).toBe(true);
      expect([0, shipping.flat]).toContain(priced.shipping);
      return true;
    }),
  );
});

test("delivery is free from its threshold on, not before", () => {
  const fee = (subtotal: number, freeFrom: number | null) =>
    flatShipping({ flat: 3000, freeFrom })({ subtotal, weight: 0, quantity: 1 }).price;
  expect(fee(29_999, 30_000)).toBe(3000);
  expect(fee(30_000, 30_000)).toBe(0);
  expect(fee(1_000_000, null)).toBe(3000);
});

test("cash on delivery costs its fee where it is how the order is paid, and nowhere else", () => {
  const input = { ...basket({ unitPrice: 10_000, quantity: 1 }), codFee: 500 };
  expect(priceOrder(input)).toMatchObject({ codFee: 500, total: 13_500 });
  expect(priceOrder({ ...input, paymentMethod: "card" })).toMatchObject({ codFee: 0, total: 13_000 });
});

test("fees are part of the total, whole, whatever they are beside: no threshold is nearer, no discount touches them", () => {
  const fee = fc.integer({ min: 1, max: 1_000_000 }).map((amount) => ({ code: `f${amount}`, name: {}, amount }));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 10 }), rule, fc.array(fee), (lines, shipping, fees) => {
      const input = { ...basket(...lines), shipping: flatShipping(shipping) };
      const [without, priced] = [priceOrder(input), priceOrder({ ...input, fees })];
      if (!without || !priced) return;
      const added = fees.reduce((sum, { amount }) => sum + amount, 0);
      expect(priced).toEqual({ ...without, fees, total: without.total + added });
    }),
  );
});

test("a fee is taxed like a product without a class of its own", () => {
  const policy = { MA: { included: false, rate: 2_000, classes: { book: 0 }, shipping: null } };
  const input = basket({ unitPrice: 10_000, quantity: 1 });
  const lines = input.lines.map((each) => ({ ...each, taxClass: "book" }));
  const fees = [{ code: "gift", name: { fr: "Papier cadeau" }, amount: 1_500 }];
  const tax: PriceInput["tax"] = (taxed) => taxOf(policy, taxed.lines, taxed.shipping, "MA");
  expect(priceOrder({ ...input, lines, fees, tax })).toMatchObject({
    taxRates: [{ rate: 2_000, base: 1_500, tax: 300 }],
    total: 10_000 + 3_000 + 1_500 + 300,
  });
});

test("a total beyond reason is no price", () => {
  expect(priceOrder(basket({ unitPrice: MAX_AMOUNT, quantity: 2 }))).toBeUndefined();
  expect(priceOrder(basket({ unitPrice: MAX_AMOUNT, quantity: 1e9 }))).toBeUndefined();
});
