import fc from "fast-check";
import { expect, test } from "vitest";
import { brokenRows, describeShop, must, orderFor, refusalOf, sell, shopper, staff } from "#app/testing/shop.ts";
import { adjustShelf, cancelOrder, confirmOrder } from "../orders/index.server.ts";
import { moveDelivery } from "../shipments/index.server.ts";
import { findStock, listMovements, type StockLevel } from "./index.server.ts";
import { ordersThatFallShort } from "./rules/short-orders.ts";

describeShop("stock", (open) => {
  const level = async (variantId: string) => (await findStock(open().engine.db.read, [variantId])).get(variantId);
  const numbers = (stock: StockLevel | undefined) => stock && [stock.onHand, stock.reserved, stock.available];
  const adjust = (variantId: string, change: { delta: number } | { set: number }, force = false) =>
    open().engine.command(staff, (ctx) => adjustShelf(ctx, { variantId, change, reason: "inventaire", force }));
  let keys = 0;
  const order = async (sku: string, quantity: number) =>
    must(
      await open().engine.placeOrder(shopper, {
        input: orderFor(sku, quantity),
        key: `stock-${++keys}`,
        scope: "test",
      }),
    ).order;

  test("moves with each step of an order: promised, shipped, back on the shelf", async () => {
    const id = (await sell(open().engine, { sku: "STEPS", onHand: 10 })).variants[0]?.id ?? "";
    const { id: orderId } = await order("STEPS", 3);
    expect(numbers(await level(id))).toEqual([10, 3, 7]);
    must(await open().engine.command(staff, (ctx) => confirmOrder(ctx, orderId)));
    expect(numbers(await level(id))).toEqual([10, 3, 7]);
    must(await open().engine.command(staff, (ctx) => moveDelivery(ctx, orderId, "shipped")));
    expect(numbers(await level(id))).toEqual([7, 0, 7]);
    must(await open().engine.command(staff, (ctx) => moveDelivery(ctx, orderId, "refused")));
    must(await open().engine.command(staff, (ctx) => moveDelivery(ctx, orderId, "returned")));
    expect(numbers(await level(id))).toEqual([10, 0, 10]);
    const ledger = (await listMovements(open().engine.db.read, { variantId: id })).data;
    expect(ledger.map((each) => [each.kind, each.onHandBefore, each.onHandAfter, each.reservedAfter])).toEqual([
      ["restock", 7, 10, 0],
      ["ship", 10, 7, 0],
      ["reserve", 10, 10, 3],
      ["set", 0, 10, 0],
    ]);
    expect(await brokenRows(open().engine)).toEqual({});
  });

  test("a cancelled order gives back once, however often it is cancelled", async () => {
    const id = (await sell(open().engine, { sku: "BACK", onHand: 5 })).variants[0]?.id ?? "";
    const { id: orderId } = await order("BACK", 5);
    const cancels = await Promise.all(
      Array.from({ length: 6 }, () => open().engine.command(staff, (ctx) => cancelOrder(ctx, orderId, "double"))),
    );
    expect(cancels.filter((cancel) => cancel.ok)).toHaveLength(1);
    expect(numbers(await level(id))).toEqual([5, 0, 5]);
  });

  test("below what is promised is refused, with the orders that would fall short, unless forced", async () => {
    const id = (await sell(open().engine, { sku: "SHORT", onHand: 10 })).variants[0]?.id ?? "";
    const early = await order("SHORT", 4);
    const late = await order("SHORT", 3);
    const refused = await adjust(id, { set: 5 });
    expect(refusalOf(refused)).toBe("stock.below_reserved /set");
    expect(refused.ok ? {} : refused.refusal.data).toMatchObject({
      reserved: 7,
      orders: [late.number],
      short_orders: [{ orderId: late.id, missing: 2, number: late.number }],
    });
    expect(numbers(await level(id))).toEqual([10, 7, 3]);
    const forced = must(await adjust(id, { set: 2 }, true));
    expect(forced.short.map(({ number, missing }) => [number, missing])).toEqual([
      [late.number, 3],
      [early.number, 2],
    ]);
    expect(numbers(await level(id))).toEqual([2, 7, -5]);
    must(await adjust(id, { delta: 20 }));
    expect(numbers(await level(id))).toEqual([22, 7, 15]);
  });

  test("is never negative, fractional or beyond reason", async () => {
    const id = (await sell(open().engine, { sku: "NEG", onHand: 2 })).variants[0]?.id ?? "";
    expect(refusalOf(await adjust(id, { delta: -3 }))).toBe("stock.negative /delta");
    expect(refusalOf(await adjust(id, { set: -1 }, true))).toBe("stock.negative /set");
    expect(refusalOf(await adjust(id, { set: 1.5 }))).toBe("input.invalid /set");
    expect(refusalOf(await adjust(id, { delta: 1e12 }))).toBe("input.invalid /delta");
    expect(numbers(await level(id))).toEqual([2, 0, 2]);
  });

  test("counts and sales at once lose nothing", async () => {
    const id = (await sell(open().engine, { sku: "BOTH", onHand: 50 })).variants[0]?.id ?? "";
    await Promise.all([
      ...Array.from({ length: 30 }, () => order("BOTH", 1)),
      ...Array.from({ length: 30 }, () => adjust(id, { delta: 1 })),
    ]);
    expect(numbers(await level(id))).toEqual([80, 30, 50]);
    expect(await brokenRows(open().engine)).toEqual({});
  });
});

test("the latest promises fall short first, and by no more than is missing", () => {
  const holders = fc.array(fc.record({ orderId: fc.uuid(), quantity: fc.integer({ min: 1, max: 50 }) }));
  fc.assert(
    fc.property(holders, fc.integer({ min: 0, max: 500 }), (promises, missing) => {
      const short = ordersThatFallShort(promises, missing);
      const promised = promises.reduce((sum, each) => sum + each.quantity, 0);
      expect(short.reduce((sum, each) => sum + each.missing, 0)).toBe(Math.min(missing, promised));
      expect(short.map((each) => each.orderId)).toEqual(promises.slice(0, short.length).map((each) => each.orderId));
    }),
  );
});
