import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeEachDatabase } from "#app/testing/database.ts";
import { openTestApi, type TestApi } from "./testing/api.ts";

describeEachDatabase("the API", (open) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi(open().url);
  });
  afterAll(() => api.close());
  const ask: TestApi["ask"] = (...args) => api.ask(...args);

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

    test("takes no bytes that are no text, and says where they stand", async () => {
      const latin = new TextEncoder().encode(JSON.stringify({ title: "Caf?" }));
      latin[latin.indexOf("?".charCodeAt(0))] = 0xe9;
      expect(await ask("POST", "/products", { body: latin.buffer })).toMatchObject({
        status: 400,
        body: { code: "request.malformed" },
      });
      for (const title of ["a\u0000b", "a\ud800b", { fr: "a\u0007" }]) {
        const body = { title, variants: [{ price: mad(100) }] };
        const pointer = typeof title === "string" ? "/title" : "/title/fr";
        expect(await ask("POST", "/products", { body })).toMatchObject({ status: 400, body: { pointer } });
      }
      expect(await ask("GET", "/products?q=%00")).toMatchObject({ status: 400 });
      expect(await ask("GET", "/products?limit=101")).toMatchObject({ status: 400, body: { code: "request.invalid" } });
    });

    test("names what a body lacks in the caller's language", async () => {
      const words = async (language: string, body: object) =>
        (await ask("POST", "/products", { body, headers: { "accept-language": language } })).body.title;
      expect(await words("fr", { title: "x" })).toBe("La requête n’est pas valable\u00a0: /variants manque.");
      expect(await words("en", { title: 3, variants: [] })).toContain("/title must be of type");
      expect(await words("fr", { title: "x", variants: [{ price: { amount: 1, currency: "EUR" } }] })).toContain("MAD");
    });

    test("takes pictures of ours and of the web, and no script for a picture", async () => {
      const withImage = (src: string) => ({ title: "x", images: [{ src }], variants: [{ price: mad(100) }] });
      for (const src of ["javascript:alert(1)", "data:image/svg+xml,<svg/>", "file:///etc/passwd", "media/../secret"]) {
        expect(await ask("POST", "/products", { body: withImage(src) })).toMatchObject({
          status: 422,
          body: { code: "product.image_address", pointer: "/images/0/src" },
        });
      }
      expect(await ask("POST", "/products", { body: withImage("https://cdn.example/a.jpg") })).toMatchObject({
        status: 201,
      });
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

  test("a list refuses a cursor that is none, and finds nothing by signs alone", async () => {
    await product("CURSOR-1", 1);
    expect((await place(order("CURSOR-1"))).status).toBe(201);
    for (const list of ["products", "orders", "customers", "leads", "stock-levels", "stock-movements", "documents"]) {
      const strange = await ask("GET", `/${list}?cursor=nonsense`);
      expect(strange, list).toMatchObject({ status: 400, body: { code: "request.cursor", pointer: "/cursor" } });
    }
    for (const list of ["products", "orders", "customers", "leads", "stock-levels", "documents"]) {
      for (const signs of ["%25", "_", "%F0%9F%8E%81"]) {
        expect((await ask("GET", `/${list}?q=${signs}`)).body.data, `${list} ${signs}`).toEqual([]);
      }
    }
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

  test("an order keeps what led to it: page, form, campaign, variant and clicks", async () => {
    await product("ORIGINE", 5);
    const [page, revision] = ["01M8BSAZFH5VD3J12RNPAFS9D2", "01M8BSJ1DRTQG0D7AX0V3YBGQC"];
    const origin = {
      ...{ page, revision, form: revision, form_revision: page },
      campaigns: [
        { id: page, revision, variant: "b" },
        { id: revision, revision: page, variant: null },
      ],
      utm: { utm_source: "facebook" },
      click_ids: { gclid: "Cj0", ttclid: "E.C.P" },
    };
    const placed = await place({ ...order("ORIGINE"), origin });
    expect(placed).toMatchObject({ status: 201, body: { origin } });
    expect((await ask("GET", `/orders/${placed.body.id}`)).body).toMatchObject({ origin });
    const sql = "SELECT campaign_id, revision_id, variant FROM order_campaigns WHERE order_id = ? ORDER BY campaign_id";
    const found = await api.app.query(({ read }) => read.all(sql, [placed.body.id]));
    expect(found.map((row) => ({ ...row }))).toEqual([
      { campaign_id: page, revision_id: revision, variant: "b" },
      { campaign_id: revision, revision_id: page, variant: "" },
    ]);
    const twice = { ...origin, campaigns: [origin.campaigns[0], origin.campaigns[0]] };
    expect(await place({ ...order("ORIGINE"), origin: twice })).toMatchObject({ status: 201 });
    expect(await place({ ...order("ORIGINE"), origin: { utm: { nope: "1" } } })).toMatchObject({
      status: 400,
      body: { pointer: "/origin/utm/nope" },
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
    const made = await product("MIROIR-1", 4);
    const placed = await place(order("MIROIR-1", 3));
    const low = await ask("POST", "/stock-adjustments", { body: { sku: "MIROIR-1", set: 1, reason: "casse" } });
    expect(low).toMatchObject({ status: 422, body: { code: "stock.below_reserved" } });
    const { id, number } = placed.body;
    expect(JSON.parse(low.raw)).toMatchObject({ short_orders: [{ id, number, missing: 2 }], pointer: "/set" });
    const one = { variants: [{ sku: "MIROIR-1", stock: { on_hand: 1 } }] };
    expect(await ask("PATCH", `/products/${made.body.id}`, { body: one })).toMatchObject({
      status: 422,
      body: { code: "stock.below_reserved", pointer: "/variants/0/stock/on_hand" },
    });
    const bulk = { ids: [made.body.id], change: { stock: { set: 1 } } };
    expect(await ask("POST", "/products/bulk", { body: bulk })).toMatchObject({
      status: 200,
      body: { failed: 1, failures: [{ code: "stock.below_reserved" }] },
    });
    const forced = await ask("POST", "/stock-adjustments", {
      body: { sku: "MIROIR-1", set: 1, reason: "casse", force: true },
    });
    expect(forced).toMatchObject({
      status: 201,
      body: { stock: { on_hand: 1, reserved: 3, available: -2 }, short_orders: [{ number: placed.body.number }] },
    });
    const added = await ask("POST", "/stock-adjustments", { body: { sku: "MIROIR-1", delta: 9, reason: "réception" } });
    expect(added.body.stock.on_hand).toBe(10);
    const adjust = (body: object) => ask("POST", "/stock-adjustments", { body: { sku: "MIROIR-1", ...body } });
    for (const unclear of [{ delta: 1, set: 2, reason: "x" }, { reason: "x" }]) {
      expect(await adjust(unclear)).toMatchObject({ status: 400, body: { code: "stock.change_unclear" } });
    }
    expect(await adjust({ set: 1.5, reason: "x" })).toMatchObject({ status: 400, body: { pointer: "/set" } });
    expect(await adjust({ set: 9, reason: "  " })).toMatchObject({ status: 422, body: { pointer: "/reason" } });
  });
});
