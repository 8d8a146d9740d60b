import { expect, test } from "vitest";
import type { Context } from "#app/commerce/context.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import { confirmOrder } from "#app/commerce/orders/index.server.ts";
import { recordCollection, refundPayment } from "#app/commerce/payments/index.server.ts";
import { moveDelivery } from "#app/commerce/shipments/index.server.ts";
import { describeShop, must, orderFor, sell, shopper, staff } from "#app/testing/shop.ts";
import { findOrderView } from "./order-view.server.ts";

describeShop("an order's screen", (open) => {
  const act = <T>(work: (ctx: Context) => Promise<Result<T>>) => open().engine.command(staff, work);
  const marginOf = async (id: string) => (await open().engine.query((q) => findOrderView(q, id, "fr")))?.margin;
  async function sent(sku: string) {
    const input = orderFor(sku, 2);
    const { order } = must(await open().engine.placeOrder(shopper, { input, key: sku, scope: "test" }));
    must(await act((ctx) => confirmOrder(ctx, order.id)));
    must(await act((ctx) => moveDelivery(ctx, order.id, "shipped", { cost: 3_000 })));
    return order.id;
  }

  test("its margin is shown once it has arrived, and falls with money given back without a return", async () => {
    await sell(open().engine, { sku: "CUP", variants: [{ sku: "CUP", price: 10_000, cost: 4_000 }] });
    const id = await sent("CUP");
    expect(await marginOf(id)).toBeNull();
    must(await act((ctx) => moveDelivery(ctx, id, "delivered")));
    expect(await marginOf(id)).toEqual({ amount: { amount: 9_000, currency: "MAD" } });
    must(await act((ctx) => recordCollection(ctx, id, {})));
    must(await act((ctx) => refundPayment(ctx, id, { amount: 2_500 })));
    expect(await marginOf(id)).toEqual({ amount: { amount: 6_500, currency: "MAD" } });
  });

  test("its margin has no amount where the cost of what was kept is not known", async () => {
    await sell(open().engine, { sku: "GIVEN" });
    const id = await sent("GIVEN");
    must(await act((ctx) => moveDelivery(ctx, id, "delivered")));
    expect(await marginOf(id)).toEqual({ amount: null });
  });
});
