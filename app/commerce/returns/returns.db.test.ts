import { beforeAll, describe, expect, test } from "vitest";
import type { Bundle, Product } from "#app/commerce/catalog/index.server.ts";
import { brokenRows, describeShop, must, orderFor, refusalOf, sell, shopper, staff } from "#app/testing/shop.ts";
import { findEarnings } from "../analytics/index.server.ts";
import type { PlaceOrderInput } from "../checkout/index.server.ts";
import type { Context } from "../context.ts";
import type { Result } from "../kernel/result.ts";
import { confirmOrder, findOrder, findOrderMoney, findTimeline, type Order } from "../orders/index.server.ts";
import { recordCollection } from "../payments/index.server.ts";
import { findShipments, moveDelivery, moveParcel, packParcel } from "../shipments/index.server.ts";
import { findLocationLevels, findStock, saveStockedProduct } from "../stock/index.server.ts";
import { findReturns, type ReturnInput, returnGoods } from "./index.server.ts";

describeShop("goods that come back", (open) => {
  let keys = 0;
  let cup: Product;
  let oil: Product;
  const act = <T>(work: (ctx: Context) => Promise<Result<T>>) => open().engine.command(staff, work);
  const read = () => open().engine.db.read;
  const variantOf = (product: Product) => product.variants[0]?.id ?? "";
  const back = (id: string, input: ReturnInput) => act((ctx) => returnGoods(ctx, id, input));
  const again = async (id: string) => (await findOrder(read(), id)) as Order;
  const stockOf = async (product: Product) => {
    const id = variantOf(product);
    const [level] = await findLocationLevels(read(), [id]);
    return [(await findStock(read(), [id])).get(id)?.onHand, level?.quarantined];
  };
  const arrived = async (sku: string, quantity: number, change: Partial<PlaceOrderInput> = {}) => {
    const input = orderFor(sku, quantity, change);
    const { order } = must(await open().engine.placeOrder(shopper, { input, key: `back-${++keys}`, scope: "test" }));
    must(await act((ctx) => confirmOrder(ctx, order.id)));
    must(await act((ctx) => moveDelivery(ctx, order.id, "shipped", { cost: 3_000 })));
    must(await act((ctx) => moveDelivery(ctx, order.id, "delivered")));
    must(await act((ctx) => recordCollection(ctx, order.id)));
    return again(order.id);
  };
  const lineOf = (order: Order) => order.lines[0]?.id ?? "";

  beforeAll(async () => {
    cup = await sell(open().engine, { sku: "CUP", variants: [{ sku: "CUP", price: 3_333, cost: 1_000 }], onHand: 50 });
    oil = await sell(open().engine, { sku: "OIL", price: 20_000, onHand: 50 });
    const items = [
      { variantId: variantOf(cup), quantity: 2 },
      { variantId: variantOf(oil), quantity: 1 },
    ];
    const bundle: Bundle = { kind: "fixed", choose: null, repeats: false, items };
    const input = { title: { fr: "Coffret" }, status: "active" as const, variants: [{ sku: "GIFT", price: 20_000 }] };
    must(await act((ctx) => saveStockedProduct(ctx, { ...input, bundle })));
  });

  test("one of three goes on the shelf and is given back at its share, then the rest: all of it together, no more", async () => {
    const order = await arrived("CUP", 3);
    const [shelf] = await stockOf(cup);
    const [only] = (await findReturns(read(), order.id))?.returnables ?? [];
    expect(only).toMatchObject({ units: 3, amount: 9_999, before: 0, left: 3 });
    const lines = [{ lineId: lineOf(order), quantity: 1, disposition: "restock" as const }];
    const first = must(await back(order.id, { lines, refund: 3_333, reason: "cassée ☕", seen: 0 }));
    expect(first).toMatchObject({ deliveryState: "delivered", paymentState: "partly_refunded" });
    expect((await stockOf(cup))[0]).toBe((shelf ?? 0) + 1);
    expect(refusalOf(await back(order.id, { lines, seen: 0 }))).toBe("return.changed_meanwhile");
    const rest = { lineId: lineOf(order), quantity: 2, disposition: "restock" as const };
    expect(refusalOf(await back(order.id, { lines: [{ ...rest, quantity: 3 }] }))).toBe(
      "return.too_many /lines/0/quantity",
    );
    expect(refusalOf(await back(order.id, { lines: [rest], refund: 6_667 }))).toBe("payment.refund_too_large /refund");
    expect((await findOrderMoney(read(), order.id))?.refunded).toBe(3_333);
    const last = must(await back(order.id, { lines: [rest], refund: 6_666, seen: 1 }));
    expect(last).toMatchObject({ deliveryState: "returned", paymentState: "refunded" });
    expect((await findReturns(read(), order.id))?.returnables[0]).toMatchObject({ left: 0, before: 3 });
    const kinds = (await findTimeline(read(), order.id)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "goods_returned")).toHaveLength(2);
    expect(await brokenRows(open().engine)).toEqual({});
  });

  test("fees are given back by name, each once, and never more than was paid", async () => {
    const fees = [
      { code: "engraving", name: { fr: "Gravure" }, amount: 1_200 },
      { code: "wrap", name: { fr: "Papier cadeau" }, amount: 500 },
    ];
    const order = await arrived("CUP", 2, { fees });
    const one = { lines: [{ lineId: lineOf(order), quantity: 1, disposition: "restock" as const }] };
    const paid = order.total;
    expect((await findReturns(read(), order.id))?.fees).toEqual(fees);
    for (const [input, why] of [
      [{ refund: 499, fees: ["wrap"] }, "return.fees_above_refund /refund"],
      [{ fees: ["wrap"] }, "return.fees_above_refund /refund"],
      [{ refund: 9_000, fees: ["wrap", "wrap"] }, "return.fee_gone /fees/1"],
      [{ refund: 9_000, fees: ["constructor"] }, "return.fee_gone /fees/0"],
      [{ refund: paid + 1, fees: ["wrap"] }, "payment.refund_too_large /refund"],
    ] as const) {
      expect(refusalOf(await back(order.id, { ...one, ...input }))).toBe(why);
    }
    must(await back(order.id, { ...one, refund: 3_833, fees: ["wrap"] }));
    const found = await findReturns(read(), order.id);
    expect(found).toMatchObject({ fees: [fees[0]], refundable: paid - 3_833 });
    expect(found?.returns).toMatchObject([{ refund: 3_833, fees: [fees[1]] }]);
    expect(refusalOf(await back(order.id, { ...one, refund: 3_833, fees: ["wrap"] }))).toBe("return.fee_gone /fees/0");
    const said = (await findTimeline(read(), order.id)).find(({ kind }) => kind === "goods_returned");
    expect(said?.data).toMatchObject({ refund: 3_833, fees: [{ name: fees[1]?.name, amount: 500 }] });
    const rest = must(await back(order.id, { ...one, refund: paid - 3_833, fees: ["engraving"] }));
    expect(rest).toMatchObject({ paymentState: "refunded", deliveryState: "returned" });
    expect(await brokenRows(open().engine)).toEqual({});
  });

  test("a part of a bundle gives its own share, each unit where it is sent", async () => {
    const order = await arrived("GIFT", 2);
    const [cups, oils] = (await findReturns(read(), order.id))?.returnables ?? [];
    expect([cups?.amount, oils?.amount].reduce((sum = 0, each = 0) => sum + each)).toBe(40_000);
    expect([cups, oils]).toMatchObject([
      { part: 0, units: 4, left: 4, each: 2 },
      { part: 1, units: 2, left: 2, each: 1 },
    ]);
    const [[, aside = 0], [shelf = 0]] = [await stockOf(cup), await stockOf(oil)];
    const lineId = lineOf(order);
    const lines: ReturnInput["lines"] = [
      { lineId, part: 0, quantity: 1, disposition: "quarantine" },
      { lineId, part: 1, quantity: 1, disposition: "scrap" },
    ];
    must(await back(order.id, { lines }));
    expect([(await stockOf(cup))[1], (await stockOf(oil))[0]]).toEqual([aside + 1, shelf]);
    const whole = [{ lineId, quantity: 2, disposition: "restock" as const }];
    expect(refusalOf(await back(order.id, { lines: whole }))).toBe("return.too_many /lines/0/quantity");
    must(await back(order.id, { lines: [{ ...whole[0], lineId, quantity: 1, disposition: "restock" }] }));
    const left = (await findReturns(read(), order.id))?.returnables.map((each) => each.left);
    expect(left).toEqual([1, 0]);
    expect((await again(order.id)).deliveryState).toBe("delivered");
    must(await act((ctx) => moveDelivery(ctx, order.id, "returned")));
    expect((await findReturns(read(), order.id))?.returnables.map((each) => each.left)).toEqual([0, 0]);
    expect(await brokenRows(open().engine)).toEqual({});
  });

  test("what came back earns nothing and costs nothing; what was thrown away costs", async () => {
    const order = await arrived("CUP", 4);
    const earned = () => findEarnings(read(), order.id);
    expect(await earned()).toEqual({ revenue: 13_332, tax: 0, goods: 4_000, carriage: 3_000, margin: 6_332 });
    const one = (disposition: "restock" | "scrap") => ({ lineId: lineOf(order), quantity: 1, disposition });
    must(await back(order.id, { lines: [one("restock"), one("scrap")], refund: 6_666 }));
    expect(await earned()).toEqual({ revenue: 6_666, tax: 0, goods: 3_000, carriage: 3_000, margin: 666 });
  });

  test("out of a parcel turned away at the door, while the other one is kept", async () => {
    const input = orderFor("CUP", 3);
    const { order } = must(await open().engine.placeOrder(shopper, { input, key: "two", scope: "test" }));
    must(await act((ctx) => confirmOrder(ctx, order.id)));
    const lineId = lineOf(order);
    const kept = must(await act((ctx) => packParcel(ctx, order.id, { lines: [{ lineId, quantity: 1 }] })));
    const turned = must(await act((ctx) => packParcel(ctx, order.id)));
    for (const to of ["shipped", "delivered"] as const) must(await act((ctx) => moveParcel(ctx, kept.id, to)));
    for (const to of ["shipped", "refused"] as const) must(await act((ctx) => moveParcel(ctx, turned.id, to)));
    must(await back(order.id, { lines: [{ lineId, quantity: 2, disposition: "restock" }] }));
    const states = ((await findShipments(read(), [order.id])).get(order.id) ?? []).map(({ state }) => state);
    expect(states).toEqual(["delivered", "returned"]);
    expect((await again(order.id)).deliveryState).toBe("delivered");
    expect(await brokenRows(open().engine)).toEqual({});
  });

  test("ten people who book the same return book it once", async () => {
    const order = await arrived("CUP", 1);
    const lines = [{ lineId: lineOf(order), quantity: 1, disposition: "restock" as const }];
    const booked = await Promise.all(Array.from({ length: 10 }, () => back(order.id, { lines, refund: 3_333 })));
    expect(booked.filter((each) => each.ok)).toHaveLength(1);
    expect((await findOrderMoney(read(), order.id))?.refunded).toBe(3_333);
    expect(await brokenRows(open().engine)).toEqual({});
  });

  describe("refuses, with nothing half-written,", () => {
    test.each<[string, (lineId: string) => ReturnInput, string]>([
      ["nothing", () => ({ lines: [] }), "lines.empty /lines"],
      ["another order's line", () => ({ lines: [unit("no")] }), "order.line_not_found /lines/0/line_id"],
      ["a part it has not", (id) => ({ lines: [{ ...unit(id), part: 7 }] }), "order.line_not_found /lines/0/line_id"],
      ["half a unit", (id) => ({ lines: [{ ...unit(id), quantity: 0.5 }] }), "quantity.invalid /lines/0/quantity"],
      ["less than one", (id) => ({ lines: [{ ...unit(id), quantity: -1 }] }), "quantity.invalid /lines/0/quantity"],
      ["2^60", (id) => ({ lines: [{ ...unit(id), quantity: 2 ** 60 }] }), "quantity.invalid /lines/0/quantity"],
      ["one unit twice", (id) => ({ lines: [unit(id), unit(id)] }), "return.too_many /lines/1/quantity"],
      [
        "a place that is none",
        (id) => ({ lines: [{ ...unit(id), locationId: "moon" }] }),
        "location.not_found /lines/0/location",
      ],
      ["a negative refund", (id) => ({ lines: [unit(id)], refund: -1 }), "money.invalid /refund"],
      ["more money than came", (id) => ({ lines: [unit(id)], refund: 3_334 }), "payment.refund_too_large /refund"],
      ["a story", (id) => ({ lines: [unit(id)], reason: "x".repeat(501) }), "input.too_long /reason"],
    ])("%s", async (_, input, refusal) => {
      const order = await arrived("CUP", 1);
      expect(refusalOf(await back(order.id, input(lineOf(order))))).toBe(refusal);
      expect((await findReturns(read(), order.id))?.returns).toEqual([]);
      expect((await findReturns(read(), order.id))?.returnables[0]?.left).toBe(1);
    });

    test("what has not arrived, and an order there is not", async () => {
      const input = orderFor("CUP");
      const { order } = must(await open().engine.placeOrder(shopper, { input, key: "early", scope: "test" }));
      expect(refusalOf(await back(order.id, { lines: [unit(lineOf(order))] }))).toBe(
        "return.too_many /lines/0/quantity",
      );
      expect(refusalOf(await back("nobody", { lines: [unit("x")] }))).toBe("order.not_found");
    });
  });

  function unit(lineId: string) {
    return { lineId, quantity: 1, disposition: "restock" as const };
  }
});
