import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseEnv } from "#app/platform/env.server.ts";
import { createToken, type TokenScope } from "#app/staff/index.server.ts";
import { describeEachDatabase } from "#app/testing/database.ts";
import { type App, wireApp } from "../wire.server.ts";
import { handleApi } from "./handle-api.ts";

interface Amount {
  amount: number;
  currency: string;
}

/** Every field an assertion reads by name; each answer has some of them. */
interface Body {
  id: string;
  number: string;
  code: string;
  title: string;
  openapi: string;
  paths: object;
  subtotal: Amount;
  shipping: Amount;
  total: Amount;
  stock: { on_hand: number };
  next_cursor: string | null;
  data: { id: string; variants: { stock: { on_hand: number; reserved: number; available: number } }[] }[];
}

interface Answer {
  status: number;
  type: string;
  raw: string;
  body: Body;
}

describeEachDatabase("the API", (open) => {
  let app: App;
  let data: string;
  const tokens: Partial<Record<TokenScope, string>> = {};

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), "vitrine-api-"));
    const env = parseEnv({ VITRINE_DATA: data, DATABASE_URL: open().url, LOG_LEVEL: "silent" });
    app = await wireApp({ env });
    for (const scope of ["read", "write"] as const) {
      const made = await app.command({ actor: { kind: "system" } }, (ctx) => createToken(ctx, { name: scope, scope }));
      if (made.ok) tokens[scope] = made.value.token;
    }
  });
  afterAll(async () => {
    await app.close();
    rmSync(data, { recursive: true });
  });

  async function ask(
    method: string,
    path: string,
    {
      body,
      scope = "write",
      headers = {},
    }: { body?: unknown; scope?: TokenScope | "none" | "forged"; headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const secret = scope === "none" ? undefined : scope === "forged" ? "vtr_forged" : tokens[scope];
    const request = new Request(`http://localhost:3000/api/v1${path}`, {
      method,
      headers: {
        ...(secret && { authorization: `Bearer ${secret}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const response = await handleApi(app, request, path.split("?")[0] ?? "");
    const raw = await response.text();
    return {
      status: response.status,
      type: response.headers.get("content-type") ?? "",
      raw,
      body: JSON.parse(raw) as Body,
    };
  }

  const mad = (amount: number) => ({ amount, currency: "MAD" });
  const order = (sku: string, quantity: unknown = 1) => ({
    lines: [{ sku, quantity }],
    customer: { name: "Aïcha عائشة 🌙", phone: "0612345678" },
    address: { line1: "12, rue des Orangers", city: "Fès", country: "MA" },
    payment_method: "cod",
  });
  let made = 0;
  const place = (body: unknown, key = `key-${++made}`) =>
    ask("POST", "/orders", { body, headers: { "idempotency-key": key } });

  async function product(sku: string, onHand: number, more: object = {}) {
    return ask("POST", "/products", {
      body: {
        title: `Vase ${sku}`,
        status: "active",
        variants: [{ sku, price: mad(19_900), stock: { on_hand: onHand } }],
        ...more,
      },
    });
  }

  describe("its door", () => {
    test("asks for a token, a known one, with the right scope", async () => {
      expect(await ask("GET", "/products", { scope: "none" })).toMatchObject({
        status: 401,
        body: { code: "auth.missing" },
      });
      expect(await ask("GET", "/products", { scope: "forged" })).toMatchObject({ status: 401 });
      expect(await ask("POST", "/products", { scope: "read", body: {} })).toMatchObject({ status: 403 });
      expect(await ask("GET", "/products", { scope: "read" })).toMatchObject({ status: 200 });
    });

    test("answers problems with a code, a pointer and words in the caller's language", async () => {
      const malformed = await ask("POST", "/products", { body: "{" });
      expect(malformed).toMatchObject({
        status: 400,
        type: "application/problem+json",
        body: { code: "request.malformed" },
      });
      const missing = await ask("POST", "/products", {
        body: { title: "x" },
        headers: { "accept-language": "ar-MA, fr" },
      });
      expect(missing.body).toMatchObject({ status: 400, code: "request.invalid", pointer: "/variants" });
      expect(missing.body.title).toMatch(/[\u0600-\u06ff]/);
      expect(await ask("GET", "/nowhere")).toMatchObject({ status: 404, body: { code: "route.unknown" } });
      expect(await ask("DELETE", "/products")).toMatchObject({ status: 405 });
      expect(await ask("GET", "/products?sku=a&sku=b")).toMatchObject({ status: 400 });
      expect(await ask("GET", "/products?where=1")).toMatchObject({ status: 400 });
    });

    test("describes every operation in OpenAPI", async () => {
      const { body } = await ask("GET", "/openapi.json", { scope: "none" });
      expect(body.openapi).toBe("3.1.0");
      expect(Object.keys(body.paths)).toEqual(
        expect.arrayContaining([
          "/products",
          "/products/{id}",
          "/stock-adjustments",
          "/orders",
          "/orders/{id}/confirm",
        ]),
      );
    });
  });

  test("a product is made, found by handle, SKU and words, and changed in part", async () => {
    const created = await product("VASE-1", 7, {
      title: { fr: "Vase émaillé", ar: "مزهرية", en: "Glazed vase" },
      handle: "vase-emaille",
    });
    expect(created).toMatchObject({
      status: 201,
      body: {
        handle: "vase-emaille",
        variants: [
          {
            sku: "VASE-1",
            price: mad(19_900),
            compare_at_price: null,
            stock: { on_hand: 7, reserved: 0, available: 7 },
          },
        ],
      },
    });
    for (const query of ["handle=vase-emaille", "sku=VASE-1", `q=${encodeURIComponent("emaille vase")}`]) {
      const found = await ask("GET", `/products?${query}`, { scope: "read" });
      expect(
        found.body.data.map((each) => each.id),
        query,
      ).toEqual([created.body.id]);
      expect(found.body.next_cursor).toBeNull();
    }
    const patched = await ask("PATCH", `/products/${created.body.id}`, {
      body: { variants: [{ sku: "VASE-1", price: mad(17_900), compare_at_price: mad(19_900) }] },
    });
    expect(patched).toMatchObject({
      status: 200,
      body: {
        title: { fr: "Vase émaillé" },
        variants: [{ price: mad(17_900), compare_at_price: mad(19_900), stock: { on_hand: 7 } }],
      },
    });
    const stale = await ask("PATCH", `/products/${created.body.id}`, { body: { vendor: "x", version: 1 } });
    expect(stale).toMatchObject({ status: 409, body: { code: "product.changed_meanwhile" } });
    const foreign = await ask("PATCH", `/products/${created.body.id}`, {
      body: { variants: [{ sku: "VASE-1", price: { amount: 1, currency: "EUR" } }] },
    });
    expect(foreign).toMatchObject({ status: 422, body: { pointer: "/variants/0/price/currency" } });
    expect(await ask("GET", "/products/01ARZ3NDEKTSV4RRFFQ69G5FAV")).toMatchObject({ status: 404 });
  });

  test("an order is placed, confirmed, cancelled, and stock follows", async () => {
    await product("BOL-1", 5);
    const placed = await place(order("BOL-1", 2));
    expect(placed).toMatchObject({
      status: 201,
      body: {
        state: "placed",
        payment_state: "unpaid",
        delivery_state: "pending",
        lines: [{ sku: "BOL-1", quantity: 2, unit_price: mad(19_900), total: mad(39_800) }],
        customer: { phone: "+212612345678" },
      },
    });
    expect(placed.body.total.amount).toBe(placed.body.subtotal.amount + placed.body.shipping.amount);
    const { id, number } = placed.body;
    expect((await ask("GET", `/orders?number=${number}`)).body.data[0]?.id).toBe(id);
    expect((await ask("GET", "/orders?phone=06%2012%2034%2056%2078")).body.data.map((each) => each.id)).toContain(id);
    expect((await ask("GET", "/products?sku=BOL-1")).body.data[0]?.variants[0]?.stock).toEqual({
      on_hand: 5,
      reserved: 2,
      available: 3,
    });
    expect(await ask("POST", `/orders/${id}/confirm`)).toMatchObject({ status: 200, body: { state: "confirmed" } });
    expect(await ask("POST", `/orders/${id}/confirm`)).toMatchObject({
      status: 422,
      body: { code: "transition.illegal" },
    });
    expect(await ask("POST", `/orders/${id}/cancel`, { body: { reason: "a changé d'avis" } })).toMatchObject({
      status: 200,
      body: { state: "cancelled" },
    });
    expect((await ask("GET", "/products?sku=BOL-1")).body.data[0]?.variants[0]?.stock).toEqual({
      on_hand: 5,
      reserved: 0,
      available: 5,
    });
  });

  test("one key makes one order, however often and however parallel it is sent", async () => {
    await product("CUP-1", 20);
    const answers = await Promise.all(Array.from({ length: 50 }, () => place(order("CUP-1"), "same-key")));
    const bodies = new Set(answers.filter((each) => each.status === 201).map((each) => each.raw));
    expect(bodies.size).toBe(1);
    expect(answers.every((each) => each.status === 201 || each.body.code === "idempotency.in_flight")).toBe(true);
    expect((await ask("GET", "/products?sku=CUP-1")).body.data[0]?.variants[0]?.stock.reserved).toBe(1);
    expect(await place(order("CUP-1", 2), "same-key")).toMatchObject({
      status: 422,
      body: { code: "idempotency.reused" },
    });
    expect(await ask("POST", "/orders", { body: order("CUP-1") })).toMatchObject({
      status: 400,
      body: { code: "idempotency.missing" },
    });
  });

  test("quantities, articles and people that make no sense are refused where they stand", async () => {
    await product("TAPIS-1", 3);
    for (const quantity of [0, -1, 1.5, 1e9, "2", null, [2], { n: 2 }]) {
      const refused = await place(order("TAPIS-1", quantity));
      expect([400, 422], JSON.stringify(quantity)).toContain(refused.status);
      expect(refused).toMatchObject({ body: { pointer: "/lines/0/quantity" } });
    }
    expect(await place(order("TAPIS-1", 4))).toMatchObject({
      status: 422,
      body: { code: "stock.insufficient", available: 3 },
    });
    expect(await place(order("NONE"))).toMatchObject({ body: { code: "variant.not_found", pointer: "/lines/0/sku" } });
    expect(await place({ ...order("TAPIS-1"), total: mad(1) })).toMatchObject({
      status: 400,
      body: { pointer: "/total" },
    });
    expect(await place({ ...order("TAPIS-1"), customer: { name: "A", phone: "123" } })).toMatchObject({
      status: 422,
      body: { code: "phone.invalid" },
    });
    expect(await place({ ...order("TAPIS-1"), lines: [] })).toMatchObject({
      status: 422,
      body: { code: "lines.empty" },
    });
  });

  test("stock set below what is promised is refused, and says whose promise would break", async () => {
    await product("MIROIR-1", 4);
    const placed = await place(order("MIROIR-1", 3));
    const low = await ask("POST", "/stock-adjustments", { body: { sku: "MIROIR-1", set: 1, reason: "casse" } });
    expect(low).toMatchObject({ status: 422, body: { code: "stock.below_reserved" } });
    expect(low.raw).toContain(placed.body.number);
    const forced = await ask("POST", "/stock-adjustments", {
      body: { sku: "MIROIR-1", set: 1, reason: "casse", force: true },
    });
    expect(forced).toMatchObject({
      status: 201,
      body: { stock: { on_hand: 1, reserved: 3, available: -2 }, short_orders: [{ number: placed.body.number }] },
    });
    const added = await ask("POST", "/stock-adjustments", { body: { sku: "MIROIR-1", delta: 9, reason: "réception" } });
    expect(added.body.stock.on_hand).toBe(10);
    expect(
      await ask("POST", "/stock-adjustments", { body: { sku: "MIROIR-1", delta: 1, set: 2, reason: "x" } }),
    ).toMatchObject({ status: 400 });
  });
});
