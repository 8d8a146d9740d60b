import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeEachDatabase } from "#app/testing/database.ts";
import { openTestApi, type TestApi } from "./testing/api.ts";

const PRICE = 12_300;

/** What a client may put where something else is due. */
const hostile = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    -1,
    0,
    1.5,
    1e308,
    Number.MAX_SAFE_INTEGER,
    "",
    " ",
    "1",
    "' OR 1=1 --",
    "<script>",
    "=cmd|' /C calc'!A0",
    "\u0000",
    "\u202e",
    "ﷺ",
    "👩‍👩‍👧‍👦".repeat(40),
    "a".repeat(3_000),
    true,
    null,
    [],
    {},
    [[]],
    { $gt: "" },
    { sku: { sku: 1 } },
  ),
);

const order = {
  lines: [{ sku: "FUZZ", quantity: 1 }],
  customer: { name: "Leila", phone: "0612345678", email: "leila@example.com" },
  address: { line1: "1, rue", city: "Rabat", country: "MA" },
  payment_method: "cod",
  note: "",
};

const paths: (string | number)[][] = [
  [],
  ["lines"],
  ["lines", 0],
  ["lines", 0, "sku"],
  ["lines", 0, "variant_id"],
  ["lines", 0, "quantity"],
  ["lines", 0, "price"],
  ["customer"],
  ["customer", "name"],
  ["customer", "phone"],
  ["customer", "email"],
  ["customer", "id"],
  ["address"],
  ["address", "line1"],
  ["address", "city"],
  ["address", "country"],
  ["payment_method"],
  ["note"],
  ["total"],
  ["state"],
  ["__proto__"],
];

function changed(value: unknown, [key, ...rest]: readonly (string | number)[], to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((each, index) => (index === key ? changed(each, rest, to) : each));
  if (typeof value !== "object" || value === null) return value;
  const fields = value as Record<string, unknown>;
  return { ...fields, [key]: changed(fields[key], rest, to) };
}

describeEachDatabase("the API, fed with anything,", (open) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi(open().url);
    const variants = [{ sku: "FUZZ", price: { amount: PRICE, currency: "MAD" }, stock: { on_hand: 1_000_000 } }];
    await api.ask("POST", "/products", { body: { title: "Vase", status: "active", variants } });
  });
  afterAll(() => api.close());

  test("places orders at the catalogue's price or refuses with a problem, and never fails", async () => {
    let key = 0;
    const attempt = fc.array(fc.tuple(fc.constantFrom(...paths), hostile), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(attempt, async (changes) => {
        const body = changes.reduce<unknown>(
          (sum, [path, to]) => (typeof sum === "object" && sum ? changed(sum, path, to) : sum),
          order,
        );
        const headers = { "idempotency-key": `fuzz-${++key}` };
        const answer = await api.ask("POST", "/orders", { body: JSON.stringify(body) ?? "null", headers });
        expect([201, 400, 422]).toContain(answer.status);
        if (answer.status === 201) {
          const { lines } = JSON.parse(answer.raw) as { lines: { quantity: number }[] };
          expect(answer.body.subtotal.amount).toBe(PRICE * lines.reduce((sum, line) => sum + line.quantity, 0));
          expect(answer.body.total.amount).toBe(answer.body.subtotal.amount + answer.body.shipping.amount);
        } else {
          expect(answer.body.code).toBeTruthy();
          expect(answer.type).toBe("application/problem+json");
        }
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      }),
    );
  });

  test("answers any query of its lists with rows or a problem", async () => {
    const name = fc.constantFrom(
      "q",
      "sku",
      "handle",
      "phone",
      "number",
      "state",
      "cursor",
      "limit",
      "where[id]",
      "order",
      "",
    );
    const search = fc.array(
      fc.tuple(
        name,
        fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("'--", "%", "_", "1 OR 1=1", "W10", "eyJhIjoxfQ")),
      ),
      { maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("/products", "/orders"), search, async (list, pairs) => {
        const query = new URLSearchParams(pairs.map(([key, value]) => [key, value]));
        const answer = await api.ask("GET", `${list}?${query}`, { scope: "read" });
        expect([200, 400]).toContain(answer.status);
      }),
    );
  });

  test("meets any address and any body without failing", async () => {
    const path = fc.array(
      fc.oneof(
        fc.constantFrom("products", "orders", "stock-adjustments", "..", "%00", "%ff", "openapi.json"),
        fc.webSegment(),
      ),
      { maxLength: 4 },
    );
    const method = fc.constantFrom("GET", "POST", "PATCH", "PUT", "DELETE");
    await fc.assert(
      fc.asyncProperty(method, path, fc.oneof(fc.string(), fc.json()), async (verb, segments, body) => {
        const answer = await api.ask(verb, `/${segments.join("/")}`, verb === "GET" ? {} : { body });
        expect(answer.status).toBeLessThan(500);
      }),
    );
  });
});
