import { afterAll, beforeAll, expect, test } from "vitest";
import { saveOffer } from "#app/commerce/offers/index.server.ts";
import { describeEachDatabase } from "#app/testing/database.ts";
import { must, sell, staff } from "#app/testing/shop.ts";
import { openTestApi, type TestApi } from "./testing/api.ts";

interface CartBody {
  token: string;
  lines: { key: string | null; sku: string; quantity: number; total: { amount: number } }[];
  gone: string[];
  coupon: string;
  price: { discount: { amount: number }; total: { amount: number }; coupons: { state: string }[] } | null;
}

describeEachDatabase("carts through the API", (open) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi(open().url);
  });
  afterAll(() => api.close());

  const ask = async (method: string, path: string, body?: object) => {
    const answer = await api.ask(method, path, { ...(body && { body }), scope: "write" });
    return { status: answer.status, problem: answer.body, cart: answer.body as unknown as CartBody };
  };

  test("opened, filled, changed and priced, with the packs that pages and forms show", async () => {
    const { app } = api;
    const soap = await sell(app, { sku: "API-SOAP", price: 5_000 });
    await sell(app, { sku: "API-VASE", price: 20_000 });
    const tiers = [
      { quantity: 2, price: 9_000 },
      { quantity: 3, price: 12_000 },
    ];
    must(
      await app.command(staff, (ctx) =>
        saveOffer(ctx, {
          ...{ name: { fr: "Lots" }, status: "active", priority: 0, stacking: "combine", conditions: [] },
          reward: { code: "quantity-tiers", args: { items: { products: [soap.id] }, tiers } },
        }),
      ),
    );
    const { status, cart } = await ask("POST", "/carts", { lines: [{ sku: "API-SOAP", quantity: 2 }] });
    expect(status).toBe(201);
    expect(cart.price?.total.amount).toBe(9_000);
    const { token } = cart;
    const fuller = await ask("POST", `/carts/${token}/lines`, { sku: "API-VASE", quantity: 1 });
    expect(fuller.cart.lines.map(({ sku, total }) => [sku, total.amount])).toEqual([
      ["API-SOAP", 9_000],
      ["API-VASE", 20_000],
    ]);
    const [line] = fuller.cart.lines;
    const three = await ask("PATCH", `/carts/${token}/lines/${line?.key}`, { quantity: 3 });
    expect(three.cart.price?.total.amount).toBe(32_000);
    expect((await ask("PATCH", `/carts/${token}`, { coupon: "NOSUCH" })).cart).toMatchObject({
      coupon: "NOSUCH",
      price: { coupons: [{ state: "invalid" }] },
    });
    const other = await ask("POST", "/carts", { lines: [{ sku: "API-VASE", quantity: 4 }], phone: "0611223344" });
    const merged = await ask("POST", `/carts/${token}/merge`, { other: other.cart.token });
    expect(merged.cart.lines.map(({ quantity }) => quantity)).toEqual([3, 5]);
    expect((await ask("GET", `/carts/${other.cart.token}`)).status).toBe(404);
    expect((await ask("DELETE", `/carts/${token}`)).status).toBe(200);
    expect((await ask("DELETE", `/carts/${token}`)).problem.code).toBe("cart.not_found");
  });

  test.each<[object, string]>([
    [{ lines: [{ sku: "API-VASE", quantity: -1 }] }, "quantity.invalid /lines/0/quantity"],
    [{ lines: [{ sku: "API-VASE", quantity: 1e9 }] }, "quantity.invalid /lines/0/quantity"],
    [{ lines: [{ sku: "API-VASE", quantity: 1.5 }] }, "request.invalid /lines/0/quantity"],
    [{ lines: [{ sku: "API-VASE", quantity: "2" }] }, "request.invalid /lines/0/quantity"],
    [{ lines: [{ sku: ["API-VASE"], quantity: 2 }] }, "request.invalid /lines/0/sku"],
    [{ lines: [{ sku: "GONE", quantity: 1 }] }, "variant.not_found /lines/0/sku"],
    [
      { lines: [{ sku: "API-VASE", quantity: 1, components: [{ variant_id: "x", quantity: 1 }] }] },
      "bundle.choice /lines/0/components",
    ],
    [{ lines: [], phone: "12" }, "phone.invalid /phone"],
  ])("%j is refused, pointing at it, and leaves no cart", async (body, refusal) => {
    const before = await api.app.db.read.all("SELECT id FROM carts");
    const { problem } = await ask("POST", "/carts", body);
    expect([problem.code, (problem as { pointer?: string }).pointer].join(" ")).toBe(refusal);
    expect(await api.app.db.read.all("SELECT id FROM carts")).toHaveLength(before.length);
  });
});
