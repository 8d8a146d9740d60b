import { beforeAll, expect, test } from "vitest";
import { updateShop } from "#app/settings/index.server.ts";
import { brokenRows, describeShop, must, orderFor, refusalOf, sell, shopper, staff } from "#app/testing/shop.ts";
import type { Context } from "../context.ts";
import type { Result } from "../kernel/result.ts";
import { confirmOrder, findOrder, findOrderMoney, findTimeline, type Order } from "../orders/index.server.ts";
import { checkVoucher, issueVoucher, recordCollection, refundPayment } from "../payments/index.server.ts";
import { findShipments, moveDelivery } from "../shipments/index.server.ts";
import { type AgreedFee, editOrder, mergeOrders, type OrderEdit, type PlaceOrderInput } from "./index.server.ts";

describeShop("fees of an order", (open) => {
  let keys = 0;
  const act = <T>(work: (ctx: Context) => Promise<Result<T>>) => open().engine.command(staff, work);
  const placed = (change: Partial<PlaceOrderInput>, key = `fees-${++keys}`) =>
    open().engine.placeOrder(shopper, { input: orderFor("VASE", 2, change), key, scope: "test" });
  const place = async (change: Partial<PlaceOrderInput> = {}) =>
    must(await placed({ fees: [ENGRAVING, WRAP], ...change }));
  const edit = (id: string, change: OrderEdit, setPrices: boolean) =>
    act((ctx) => editOrder(ctx, id, change, { setPrices }));
  const again = async (id: string) => (await findOrder(open().engine.db.read, id)) as Order;
  const ENGRAVING = { code: "engraving", name: { fr: "Gravure", ar: "نقش", en: "Engraving" }, amount: 12_000 };
  const WRAP = { code: "wrap", name: { fr: "Papier cadeau" }, amount: 1_550 };

  beforeAll(async () => {
    const tax = { included: false, rate: 2_000, classes: {}, shipping: null };
    // Goods of 200 travel for 30; above 300 they would travel free.
    const change = { shipping: { flat: 3_000, freeFrom: 30_000 }, taxes: { MA: tax } };
    must(await act((ctx) => updateShop(ctx, change)));
    await sell(open().engine, { sku: "VASE", price: 10_000, onHand: 1_000 });
  });

  test("they stand in its total and its taxes, bring no free delivery nearer, and are read as they were written", async () => {
    const { order } = await place();
    const tax = (20_000 + 12_000 + 1_550) / 5;
    expect(order).toMatchObject({ subtotal: 20_000, shipping: 3_000, tax, fees: [ENGRAVING, WRAP] });
    expect(order.total).toBe(20_000 + 3_000 + 13_550 + tax);
    expect(await again(order.id)).toEqual(order);
    expect(await brokenRows(open().engine)).toEqual({});
  });

  test("the same order sent again is the same, whatever its fees come to by then", async () => {
    const key = "fees-again";
    const first = must(await placed({ fees: [WRAP] }, key));
    const second = must(await placed({ fees: [{ ...WRAP, amount: 9_999 }] }, key));
    expect(second).toMatchObject({ replayed: true, order: { id: first.order.id, total: first.order.total } });
  });

  test.each([0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e15])("no fee comes to %s", async (amount) => {
    expect(refusalOf(await placed({ fees: [WRAP, { ...ENGRAVING, amount }] }))).toBe("order.fee_amount /fees/1/amount");
  });

  test("an edit keeps them; who may set prices takes one off, and the timeline says so", async () => {
    const { order } = await place();
    const line = { id: order.lines[0]?.id ?? "", quantity: 1 };
    const fewer = must(await edit(order.id, { version: 1, lines: [line] }, false));
    expect(fewer).toMatchObject({ subtotal: 10_000, fees: [ENGRAVING, WRAP], tax: 4_710, total: 31_260 });
    const off = { version: 2, fees: ["wrap"] };
    expect(refusalOf(await edit(order.id, off, false))).toBe("order.price_not_yours /fees");
    expect(refusalOf(await edit(order.id, { ...off, fees: ["wrap", "gone"] }, true))).toBe(
      "order.fee_not_found /fees/1",
    );
    expect(refusalOf(await edit(order.id, { ...off, fees: ["wrap", "wrap"] }, true))).toBe(
      "order.fee_not_found /fees/1",
    );
    const left = must(await edit(order.id, off, true));
    expect(left).toMatchObject({ fees: [WRAP], tax: 2_310, total: 16_860 });
    expect(await again(order.id)).toEqual(left);
    const last = (await findTimeline(open().engine.db.read, order.id)).at(-1);
    const [change] = (last?.data.changes ?? []) as { field: string; before: object[]; after: object[] }[];
    expect([change?.field, change?.before.length, change?.after]).toEqual([
      "fees",
      2,
      [{ name: WRAP.name, amount: 1_550 }],
    ]);
    expect(must(await edit(order.id, { version: 3, fees: [] }, true))).toMatchObject({ fees: [], total: 15_000 });
    expect(await brokenRows(open().engine)).toEqual({});
  });

  test("who may set prices agrees on one with the buyer: by its name, once, above zero", async () => {
    const { order } = await place({ fees: [WRAP] });
    const agreed = (fee: Partial<AgreedFee>, version = 1) => ({
      version,
      fees: ["wrap", { name: "Livraison  express ", amount: 4_000, ...fee }],
    });
    expect(refusalOf(await edit(order.id, agreed({}), false))).toBe("order.price_not_yours /fees");
    for (const [fee, why] of [
      [{ name: " " }, "input.required /fees/1/name"],
      [{ name: "x".repeat(61) }, "input.too_long /fees/1/name"],
      [{ amount: 0 }, "order.fee_amount /fees/1/amount"],
      [{ amount: -5 }, "order.fee_amount /fees/1/amount"],
      [{ amount: Number.NaN }, "order.fee_amount /fees/1/amount"],
      [{ amount: 1e15 }, "order.fee_amount /fees/1/amount"],
    ] as const) {
      expect(refusalOf(await edit(order.id, agreed(fee), true))).toBe(why);
    }
    const twice = {
      version: 1,
      fees: [
        { name: "A", amount: 1 },
        { name: " A", amount: 2 },
      ],
    };
    expect(refusalOf(await edit(order.id, twice, true))).toBe("order.fee_twice /fees/1/name");
    const many = { version: 1, fees: Array.from({ length: 101 }, (_, at) => ({ name: `${at}`, amount: 1 })) };
    expect(refusalOf(await edit(order.id, many, true))).toBe("order.too_many_fees /fees");
    expect(await again(order.id)).toEqual(order);

    const express = { code: "agreed:Livraison express", name: { fr: "Livraison express" }, amount: 4_000 };
    const edited = must(await edit(order.id, agreed({}), true));
    expect(edited).toMatchObject({ fees: [WRAP, express], shipping: 3_000, version: 2 });
    expect(edited.total).toBe(order.total + 4_000 + 4_000 / 5);
    expect(await again(order.id)).toEqual(edited);
    expect(refusalOf(await edit(order.id, agreed({}), true))).toBe("order.changed_meanwhile");
    const last = (await findTimeline(open().engine.db.read, order.id)).at(-1);
    const [change] = (last?.data.changes ?? []) as { field: string; after: object[] }[];
    expect([change?.field, change?.after.at(-1)]).toEqual(["fees", { name: express.name, amount: 4_000 }]);
    const less = must(await edit(order.id, { version: 2, fees: [express.code] }, true));
    expect(less.fees).toEqual([express]);
    expect(await brokenRows(open().engine)).toEqual({});
  });

  test("an order is written down with what was agreed on, by who may, and is the same for the same key", async () => {
    const key = "fees-agreed";
    const input = orderFor("VASE", 1, { fees: [{ name: "Emballage", amount: 700 }] });
    const write = (setPrices: boolean, amount = 700) =>
      open().engine.placeOrder(staff, {
        ...{ key, scope: "test", may: { setPrices } },
        input: { ...input, fees: [{ name: "Emballage", amount }] },
      });
    expect(refusalOf(await write(false))).toBe("order.price_not_yours /fees");
    const { order } = must(await write(true));
    expect(order.fees).toEqual([{ code: "agreed:Emballage", name: { fr: "Emballage" }, amount: 700 }]);
    expect(must(await write(true))).toMatchObject({ replayed: true, order: { id: order.id } });
    expect(refusalOf(await write(true, 701))).toBe("idempotency.reused");
  });

  test("two orders that become one have the fees of both", async () => {
    const [{ order: kept }, { order: other }] = [await place({ fees: [WRAP] }), await place()];
    const merged = must(await act((ctx) => mergeOrders(ctx, kept.id, other.id, { addLines: true })));
    expect(merged.fees).toEqual([{ ...WRAP, amount: 3_100 }, ENGRAVING]);
    expect(merged.total).toBe(40_000 + (40_000 + 15_100) / 5 + 15_100);
    expect(await brokenRows(open().engine)).toEqual({});
  });

  test("store credit pays them like the rest", async () => {
    const { code } = must(await act((ctx) => issueVoucher(ctx, { amount: 50_000 })));
    const { order } = await place({ voucher: code });
    expect(order).toMatchObject({ fees: [ENGRAVING, WRAP], paymentState: "paid" });
    expect((await findOrderMoney(open().engine.db.read, order.id))?.paid).toBe(order.total);
    const rest = await open().engine.query(({ read, clock }) =>
      checkVoucher(read, code, { total: 50_000, currency: "MAD" }, clock.now()),
    );
    expect(must(rest)).toBe(50_000 - order.total);
  });

  test("the carrier collects them, and no more is given back than was paid", async () => {
    const { order } = await place();
    must(await act((ctx) => confirmOrder(ctx, order.id)));
    must(await act((ctx) => moveDelivery(ctx, order.id, "shipped", {})));
    const [parcel] = (await findShipments(open().engine.db.read, [order.id])).get(order.id) ?? [];
    expect(parcel?.cashDue).toBe(order.total);
    must(await act((ctx) => moveDelivery(ctx, order.id, "delivered")));
    must(await act((ctx) => recordCollection(ctx, order.id)));
    const back = (amount: number) => act((ctx) => refundPayment(ctx, order.id, { amount, key: `fees-${++keys}` }));
    expect(must(await back(WRAP.amount)).order.paymentState).toBe("partly_refunded");
    expect(refusalOf(await back(order.total))).toMatch("payment.refund_too_large");
    expect(must(await back(order.total - WRAP.amount)).order.paymentState).toBe("refunded");
    expect(await brokenRows(open().engine)).toEqual({});
  });
});
