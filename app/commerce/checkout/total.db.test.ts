import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { updateShop } from "#app/settings/index.server.ts";
import { brokenRows, describeShop, must, orderFor, refusalOf, sell, shopper, staff } from "#app/testing/shop.ts";
import type { Context } from "../context.ts";
import type { Result } from "../kernel/result.ts";
import { createCoupons, saveOffer } from "../offers/index.server.ts";
import { confirmOrder, feesTotal, findOrder, findOrderMoney, type Order } from "../orders/index.server.ts";
import { recordCollection, refundPayment } from "../payments/index.server.ts";
import { findReturns, returnGoods } from "../returns/index.server.ts";
import { findShipments, moveDelivery } from "../shipments/index.server.ts";
import { editOrder, mergeOrders, type OrderEdit } from "./index.server.ts";

const amount = fc.integer({ min: 1, max: 5_000 });
const agreed = fc.record({ name: fc.constantFrom("Emballage", "Express", "Étage"), amount });
/** What an edit asks for; which fees stay is said by their places. */
const anyEdit = fc.record({
  quantity: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  shipping: fc.option(fc.option(fc.integer({ min: 0, max: 4_000 })), { nil: undefined }),
  keep: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  add: fc.array(agreed, { maxLength: 2 }),
});
type AnyEdit = typeof anyEdit extends fc.Arbitrary<infer E> ? E : never;
const anyLife = fc.record({
  coupon: fc.boolean(),
  reckoned: fc.array(fc.record({ code: fc.constantFrom("wrap", "engraving"), amount }), { maxLength: 2 }),
  edits: fc.array(anyEdit, { maxLength: 4 }),
  merges: fc.boolean(),
  refunds: fc.array(amount, { maxLength: 3 }),
  back: fc.record({ refund: fc.integer({ min: 0, max: 30_000 }), fees: fc.array(fc.nat(5), { maxLength: 3 }) }),
});

/** total = goods − reductions + delivery + fees + tax beside the prices, and no more is given back than was paid. */
describeShop("what an order costs, whatever is done to it", (open) => {
  let keys = 0;
  let code = "";
  const act = <T>(work: (ctx: Context) => Promise<Result<T>>) => open().engine.command(staff, work);
  const again = async ({ id }: Order) => (await findOrder(open().engine.db.read, id)) as Order;

  beforeAll(async () => {
    const { engine } = open();
    const tax = { included: false, rate: 2_000, classes: {}, shipping: null };
    const change = {
      shipping: { flat: 3_000, freeFrom: 25_000 },
      codFee: { flat: 500, places: [] },
      taxes: { MA: tax },
    };
    must(await act((ctx) => updateShop(ctx, change)));
    const product = await sell(engine, { sku: "SUM", price: 9_990, onHand: 100_000 });
    const offer = must(
      await act((ctx) =>
        saveOffer(ctx, {
          ...{ name: { fr: "Code" }, status: "active", priority: 0, stacking: "combine" },
          conditions: [{ code: "coupon", args: {} }],
          reward: { code: "percent-off", args: { items: { products: [product.id] }, percent: 15 } },
        }),
      ),
    );
    code = must(await act((ctx) => createCoupons(ctx, { offerId: offer.id, code: "SUM15" })))[0]?.code ?? "";
  });

  function expectSum(order: Order): void {
    const { subtotal, discount, shipping, codFee, tax, taxIncluded, total, lines } = order;
    const fees = feesTotal(order);
    expect(subtotal).toBe(lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0));
    expect(total).toBe(subtotal - discount + shipping + codFee + fees + (taxIncluded ? 0 : tax));
    // No reduction is reckoned of fees, and none brings free delivery nearer.
    const isReduced = order.adjustments.length > 0;
    expect(discount).toBe(isReduced ? Math.round(subtotal * 0.15) : 0);
    if (!order.shippingFixed) expect(shipping).toBe(subtotal - discount >= 25_000 ? 0 : 3_000);
    expect(tax).toBe(Math.round((subtotal - discount + fees) / 5));
  }

  async function place(coupon: boolean, reckoned: { code: string; amount: number }[]): Promise<Order> {
    const fees = [...new Map(reckoned.map((fee) => [fee.code, { ...fee, name: { fr: fee.code } }])).values()];
    const input = orderFor("SUM", 1, { fees, ...(coupon && { coupons: [code] }) });
    return must(await open().engine.placeOrder(shopper, { input, key: `sum-${++keys}`, scope: "test" })).order;
  }

  function editOf(order: Order, { quantity, shipping, keep, add }: AnyEdit): OrderEdit {
    const kept = order.fees.filter((_, index) => keep[index]).map((fee) => fee.code);
    const fresh = add.filter(({ name }, index) => {
      const isTwice = kept.includes(`agreed:${name}`) || add.findIndex((each) => each.name === name) < index;
      return !isTwice;
    });
    const [line] = order.lines;
    return {
      ...{ version: order.version, fees: [...kept, ...fresh] },
      ...(shipping !== undefined && { shipping }),
      ...(quantity !== undefined && { lines: [{ id: line?.id ?? "", quantity }] }),
    };
  }

  test("is the sum of its parts, is what the carrier collects, and bounds what is given back", async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async ({ coupon, reckoned, edits, merges, refunds, back }) => {
        let order = await place(coupon, reckoned);
        expectSum(order);
        for (const edit of edits) {
          order = must(await act((ctx) => editOrder(ctx, order.id, editOf(order, edit), { setPrices: true })));
          expectSum(order);
        }
        if (merges) {
          const other = await place(false, reckoned);
          const fees = feesTotal(order) + feesTotal(other);
          order = must(await act((ctx) => mergeOrders(ctx, order.id, other.id, { addLines: true })));
          expectSum(order);
          expect(feesTotal(order)).toBe(fees);
        }
        expect(await again(order)).toEqual(order);

        must(await act((ctx) => confirmOrder(ctx, order.id)));
        must(await act((ctx) => moveDelivery(ctx, order.id, "shipped", {})));
        const [parcel] = (await findShipments(open().engine.db.read, [order.id])).get(order.id) ?? [];
        expect(parcel?.cashDue).toBe(order.total);
        must(await act((ctx) => moveDelivery(ctx, order.id, "delivered")));
        must(await act((ctx) => recordCollection(ctx, order.id)));
        let left = order.total;
        for (const each of refunds) {
          const given = await act((ctx) => refundPayment(ctx, order.id, { amount: each, key: `sum-${++keys}` }));
          expect(given.ok).toBe(each <= left);
          if (given.ok) left -= each;
        }
        const named = [...new Set(back.fees)].flatMap((at) => order.fees[at] ?? []);
        const input = {
          lines: [{ lineId: order.lines[0]?.id ?? "", quantity: 1, disposition: "restock" as const }],
          ...{ refund: back.refund, fees: named.map((fee) => fee.code) },
        };
        const returned = await act((ctx) => returnGoods(ctx, order.id, input));
        if (feesTotal({ fees: named }) > back.refund)
          expect(refusalOf(returned)).toBe("return.fees_above_refund /refund");
        else if (back.refund > left) expect(refusalOf(returned)).toBe("payment.refund_too_large /refund");
        else expect(returned.ok).toBe(true);
        if (returned.ok) left -= back.refund;
        const money = await findOrderMoney(open().engine.db.read, order.id);
        expect(money?.refunded).toBe(order.total - left);
        const found = await findReturns(open().engine.db.read, order.id);
        expect(found?.refundable).toBe(left);
        expect(found?.fees).toEqual(order.fees.filter((fee) => !returned.ok || !named.includes(fee)));
      }),
      { numRuns: process.env.VITRINE_FULL === "1" ? 150 : 12 },
    );
    expect(await brokenRows(open().engine)).toEqual({});
  }, 300_000);
});
