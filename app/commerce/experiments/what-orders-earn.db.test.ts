import { beforeAll, describe, expect, test } from "vitest";
import { updateShop } from "#app/settings/index.server.ts";
import { brokenRows, describeShop, must, orderFor, sell, shopper, staff } from "#app/testing/shop.ts";
import { findEarnings } from "../analytics/index.server.ts";
import type { Product } from "../catalog/index.server.ts";
import type { PlaceOrderInput } from "../checkout/index.server.ts";
import type { Context } from "../context.ts";
import { ulids } from "../kernel/ids.ts";
import { money, toDecimal } from "../kernel/money.ts";
import type { Result } from "../kernel/result.ts";
import { saveOffer } from "../offers/index.server.ts";
import { cancelOrder, confirmOrder, findOrder, type Order } from "../orders/index.server.ts";
import { recordCollection, recordPayment, refundPayment } from "../payments/index.server.ts";
import { type ReturnInput, returnGoods } from "../returns/index.server.ts";
import { moveDelivery, moveParcel, packParcel } from "../shipments/index.server.ts";
import { saveStockedProduct } from "../stock/index.server.ts";
import { listVariantBuyers, sumVariantOrders } from "./index.server.ts";

/** Confirmed revenue, delivered revenue, delivered margin. */
type Earned = [confirmed: number, delivered: number, margin: number];

/** A cup is 100.00 and costs 40.00; delivery is 20.00 and its parcel costs 30.00; the fee is 15.00. */
describeShop("what a campaign's orders earn", (open) => {
  let cup: Product;
  const act = <T>(work: (ctx: Context) => Promise<Result<T>>) => open().engine.command(staff, work);
  const again = async (id: string) => (await findOrder(open().engine.db.read, id)) as Order;
  const fees = [{ code: "wrap", name: { fr: "Emballage" }, amount: 1_500 }];

  async function place(change: Partial<PlaceOrderInput>, sku = "CUP", quantity = 2) {
    const id = ulids.next();
    const origin = { campaigns: [{ id, revision: id, variant: "A" }] };
    const input = orderFor(sku, quantity, { origin, ...change });
    const { order } = must(await open().engine.placeOrder(shopper, { input, key: id, scope: "test" }));
    const earned = async (): Promise<Earned> => {
      const [found] = await sumVariantOrders(open().engine.db.read, id, [id]);
      const [buyer] = await listVariantBuyers(open().engine.db.read, id, [id]);
      const sum = (of: "confirmed_revenue" | "delivered_revenue" | "delivered_margin") => found?.sums[of].sum ?? NaN;
      expect(buyer?.delivered_margin).toBe(sum("delivered_margin"));
      // The order by itself says the same once it has ended, but names no margin where a cost is not known.
      const { revenue, margin } = (await findEarnings(open().engine.db.read, order.id)) ?? { revenue: 0, margin: 0 };
      const known = found?.costless === 0 ? sum("delivered_margin") : null;
      expect([revenue, margin]).toEqual([sum("delivered_revenue"), known]);
      return [sum("confirmed_revenue"), sum("delivered_revenue"), sum("delivered_margin")];
    };
    return { ...order, earned };
  }
  async function arrived(change: Partial<PlaceOrderInput> = { fees }, sku = "CUP", quantity = 2) {
    const order = await place(change, sku, quantity);
    must(await act((ctx) => confirmOrder(ctx, order.id)));
    must(await act((ctx) => moveDelivery(ctx, order.id, "shipped", { cost: 3_000 })));
    must(await act((ctx) => moveDelivery(ctx, order.id, "delivered")));
    return order;
  }
  const collect = async (id: string, amount?: number) =>
    void must(await act((ctx) => recordCollection(ctx, id, { ...(amount !== undefined && { amount }) })));
  const refund = async (id: string, amount: number) =>
    void must(await act((ctx) => refundPayment(ctx, id, { amount })));
  const back = async (
    id: string,
    quantity: number,
    input: Partial<ReturnInput> & { part?: number; disposition?: "restock" | "scrap" } = {},
  ) => {
    const { part, disposition = "restock", ...rest } = input;
    const lineId = (await again(id)).lines[0]?.id ?? "";
    const lines = [{ lineId, quantity, disposition, ...(part !== undefined && { part }) }];
    must(await act((ctx) => returnGoods(ctx, id, { lines, ...rest })));
  };

  beforeAll(async () => {
    const change = { shipping: { flat: 2_000, freeFrom: null }, codFee: { flat: 0, places: [] }, taxes: {} };
    must(await act((ctx) => updateShop(ctx, change)));
    const { engine } = open();
    cup = await sell(engine, { sku: "CUP", variants: [{ sku: "CUP", price: 10_000, cost: 4_000 }], onHand: 1_000 });
  });

  // 2 cups, delivery, fee: 20 000 + 2 000 + 1 500 = 23 500, and 23 500 - 8 000 - 3 000 = 12 500 of them.
  test.each<[what: string, live: (id: string) => Promise<void>, earned: Earned]>([
    ["all of it is kept", async () => undefined, [23_500, 23_500, 12_500]],
    [
      "two refunds without a return: 1 000 + 1 500 less",
      async (id) => {
        await refund(id, 1_000);
        await refund(id, 1_500);
      },
      [21_000, 21_000, 10_000],
    ],
    // 23 500 - 10 000, and 13 500 - 4 000 - 3 000.
    ["one is back, and not refunded yet", (id) => back(id, 1), [23_500, 13_500, 6_500]],
    ["one is back and refunded", (id) => back(id, 1, { refund: 10_000 }), [13_500, 13_500, 6_500]],
    [
      "one is back and refunded later, by itself",
      async (id) => {
        await back(id, 1);
        await refund(id, 10_000);
      },
      [13_500, 13_500, 6_500],
    ],
    [
      "2 500 given back before one comes back",
      async (id) => {
        await refund(id, 2_500);
        await back(id, 1, { refund: 10_000 });
      },
      [11_000, 11_000, 4_000],
    ],
    [
      "2 500 given back after one came back",
      async (id) => {
        await back(id, 1, { refund: 10_000 });
        await refund(id, 2_500);
      },
      [11_000, 11_000, 4_000],
    ],
    // Its 4 000 are lost: 13 500 - 8 000 - 3 000.
    [
      "one is back and thrown away",
      (id) => back(id, 1, { refund: 10_000, disposition: "scrap" }),
      [13_500, 13_500, 2_500],
    ],
    // 1 500 went for the fee: the cup is still to be refunded, and earns nothing. 23 500 - 10 000 - 1 500.
    [
      "of one that is back the fee alone is refunded",
      (id) => back(id, 1, { refund: 1_500, fees: ["wrap"] }),
      [22_000, 12_000, 5_000],
    ],
    // Delivery and fee are kept: 2 000 + 1 500, less the parcel.
    ["all is back, the goods refunded", (id) => back(id, 2, { refund: 20_000 }), [3_500, 3_500, 500]],
    ["all is back, nothing refunded yet", (id) => back(id, 2), [23_500, 3_500, 500]],
    [
      "all is back, the fee refunded too",
      (id) => back(id, 2, { refund: 21_500, fees: ["wrap"] }),
      [2_000, 2_000, -1_000],
    ],
    [
      "all is back in two times, everything refunded in three",
      async (id) => {
        await back(id, 1, { refund: 10_000 });
        await refund(id, 3_500);
        await back(id, 1, { refund: 10_000 });
      },
      [0, 0, -3_000],
    ],
    [
      "all is back, one of it thrown away",
      async (id) => {
        await back(id, 1, { refund: 10_000, disposition: "scrap" });
        await back(id, 1, { refund: 10_000 });
      },
      [3_500, 3_500, -3_500],
    ],
  ])("%s", async (_, live, earned) => {
    const order = await arrived();
    await collect(order.id);
    await live(order.id);
    expect(await order.earned()).toEqual(earned);
  });

  test("cash that no carrier has handed over yet: what is kept is due, what is back is not", async () => {
    const order = await arrived();
    expect(await order.earned()).toEqual([23_500, 23_500, 12_500]);
    await back(order.id, 1);
    expect(await order.earned()).toEqual([23_500, 13_500, 6_500]);
    await back(order.id, 1);
    // Nobody ever paid the fee or the delivery.
    expect(await order.earned()).toEqual([23_500, 0, -3_000]);
  });

  test("a deposit that was given back is no loss once all was paid at the door", async () => {
    const order = await place({ fees });
    must(await act((ctx) => recordPayment(ctx, order.id, { method: "bank_transfer", amount: 5_000 })));
    await refund(order.id, 5_000);
    must(await act((ctx) => confirmOrder(ctx, order.id)));
    must(await act((ctx) => moveDelivery(ctx, order.id, "shipped", { cost: 3_000 })));
    must(await act((ctx) => moveDelivery(ctx, order.id, "delivered")));
    await collect(order.id);
    expect(await order.earned()).toEqual([23_500, 23_500, 12_500]);
  });

  test("what is turned away at the door earns nothing, alone or beside a parcel that is kept", async () => {
    const turned = await place({ fees });
    must(await act((ctx) => confirmOrder(ctx, turned.id)));
    must(await act((ctx) => moveDelivery(ctx, turned.id, "shipped", { cost: 3_000 })));
    must(await act((ctx) => moveDelivery(ctx, turned.id, "refused")));
    expect(await turned.earned()).toEqual([23_500, 0, -3_000]);
    must(await act((ctx) => moveDelivery(ctx, turned.id, "returned")));
    expect(await turned.earned()).toEqual([23_500, 0, -3_000]);

    const half = await place({}, "CUP", 3);
    must(await act((ctx) => confirmOrder(ctx, half.id)));
    const lines = [{ lineId: half.lines[0]?.id ?? "", quantity: 1 }];
    const kept = must(await act((ctx) => packParcel(ctx, half.id, { lines, cost: 3_000 })));
    const refused = must(await act((ctx) => packParcel(ctx, half.id, { cost: 2_500 })));
    for (const to of ["shipped", "delivered"] as const) must(await act((ctx) => moveParcel(ctx, kept.id, to)));
    for (const to of ["shipped", "refused"] as const) must(await act((ctx) => moveParcel(ctx, refused.id, to)));
    // 10 000 + 2 000, less 4 000 and both parcels.
    expect(await half.earned()).toEqual([32_000, 12_000, 2_500]);
    await back(half.id, 2);
    expect(await half.earned()).toEqual([32_000, 12_000, 2_500]);
    await collect(half.id, 12_000);
    await refund(half.id, 700);
    expect((await half.earned()).slice(1)).toEqual([11_300, 1_800]);
  });

  test("a cost that is not known counts where its goods are gone: kept, or thrown away", async () => {
    await sell(open().engine, { sku: "GIVEN", price: 10_000, onHand: 50 });
    const margin = async (id: string) => (await findEarnings(open().engine.db.read, id))?.margin;
    const order = await place({}, "GIVEN");
    must(await act((ctx) => confirmOrder(ctx, order.id)));
    must(await act((ctx) => moveDelivery(ctx, order.id, "shipped", { cost: 3_000 })));
    expect(await margin(order.id)).toBeUndefined();
    must(await act((ctx) => moveDelivery(ctx, order.id, "refused")));
    expect(await order.earned()).toEqual([22_000, 0, -3_000]);
    expect(await margin(order.id)).toBe(-3_000);
    await back(order.id, 1);
    expect(await margin(order.id)).toBe(-3_000);
    await back(order.id, 1, { disposition: "scrap" });
    expect(await order.earned()).toEqual([22_000, 0, -3_000]);
    expect(await margin(order.id)).toBeNull();
    expect(await margin((await arrived({}, "GIVEN")).id)).toBeNull();
  });

  test("a cancelled order earns nothing, whatever was paid or given back", async () => {
    const order = await place({ fees });
    must(await act((ctx) => recordPayment(ctx, order.id, { method: "bank_transfer", amount: 23_500 })));
    must(await act((ctx) => confirmOrder(ctx, order.id)));
    await refund(order.id, 20_000);
    expect(await order.earned()).toEqual([3_500, 0, 0]);
    must(await act((ctx) => cancelOrder(ctx, order.id, "Doublon")));
    expect(await order.earned()).toEqual([0, 0, 0]);
  });

  test("a part of a bundle takes its own share of price and cost with it", async () => {
    const oil = await sell(open().engine, { sku: "OIL", price: 20_000, onHand: 50 });
    const items = [
      { variantId: cup.variants[0]?.id ?? "", quantity: 2 },
      { variantId: oil.variants[0]?.id ?? "", quantity: 1 },
    ];
    const variants = [{ sku: "GIFT", price: 20_000, cost: 9_000 }];
    const bundle = { kind: "fixed" as const, choose: null, repeats: false, items };
    const gift = { title: { fr: "Coffret" }, status: "active" as const, variants, bundle };
    must(await act((ctx) => saveStockedProduct(ctx, gift)));
    const order = await arrived({}, "GIFT", 1);
    // Two cups are a half of it: one is 5 000 of its price, 2 250 of its cost. 22 000 - 5 000; - 6 750 - 3 000.
    await back(order.id, 1, { part: 0 });
    expect(await order.earned()).toEqual([22_000, 17_000, 7_250]);
  });

  test("a reduction that is spread over lines comes back with its share, the odd centime with the first", async () => {
    const odd = await sell(open().engine, { sku: "ODD", price: 3_333, onHand: 50 });
    const name = { fr: "Dix" };
    const when = {
      conditions: [],
      reward: { code: "percent-off", args: { items: { products: [odd.id] }, percent: 10 } },
    };
    must(await act((ctx) => saveOffer(ctx, { name, status: "active", priority: 0, stacking: "combine", ...when })));
    const order = await arrived(
      {
        lines: [
          { sku: "ODD", quantity: 3 },
          { sku: "CUP", quantity: 1 },
        ],
      },
      "ODD",
    );
    await collect(order.id);
    // 9 999 - 1 000 = 8 999: 3 000, 3 000 and 2 999. With a cup and its delivery 20 999.
    expect(await order.earned()).toEqual([20_999, 20_999, 13_999]);
    await back(order.id, 1, { refund: 3_000 });
    expect(await order.earned()).toEqual([17_999, 17_999, 10_999]);
    await back(order.id, 2);
    expect(await order.earned()).toEqual([17_999, 12_000, 5_000]);
  });

  describe("where there is tax", () => {
    test("in the prices, it falls with what is given back", async () => {
      const taxes = { MA: { included: true, rate: 2_000, classes: {}, shipping: null } };
      must(await act((ctx) => updateShop(ctx, { taxes })));
      await sell(open().engine, { sku: "TAXED", variants: [{ sku: "TAXED", price: 12_000, cost: 4_000 }] });
      const order = await arrived({}, "TAXED");
      await collect(order.id);
      // 24 000 with 4 000 of tax, and 2 000: 26 000 - 4 000 - 8 000 - 3 000.
      expect(await order.earned()).toEqual([26_000, 26_000, 11_000]);
      // A quarter of both: 19 500 - 3 000 - 8 000 - 3 000.
      await refund(order.id, 6_500);
      expect(await order.earned()).toEqual([19_500, 19_500, 5_500]);
    });

    test("beside them, in a currency with three digits, goods that are back take theirs with them", async () => {
      const taxes = { TN: { included: false, rate: 1_900, classes: {}, shipping: 1_900 } };
      must(await act((ctx) => updateShop(ctx, { taxes, currency: "TND", shipping: { flat: 7_000, freeFrom: null } })));
      const address = { line1: "3 rue de Marseille", city: "Tunis", country: "TN" };
      const order = await arrived({ address, customer: { name: "Ines", phone: "+21620123456" } }, "CUP", 3);
      await collect(order.id);
      // 30.000 + 7.000 and 7.030 of tax; less 12.000 of cost and a parcel of 3.000.
      expect(await order.earned()).toEqual([44_030, 44_030, 22_000]);
      await back(order.id, 1);
      // 11.900 less, 1.900 of it tax: 32.130 - 5.130 - 8.000 - 3.000.
      expect(await order.earned()).toEqual([44_030, 32_130, 16_000]);
      await refund(order.id, 11_900);
      await refund(order.id, 1_001);
      // 31.129 with 7.030 / 44.030 of tax, 4.970.
      const [, revenue, margin] = await order.earned();
      expect([revenue, margin]).toEqual([31_129, 15_159]);
      expect(toDecimal(money(margin, "TND"))).toBe("15.159");
    });
  });

  test("and no order is broken by any of it", async () => {
    expect(await brokenRows(open().engine)).toEqual({});
  });
});
