import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeEachDatabase } from "#app/testing/database.ts";
import { endpoints } from "./endpoints.ts";
import { openTestApi, type TestApi } from "./testing/api.ts";

const MAIN = "00000000000000000000000001";

describeEachDatabase("the API of stock", (open) => {
  let api: TestApi;
  const ids = { variant: "", product: "", depot: "" };
  beforeAll(async () => {
    api = await openTestApi(open().url);
    const made = await api.ask("POST", "/products", {
      body: {
        title: "Vase",
        status: "active",
        variants: [{ sku: "API-1", price: { amount: 100, currency: "MAD" }, stock: { on_hand: 10 } }],
      },
    });
    const product = JSON.parse(made.raw) as { id: string; variants: { id: string }[] };
    Object.assign(ids, { product: product.id, variant: product.variants[0]?.id });
  });
  afterAll(() => api.close());
  const ask = async (method: string, path: string, body?: unknown) => {
    const answer = await api.ask(method, path, body === undefined ? {} : { body });
    return { status: answer.status, body: JSON.parse(answer.raw) as Record<string, unknown> };
  };
  const data = async (path: string) => ((await ask("GET", path)).body.data ?? []) as Record<string, unknown>[];

  test("adds a location, carries goods there, counts them, and tells it all in the ledger", async () => {
    const made = await ask("POST", "/stock-locations", { name: "Dépôt", ships: true, is_default: false });
    expect(made.status).toBe(201);
    ids.depot = String(made.body.id);
    const transfer = { from: MAIN, to: ids.depot, lines: [{ sku: "API-1", quantity: 4 }], reason: "réassort" };
    const carried = await ask("POST", "/stock-transfers", transfer);
    expect(carried.status).toBe(201);
    expect(await data(`/stock-movements?batch=${carried.body.batch}`)).toMatchObject([
      { kind: "transfer", on_hand: { from: 6, to: 10, delta: 4 }, location: ids.depot },
      { kind: "transfer", on_hand: { from: 10, to: 6, delta: -4 }, location: MAIN },
    ]);
    const line = { variant_id: ids.variant, counted: 3, expected_on_hand: 4 };
    const counted = await ask("POST", "/stock-counts", { location: ids.depot, lines: [line], reason: "inventaire" });
    expect(counted).toMatchObject({ status: 201, body: { corrected: 1 } });
    expect(await data("/stock-levels?sku=API-1")).toMatchObject([
      {
        ...{ variant_id: ids.variant, on_hand: 9, reserved: 0, available: 9, threshold: 5, is_low: false },
        locations: expect.arrayContaining([
          { location: MAIN, on_hand: 6, quarantined: 0 },
          { location: ids.depot, on_hand: 3, quarantined: 0 },
        ]),
      },
    ]);
    expect(await ask("POST", "/stock-counts", { location: ids.depot, lines: [line], reason: "x" })).toMatchObject({
      status: 409,
      body: { code: "stock.count_moved", pointer: "/lines/0", lines: [{ seen: 4, on_hand: 3 }] },
    });
  });

  test("an absolute figure with what was seen is refused where it moved, a difference never", async () => {
    const set = { sku: "API-1", set: 20, expected_on_hand: 99, reason: "x" };
    expect(await ask("POST", "/stock-adjustments", set)).toMatchObject({
      status: 409,
      body: { code: "stock.moved", seen: 99, on_hand: 9 },
    });
    expect(await ask("POST", "/stock-adjustments", { sku: "API-1", delta: 1, reason: "x" })).toMatchObject({
      status: 201,
      body: { stock: { on_hand: 10 } },
    });
  });

  test("thresholds go by product and by variant", async () => {
    expect(await ask("PUT", "/stock-thresholds", { product_id: ids.product, low_at: 50 })).toMatchObject({
      status: 200,
    });
    expect(await data("/stock-levels?view=low")).toMatchObject([{ sku: "API-1", threshold: 50, is_low: true }]);
    await ask("PUT", "/stock-thresholds", { sku: "API-1", low_at: 2 });
    expect(await data("/stock-levels?view=low")).toEqual([]);
  });

  test("a location is changed by the version that was seen, and closed when it is empty", async () => {
    const path = `/stock-locations/${ids.depot}`;
    expect(await ask("PATCH", path, { version: 1, name: "Entrepôt" })).toMatchObject({
      status: 200,
      body: { name: "Entrepôt", version: 2 },
    });
    expect(await ask("PATCH", path, { version: 1, name: "Hangar" })).toMatchObject({ status: 409 });
    expect(await ask("DELETE", path)).toMatchObject({ status: 422, body: { code: "location.not_empty" } });
    expect(await ask("DELETE", "/stock-locations/nobody")).toMatchObject({ status: 404 });
  });

  test("whatever is sent, it is refused in words or done, and never breaks", async () => {
    const writes = endpoints.filter(({ path, method }) => path.startsWith("/stock-") && method !== "GET");
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(-1, 0, 1.5, 1e308, "", "API-1", ids.variant, MAIN, "' OR 1=1 --", "=1+1", "ﷺ", null, [], {}),
    );
    const field = fc.constantFrom(
      ...["sku", "variant_id", "product_id", "location", "from", "to", "lines", "quantity", "counted", "low_at"],
      ...["set", "delta", "reason", "name", "ships", "is_default", "version", "force"],
    );
    const line = fc.dictionary(field, value);
    const body = fc.oneof(
      fc.dictionary(field, fc.oneof(value, fc.array(line, { maxLength: 3 }))),
      fc.record({ location: fc.constant(MAIN), lines: fc.array(line, { maxLength: 3 }), reason: fc.constant("x") }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...writes), body, async ({ method, path }, sent) => {
        const { status, body: answer } = await ask(method, path.replace("{id}", ids.depot), sent);
        expect(status, JSON.stringify(answer)).toBeLessThan(500);
        if (status >= 400) expect(answer).toMatchObject({ code: expect.any(String), title: expect.any(String) });
      }),
      { numRuns: process.env.VITRINE_FULL ? 3_000 : 200 },
    );
  });
});
