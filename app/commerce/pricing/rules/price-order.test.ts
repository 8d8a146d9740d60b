import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_AMOUNT } from "../../kernel/money.ts";
import { priceOrder, shippingFee } from "./price-order.ts";

const line = fc.record({
  unitPrice: fc.integer({ min: 0, max: 5_000_000 }),
  quantity: fc.integer({ min: 1, max: 1000 }),
});
const rule = fc.record({
  flat: fc.integer({ min: 0, max: 100_000 }),
  freeFrom: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
});

test("a total is the sum of its lines and the delivery, in whole minor units", () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 50 }), rule, (lines, shipping) => {
      const priced = priceOrder(lines, shipping);
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
  expect(shippingFee(29_999, { flat: 3000, freeFrom: 30_000 })).toBe(3000);
  expect(shippingFee(30_000, { flat: 3000, freeFrom: 30_000 })).toBe(0);
  expect(shippingFee(1_000_000, { flat: 3000, freeFrom: null })).toBe(3000);
});

test("a total beyond reason is no price", () => {
  expect(priceOrder([{ unitPrice: MAX_AMOUNT, quantity: 2 }], { flat: 0, freeFrom: null })).toBeUndefined();
  expect(priceOrder([{ unitPrice: MAX_AMOUNT, quantity: 1e9 }], { flat: 0, freeFrom: null })).toBeUndefined();
});
