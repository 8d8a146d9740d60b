import { describe, expect, test } from "vitest";
import { describeShop, must, orderFor, refusalOf, sell, shopper, staff } from "#app/testing/shop.ts";
import { findEarnings } from "../analytics/index.server.ts";
import type { Context } from "../context.ts";
import { findCustomerByPhone } from "../customers/index.server.ts";
import type { Result } from "../kernel/result.ts";
import { cancelOrder, confirmOrder, findOrder, findTimeline, type Order } from "../orders/index.server.ts";
import { findStock } from "../stock/index.server.ts";
import {
  changeParcel,
  findShipments,
  moveDelivery,
  moveParcel,
  type NewParcel,
  packParcel,
  type ShipmentState,
} from "./index.server.ts";

describeShop("shipments", (open) => {
  let keys = 0;
  const act = <T>(work: (ctx: Context) => Promise<Result<T>>) => open().engine.command(staff, work);
  const confirmed = async (sku: string, quantity: number, phone = "0612345678") => {
    const customer = { name: "Amina", phone };
    const input = orderFor(sku, quantity, { customer });
    const { order } = must(await open().engine.placeOrder(shopper, { input, key: `ship-${++keys}`, scope: "test" }));
    return must(await act((ctx) => confirmOrder(ctx, order.id)));
  };
  const again = async (id: string) => (await findOrder(open().engine.db.read, id)) as Order;
  const parcelsOf = async (id: string) => (await findShipments(open().engine.db.read, [id])).get(id) ?? [];
  const earned = (id: string) => findEarnings(open().engine.db.read, id);
  const pack = (id: string, parcel: NewParcel) => act((ctx) => packParcel(ctx, id, parcel));
  const step = (id: string, to: ShipmentState) => act((ctx) => moveParcel(ctx, id, to));
  const stockOf = async (variantId: string) => {
    const level = (await findStock(open().engine.db.read, [variantId])).get(variantId);
    return level && [level.onHand, level.reserved];
  };

  test("most orders are one parcel: packed, sent, delivered; what it collects and costs is known", async () => {
    await sell(open().engine, { sku: "ONE", variants: [{ sku: "ONE", price: 10_000, cost: 4_000 }] });
    const order = await confirmed("ONE", 2);
    const details = { carrier: "Amana", tracking: "AM123", cost: 3_500 };
    expect(must(await act((ctx) => moveDelivery(ctx, order.id, "shipped", details))).deliveryState).toBe("shipped");
    const [parcel] = await parcelsOf(order.id);
    expect(parcel).toMatchObject({ ...details, state: "shipped", cashDue: 20_000, lines: [{ quantity: 2 }] });
    expect(await earned(order.id)).toBeUndefined();
    must(await act((ctx) => moveDelivery(ctx, order.id, "delivered")));
    expect(await earned(order.id)).toEqual({
      revenue: 20_000,
      tax: 0,
      goods: 8_000,
      carriage: 3_500,
      margin: 8_500,
    });
  });

  test("turned away at the door, an order costs its way there and earns nothing; refused is not returned", async () => {
    const product = await sell(open().engine, { sku: "DOOR", onHand: 4 });
    const order = await confirmed("DOOR", 1, "0644000001");
    must(await act((ctx) => moveDelivery(ctx, order.id, "shipped", { cost: 3_000 })));
    expect(refusalOf(await act((ctx) => moveDelivery(ctx, order.id, "returned")))).toBe("transition.illegal");
    must(await act((ctx) => moveDelivery(ctx, order.id, "refused")));
    expect(await stockOf(product.variants[0]?.id ?? "")).toEqual([3, 0]);
    expect(await earned(order.id)).toMatchObject({ revenue: 0, margin: -3_000 });
    must(await act((ctx) => moveDelivery(ctx, order.id, "returned")));
    expect(await stockOf(product.variants[0]?.id ?? "")).toEqual([4, 0]);
    const counts = (await findCustomerByPhone(open().engine.db.read, "+212644000001"))?.counts;
    expect(counts).toMatchObject({ placed: 1, confirmed: 1, delivered: 0, refused: 1 });
  });

  test("several parcels: the order follows them, and each collects its own part", async () => {
    const product = await sell(open().engine, { sku: "PARTS", price: 1_000, onHand: 10 });
    const order = await confirmed("PARTS", 5);
    const lineId = order.lines[0]?.id ?? "";
    const first = must(await pack(order.id, { lines: [{ lineId, quantity: 2 }], cashDue: 2_000 }));
    expect(refusalOf(await pack(order.id, { lines: [{ lineId, quantity: 4 }] }))).toBe(
      "quantity.invalid /lines/0/quantity",
    );
    const second = must(await pack(order.id, {}));
    expect([second.cashDue, second.lines[0]?.quantity]).toEqual([3_000, 3]);
    expect(refusalOf(await pack(order.id, {}))).toBe("shipment.nothing_left");
    expect((await again(order.id)).deliveryState).toBe("packed");
    must(await step(first.id, "shipped"));
    expect(await stockOf(product.variants[0]?.id ?? "")).toEqual([8, 3]);
    must(await step(first.id, "delivered"));
    expect((await again(order.id)).deliveryState).toBe("shipped");
    must(await step(second.id, "shipped"));
    must(await step(second.id, "refused"));
    expect((await again(order.id)).deliveryState).toBe("delivered");
    must(await step(second.id, "returned"));
    expect((await again(order.id)).deliveryState).toBe("delivered");
    expect(await stockOf(product.variants[0]?.id ?? "")).toEqual([8, 0]);
    expect((await earned(order.id))?.revenue).toBe(2_000);
    const events = (await findTimeline(open().engine.db.read, order.id)).map((event) => event.kind);
    expect(events.filter((kind) => kind.startsWith("parcel_"))).toHaveLength(7);
  });

  test("unpacked before it left, an order may be packed again", async () => {
    await sell(open().engine, { sku: "UNPACK" });
    const order = await confirmed("UNPACK", 1);
    must(await act((ctx) => moveDelivery(ctx, order.id, "packed")));
    expect(must(await act((ctx) => moveDelivery(ctx, order.id, "pending"))).deliveryState).toBe("pending");
    must(await act((ctx) => moveDelivery(ctx, order.id, "shipped")));
    expect((await parcelsOf(order.id)).map((parcel) => parcel.state)).toEqual(["cancelled", "shipped"]);
  });

  describe("refuses", () => {
    test("to move what is not confirmed, or was called off", async () => {
      await sell(open().engine, { sku: "NOT" });
      const input = orderFor("NOT", 1);
      const { order } = must(await open().engine.placeOrder(shopper, { input, key: "not", scope: "test" }));
      expect(refusalOf(await pack(order.id, {}))).toBe("transition.illegal");
      must(await act((ctx) => confirmOrder(ctx, order.id)));
      const parcel = must(await pack(order.id, {}));
      must(await act((ctx) => cancelOrder(ctx, order.id)));
      expect(refusalOf(await step(parcel.id, "shipped"))).toBe("transition.illegal");
      expect(refusalOf(await step("nobody", "shipped"))).toBe("shipment.not_found");
    });

    test.each<[string, NewParcel, string]>([
      ["a negative cost", { cost: -1 }, "money.invalid /cost"],
      ["a fraction", { cashDue: 1.5 }, "money.invalid /cash_due"],
      ["a carrier without end", { carrier: "x".repeat(81) }, "input.too_long /carrier"],
      ["a line of another order", { lines: [{ lineId: "no", quantity: 1 }] }, "shipment.nothing_left /lines/0/line_id"],
      ["an empty parcel", { lines: [] }, "lines.empty /lines"],
    ])("%s", async (_, parcel, refusal) => {
      await sell(open().engine, { sku: `ODD${keys}` });
      const order = await confirmed(`ODD${keys}`, 1);
      expect(refusalOf(await pack(order.id, parcel))).toBe(refusal);
      expect(await parcelsOf(order.id)).toEqual([]);
      expect((await again(order.id)).deliveryState).toBe("pending");
    });

    test("a change over somebody else's", async () => {
      await sell(open().engine, { sku: "CHANGE" });
      const order = await confirmed("CHANGE", 1);
      const parcel = must(await pack(order.id, {}));
      const change = (version: number, tracking: string) =>
        act((ctx) => changeParcel(ctx, parcel.id, version, { tracking }));
      expect(must(await change(1, "A1")).version).toBe(2);
      expect(refusalOf(await change(1, "B2"))).toBe("shipment.changed_meanwhile");
      expect((await parcelsOf(order.id))[0]?.tracking).toBe("A1");
    });

    test("to send one parcel twice at once", async () => {
      const product = await sell(open().engine, { sku: "DOUBLE", onHand: 5 });
      const order = await confirmed("DOUBLE", 2);
      const parcel = must(await pack(order.id, {}));
      const sent = await Promise.all(Array.from({ length: 5 }, () => step(parcel.id, "shipped")));
      expect(sent.filter((each) => each.ok)).toHaveLength(1);
      expect(await stockOf(product.variants[0]?.id ?? "")).toEqual([3, 0]);
    });
  });
});
