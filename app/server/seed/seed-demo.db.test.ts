import { expect, test } from "vitest";
import { findProductsByHandle, findSellablesBySku } from "#app/commerce/catalog/index.server.ts";
import { countOrders, listOrders } from "#app/commerce/orders/index.server.ts";
import { findStock } from "#app/commerce/stock/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { brokenRows, describeShop, testEnv } from "#app/testing/shop.ts";
import { demoCollections, demoProducts } from "#templates/demo/catalog.ts";
import type { App } from "../app.ts";
import { wireApp } from "../wire.server.ts";
import { seedDemo } from "./seed-demo.ts";

describeShop("the demo shop", (open) => {
  const wired = (): Promise<App> => wireApp({ env: testEnv(open().url), log: createLogger("silent") });

  test("is set up once, with two months of orders, and a second time adds nothing", async () => {
    const app = await wired();
    const first = await seedDemo(app, { draw: false });
    expect(first).toMatchObject({ products: demoProducts.length, collections: demoCollections.length });
    expect(first.orders).toBeGreaterThan(300);
    expect(first.documents).toBeGreaterThan(5);
    expect(await seedDemo(app, { draw: false })).toEqual({
      pictures: 0,
      products: 0,
      collections: 0,
      documents: 0,
      orders: 0,
    });
    await app.close();
  });

  test("opens with the stock its catalogue says, and books that agree", async () => {
    const { read } = open().engine.db;
    expect(await brokenRows(open().engine)).toEqual({});
    const stock = new Map(demoProducts.flatMap((each) => each.variants.map((variant) => [variant.sku, variant.stock])));
    const sellables = await findSellablesBySku(read, [...stock.keys()], Date.now());
    expect(sellables).toHaveLength(stock.size);
    const levels = await findStock(
      read,
      sellables.map((each) => each.variantId),
    );
    for (const { sku, variantId } of sellables)
      expect(levels.get(variantId)?.available, sku ?? "").toBe(stock.get(sku ?? ""));
  });

  test("shows a believable history", async () => {
    const { read } = open().engine.db;
    const counts = await countOrders(read);
    expect(counts.completed).toBeGreaterThan(counts.cancelled);
    expect(counts.placed + counts.confirmed).toBeGreaterThan(5);
    const { data } = await listOrders(read, { limit: 250 });
    expect(data.every((order, index) => index === 0 || order.placedAt <= (data[index - 1]?.placedAt ?? 0))).toBe(true);
    expect(new Set(data.map((order) => order.phone)).size).toBeLessThan(data.length);
    expect(data.some((order) => order.locale === "ar")).toBe(true);
    const vase = (await findProductsByHandle(read, ["vase-tamegroute"]))[0];
    expect(vase).toMatchObject({ status: "active", title: { ar: "مزهرية تامكروت" } });
  });
});
