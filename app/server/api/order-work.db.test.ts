import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TokenScope } from "#app/staff/index.server.ts";
import { describeEachDatabase } from "#app/testing/database.ts";
import { openTestApi, type TestApi } from "./testing/api.ts";

/** What the answers of this file are read by. */
interface Work {
  id: string;
  number: string;
  code: string;
  pointer: string;
  state: string;
  delivery_state: string;
  version: number;
  total: { amount: number };
  tags: string[];
  desk: { state: string; attempts: number; due_at: string | null };
  lines: { id: string; quantity: number }[];
  shipments: { id: string; state: string; cash_due: { amount: number } }[];
  merged_into: string | null;
  data: Work[];
  kind: string;
  done: number;
  due: number;
  refused: { number: string; code: string }[];
}

describeEachDatabase("the API of the work on orders", (open) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi(open().url);
    const price = { amount: 10_000, currency: "MAD" };
    const variants = [{ sku: "WORK", price, stock: { on_hand: 500 } }];
    await ask("POST", "/products", { title: "Vase", status: "active", variants });
  });
  afterAll(() => api.close());

  let keys = 0;
  async function ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
    scope: TokenScope = "write",
  ) {
    const answer = await api.ask(method, path, { ...(body !== undefined && { body }), headers, scope });
    return { status: answer.status, body: answer.body as unknown as Work };
  }
  async function place(more: object = {}): Promise<Work> {
    const body = {
      lines: [{ sku: "WORK", quantity: 1 }],
      customer: { name: "Salma Idrissi", phone: "0661020304" },
      address: { line1: "3, rue des Potiers", city: "Salé", country: "MA" },
      payment_method: "cod",
      ...more,
    };
    return (await ask("POST", "/orders", body, { "idempotency-key": `work-${++keys}` })).body;
  }

  test("leads an order from the call to the door, and tells all of it", async () => {
    const order = await place();
    expect(order).toMatchObject({ version: 1, tags: [], shipments: [], desk: { state: "new", attempts: 0 } });
    const path = `/orders/${order.id}`;
    expect((await ask("GET", "/desk?order=hottest")).body.data.map((each) => each.id)).toContain(order.id);
    const called = await ask("POST", `${path}/calls`, { outcome: "no_answer", attempts: 0 });
    expect(called.body.desk).toMatchObject({ state: "no_answer", attempts: 1 });
    const lines = [{ id: order.lines[0]?.id, quantity: 2, unit_price: 9_000 }];
    const priced = { version: 1, lines, address: { city: "Rabat" } };
    expect((await ask("PATCH", path, priced)).body.code).toBe("order.price_not_yours");
    const edited = await ask("PATCH", path, priced, {}, "prices");
    expect(edited).toMatchObject({ status: 200, body: { version: 2, total: { amount: 18_000 } } });
    const stale = await ask("PATCH", path, { version: 1, note: "x" });
    expect(stale).toMatchObject({ status: 409, body: { code: "order.changed_meanwhile" } });
    expect((await ask("POST", `${path}/tags`, { add: ["VIP"] })).body.tags).toEqual(["VIP"]);
    expect((await ask("POST", `${path}/notes`, { text: "Après 17 h 🌙" })).body.data.at(-1)?.kind).toBe("note");
    expect((await ask("POST", `${path}/calls`, { outcome: "confirmed" })).body.state).toBe("confirmed");
    const parcel = await ask("POST", `${path}/shipments`, { carrier: "Amana", tracking: "AM1", cost: 3_500 });
    expect(parcel).toMatchObject({ status: 201, body: { state: "packed", cash_due: { amount: 18_000 } } });
    const change = await ask("PATCH", `/shipments/${parcel.body.id}`, { version: 1, tracking: "AM2" });
    expect(change.body.version).toBe(2);
    for (const to of ["shipped", "delivered"]) {
      expect((await ask("POST", `/shipments/${parcel.body.id}/move`, { to })).body.state).toBe(to);
    }
    expect((await ask("GET", path)).body).toMatchObject({
      delivery_state: "delivered",
      shipments: [{ state: "delivered" }],
    });
    expect((await ask("POST", `${path}/complete`)).body.code).toBe("order.not_finished");
    const kinds = (await ask("GET", `${path}/timeline`)).body.data.map((event) => event.kind);
    expect(kinds).toEqual([
      ...["placed", "called", "edited", "tagged", "note", "called", "confirmed"],
      ...["parcel_packed", "packed", "parcel_changed", "parcel_shipped", "shipped", "parcel_delivered", "delivered"],
    ]);
  });

  test("finds orders by every filter, and by a phone however it is typed", async () => {
    const order = await place({
      customer: { name: "يوسف العلوي", phone: "0707070707" },
      address: { line1: "1", city: "Témara", country: "MA" },
    });
    await ask("POST", `/orders/${order.id}/tags`, { add: ["Fragile"] });
    await ask("POST", `/orders/${order.id}/calls`, { outcome: "busy" });
    const found = async (query: string) => (await ask("GET", `/orders?${query}`)).body.data.map((each) => each.id);
    for (const query of [
      "q=0707070707",
      "q=07%2007%2007%2007%2007",
      "q=%2B212707070707",
      "q=00212%20707-070707",
      "q=%D9%A0%D9%A7%D9%A0%D9%A7%D9%A0%D9%A7%D9%A0%D9%A7%D9%A0%D9%A7",
      "q=070707",
      `q=${order.number}`,
      `q=${encodeURIComponent("يوسف")}`,
      `q=${encodeURIComponent("temara يوسف")}`,
      "city=TEMARA",
      "tag=fragile",
      "desk_state=busy",
      "state=placed&source=api&payment_method=cod&payment_state=unpaid&delivery_state=pending&city=temara",
      "from=2000-01-01&to=2999-12-31&tag=FRAGILE",
    ]) {
      expect(await found(query), query).toEqual([order.id]);
    }
    expect(await found("city=temara&state=cancelled")).toEqual([]);
    expect((await ask("GET", "/orders?from=yesterday")).status).toBe(400);
  });

  test("merges what was placed twice, and works on many at once", async () => {
    const customer = { name: "Hind", phone: "0699000001" };
    const [kept, other] = [await place({ customer }), await place({ customer })];
    expect((await ask("GET", `/orders/${kept.id}/duplicates`)).body.data.map((each) => each.id)).toEqual([other.id]);
    const merged = await ask("POST", `/orders/${kept.id}/merge`, { other: other.id, add_lines: true });
    expect(merged.body).toMatchObject({ lines: [{ quantity: 2 }], version: 2 });
    expect((await ask("GET", `/orders/${other.id}`)).body).toMatchObject({ state: "cancelled", merged_into: kept.id });
    const many = await ask("POST", "/orders/bulk", { act: "confirm", ids: [kept.id, other.id, "nobody"] });
    expect(many.body).toMatchObject({
      done: 1,
      refused: [{ number: other.number, code: "transition.illegal" }, { code: "order.not_found" }],
    });
    expect((await ask("POST", "/orders/bulk", { act: "move", ids: [kept.id] })).body.pointer).toBe("/to");
  });

  test("takes a part of an order back, once, and gives back its share", async () => {
    const order = await place({ lines: [{ sku: "WORK", quantity: 3 }] });
    const path = `/orders/${order.id}`;
    await ask("POST", `${path}/confirm`);
    for (const to of ["shipped", "delivered"]) await ask("POST", `${path}/delivery`, { to });
    await ask("POST", `${path}/payments`, { method: "cod" }, { "idempotency-key": "paid" });
    const lines = [{ line_id: order.lines[0]?.id, quantity: 2, disposition: "quarantine" }];
    const back = { lines, refund: 20_000, returns_seen: 0 };
    expect(await ask("POST", `${path}/returns`, back)).toMatchObject({ status: 200, body: { id: order.id } });
    expect(await ask("POST", `${path}/returns`, back)).toMatchObject({
      status: 409,
      body: { code: "return.changed_meanwhile" },
    });
    expect((await ask("GET", `${path}/returns`)).body).toMatchObject({
      data: [{ refund: { amount: 20_000 } }],
      returnables: [{ units: 3, left: 1, returned: 2, amount: { amount: 30_000 } }],
      refundable: { amount: 10_000 },
    });
  });

  describe("whatever is sent", () => {
    const hostile = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>(
        -1,
        0.5,
        1e308,
        "1",
        "' OR 1=1 --",
        "\u0000",
        "ﷺ",
        "👩‍👩‍👧‍👦".repeat(60),
        [],
        {},
        { $gt: "" },
      ),
    );
    const bodies: [string, string, object][] = [
      ["PATCH", "", { version: 1, lines: [{ sku: "WORK", quantity: 1, unit_price: 5 }], shipping: 1, note: "n" }],
      ["POST", "/calls", { outcome: "busy", note: "n", attempts: 0 }],
      ["POST", "/tags", { add: ["a"], remove: ["b"] }],
      ["POST", "/notes", { text: "n" }],
      ["POST", "/shipments", { carrier: "c", tracking: "t", cost: 1, cash_due: 1 }],
      ["POST", "/merge", { other: "o", add_lines: true }],
      ["POST", "/delivery", { to: "packed" }],
      ["POST", "/returns", { lines: [{ line_id: "l", quantity: 1, disposition: "scrap" }], refund: 1, reason: "r" }],
    ];

    test.each(bodies)("%s %s never fails with a server's error", async (method, path, body) => {
      const { id } = await place();
      const fields = Object.keys(body);
      const field = fc.constantFrom(...fields);
      await fc.assert(
        fc.asyncProperty(field, hostile, async (name, value) => {
          const answer = await ask(method, `/orders/${id}${path}`, { ...body, [name]: value });
          expect(answer.status).toBeLessThan(500);
          if (answer.status >= 400) expect(answer.body.code).toMatch(/^[a-z_]+\.[a-z_]+$/);
        }),
        { numRuns: 40 },
      );
    });
  });
});
