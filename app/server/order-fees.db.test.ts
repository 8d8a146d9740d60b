import { afterAll, beforeAll, expect, test } from "vitest";
import type { Order } from "#app/commerce/orders/index.server.ts";
import { findOrder } from "#app/commerce/orders/index.server.ts";
import { orderReport } from "#app/exports/orders/order-report.ts";
import { sheetRow } from "#app/integrations/google-sheets/columns.ts";
import { describeEachDatabase } from "#app/testing/database.ts";
import { must, orderFor, sell, shopper } from "#app/testing/shop.ts";
import { openTestApi, type TestApi } from "./api/testing/api.ts";
import { orderTexts } from "./campaign-texts/order-texts.ts";

/** Whoever is told of an order is told of the same fees. */
describeEachDatabase("the fees of an order, wherever they are told", (open) => {
  let api: TestApi;
  let order: Order;
  const fees = [
    { code: "engraving", name: { fr: "Gravure", ar: "نقش", en: "Engraving" }, amount: 12_000 },
    { code: "wrap", name: { fr: "Papier cadeau" }, amount: 1_550 },
  ];

  beforeAll(async () => {
    api = await openTestApi(open().url);
    await sell(api.app, { sku: "VASE", price: 20_000, onHand: 5 });
    const input = orderFor("VASE", 1, { fees });
    order = must(await api.app.placeOrder(shopper, { input, key: "fees-are-told", scope: "test" })).order;
  });
  afterAll(() => api.close());

  test("by letters, in their reader's language", async () => {
    const shop = await api.app.query(async (q) => q.shop);
    const texts = (locale: "fr" | "ar") =>
      orderTexts(order, { shop, locale, origin: "https://shop.example", longest: 60 });
    expect(
      texts("ar")
        .sums.map(({ label }) => label)
        .slice(0, 2),
    ).toEqual(["نقش", "Papier cadeau"]);
    expect(texts("fr").order.fees.replace(/\s/g, " ")).toBe("135,50 DH");
  });

  test("by files and sheets, as one figure", async () => {
    async function* one() {
      yield order;
    }
    const about = { locale: "en" as const, timeZone: "Africa/Casablanca", now: 0, filter: "" };
    const { columns, items } = orderReport(one(), about);
    const at = columns.findIndex(({ title }) => title === "Fees");
    for await (const { cells } of items) expect(cells[at]).toEqual({ amount: 13_550, currency: "MAD" });
    expect(sheetRow(order, ["fees", "total"], "Africa/Casablanca")).toEqual([135.5, order.total / 100]);
  });

  test("by the API, which takes one off and adds one for who may set prices, and reckons those of forms itself", async () => {
    const path = `/orders/${order.id}`;
    const told = (await api.ask("GET", path)).body as unknown as { fees: object[]; version: number };
    expect(told.fees).toEqual(fees.map((fee) => ({ ...fee, amount: { amount: fee.amount, currency: "MAD" } })));
    const body = { version: told.version, fees: ["wrap"] };
    expect((await api.ask("PATCH", path, { body, scope: "write" })).body.code).toBe("order.price_not_yours");
    expect((await api.ask("PATCH", path, { body: { ...body, fees }, scope: "prices" })).status).toBe(400);
    expect(await api.ask("PATCH", path, { body, scope: "prices" })).toMatchObject({
      body: { fees: [{ code: "wrap" }], total: { amount: order.total - 12_000 } },
    });
    const { lines, customer, address } = orderFor("VASE", 1);
    const own = { lines, customer, address, payment_method: "cod" };
    const post = (of: object[], scope: "write" | "prices") =>
      api.ask("POST", "/orders", { body: { ...own, fees: of }, headers: { "idempotency-key": "fees-agreed" }, scope });
    expect((await post(fees, "prices")).status).toBe(400);
    expect((await api.app.query((q) => findOrder(q.read, order.id)))?.fees).toEqual([fees[1]]);

    const agreed = { name: "Livraison express", amount: 3_000 };
    const shown = { code: "agreed:Livraison express", name: { fr: agreed.name }, amount: { amount: 3_000 } };
    const more = { version: told.version + 1, fees: ["wrap", agreed] };
    expect((await api.ask("PATCH", path, { body: more, scope: "write" })).body.code).toBe("order.price_not_yours");
    expect(
      await api.ask("PATCH", path, { body: { ...more, fees: [{ ...agreed, amount: 0.5 }] }, scope: "prices" }),
    ).toMatchObject({ status: 422, body: { code: "order.fee_amount", pointer: "/fees/0/amount" } });
    expect(await api.ask("PATCH", path, { body: more, scope: "prices" })).toMatchObject({
      body: { fees: [{ code: "wrap" }, shown], total: { amount: order.total - 12_000 + 3_000 } },
    });
    expect((await post([agreed], "write")).body.code).toBe("order.price_not_yours");
    expect(await post([agreed], "prices")).toMatchObject({ status: 201, body: { fees: [shown] } });
  });
});
