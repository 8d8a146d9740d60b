import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeEachDatabase } from "#app/testing/database.ts";
import { verify } from "../verify.ts";
import { openTestApi, type TestApi } from "./testing/api.ts";

interface Level {
  sku: string;
  variant_id: string;
  on_hand: number;
  reserved: number;
  available: number;
  locations: { location: string; on_hand: number; quarantined: number }[];
}

interface Movement {
  on_hand: { from: number; to: number; delta: number };
  reserved: { from: number; to: number; delta: number };
  quarantined_delta: number;
}

const SKUS = ["WALK-1", "WALK-2"] as const;
const FULL = process.env.VITRINE_FULL === "1";

/** What a warehouse and a desk do, by names that a step picks. */
const STEPS = [
  ...[
    "place",
    "place",
    "place",
    "confirm",
    "confirm",
    "cancel",
    "packed",
    "shipped",
    "shipped",
    "delivered",
    "refused",
  ],
  ...["returned", "edit", "merge", "receive", "loss", "set", "count", "transfer", "shelf", "scrap"],
] as const;

const walk = fc.array(
  fc.record({
    step: fc.constantFrom(...STEPS),
    sku: fc.constantFrom(...SKUS),
    pick: fc.nat(30),
    quantity: fc.integer({ min: 1, max: 6 }),
  }),
  { minLength: 40, maxLength: 80 },
);

type Step = { step: (typeof STEPS)[number]; sku: string; pick: number; quantity: number };

describeEachDatabase("stock, moved by many at once through the API,", (open) => {
  let api: TestApi;
  let key = 0;
  const orders: string[] = [];
  let [main, depot] = ["", ""];

  const ask = async <T>(method: string, path: string, body?: object) => {
    const answer = await api.ask(method, path, { ...(body && { body }), headers: { "idempotency-key": `w${++key}` } });
    expect(answer.status, `${method} ${path} ${JSON.stringify(body)} ${answer.raw}`).toBeLessThan(500);
    return { status: answer.status, body: JSON.parse(answer.raw) as T };
  };

  beforeAll(async () => {
    api = await openTestApi(open().url);
    const variants = [{ price: { amount: 1_000, currency: "MAD" }, stock: { on_hand: 40 } }];
    for (const sku of SKUS) {
      await ask("POST", "/products", {
        title: sku,
        status: "active",
        variants: variants.map((each) => ({ ...each, sku })),
      });
    }
    main = (await ask<{ data: { id: string }[] }>("GET", "/stock-locations")).body.data[0]?.id ?? "";
    const second = { name: "Dépôt", ships: true, is_default: false };
    depot = (await ask<{ id: string }>("POST", "/stock-locations", second)).body.id;
  });
  afterAll(() => api.close());

  async function take({ step, sku, pick, quantity }: Step): Promise<void> {
    const id = orders[pick % Math.max(1, orders.length)] ?? "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    const at = `/orders/${id}`;
    const [from, to] = pick % 2 ? [main, depot] : [depot, main];
    const reason = "marche";
    switch (step) {
      case "place": {
        const placed = await ask<{ id: string }>("POST", "/orders", {
          lines: [{ sku, quantity }],
          customer: { name: "ليلى", phone: "0612345678" },
          address: { line1: "1, rue", city: "Rabat", country: "MA" },
          payment_method: "cod",
        });
        if (placed.status === 201) orders.push(placed.body.id);
        return;
      }
      case "confirm":
      case "cancel":
        return void (await ask("POST", `${at}/${step}`));
      case "edit": {
        const { body } = await ask<{ version?: number }>("GET", at);
        return void (await ask("PATCH", at, { version: body.version ?? 1, lines: [{ sku, quantity }] }));
      }
      case "merge":
        return void (await ask("POST", `${at}/merge`, { other: orders[quantity] ?? id, add_lines: true }));
      case "receive":
        return void (await ask("POST", "/stock-adjustments", { sku, delta: quantity * 3, location: from, reason }));
      case "loss":
        return void (await ask("POST", "/stock-adjustments", { sku, delta: -quantity, location: from, reason }));
      case "set":
        return void (await ask("POST", "/stock-adjustments", {
          sku,
          set: quantity * 9,
          reason,
          force: pick % 5 === 0,
        }));
      case "count":
        return void (await ask("POST", "/stock-counts", {
          location: from,
          lines: [{ sku, counted: quantity * 4 }],
          reason,
        }));
      case "transfer":
        return void (await ask("POST", "/stock-transfers", { from, to, lines: [{ sku, quantity }], reason }));
      case "shelf":
      case "scrap":
        return void (await ask("POST", "/stock-quarantine", { sku, quantity, location: from, to: step, reason }));
      default:
        return void (await ask("POST", `${at}/delivery`, { to: step }));
    }
  }

  /** Every balance is the sum of the ledger, read from outside and added up here. */
  async function balance(sku: string): Promise<void> {
    const { body } = await ask<{ data: Level[] }>("GET", `/stock-levels?sku=${sku}`);
    const level = body.data[0] as Level;
    const sums = { onHand: 0, reserved: 0, quarantined: 0 };
    for (let cursor = ""; ; ) {
      const path = `/stock-movements?variant=${level.variant_id}&limit=100${cursor && `&cursor=${cursor}`}`;
      const page = (await ask<{ data: Movement[]; next_cursor: string | null }>("GET", path)).body;
      for (const movement of page.data) {
        expect(movement.on_hand.to - movement.on_hand.from).toBe(movement.on_hand.delta);
        sums.onHand += movement.on_hand.delta;
        sums.reserved += movement.reserved.delta;
        sums.quarantined += movement.quarantined_delta;
      }
      if (page.next_cursor === null) break;
      cursor = page.next_cursor;
    }
    const places = (of: "on_hand" | "quarantined") => level.locations.reduce((sum, each) => sum + each[of], 0);
    expect({ onHand: level.on_hand, reserved: level.reserved, quarantined: places("quarantined") }).toEqual(sums);
    expect(places("on_hand")).toBe(level.on_hand);
    expect(level.available).toBe(level.on_hand - level.reserved);
    expect(level.reserved).toBeGreaterThanOrEqual(0);
  }

  test("is what its ledger says, whatever was done in whatever order", { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(walk, fc.integer({ min: 1, max: 8 }), async (steps, hands) => {
        const waiting = [...steps];
        const work = async () => {
          for (let next = waiting.shift(); next; next = waiting.shift()) await take(next);
        };
        await Promise.all(Array.from({ length: hands }, work));
        for (const sku of SKUS) await balance(sku);
      }),
      { numRuns: FULL ? 40 : 4 },
    );
    expect((await verify(open().db.read)).filter((check) => check.broken > 0)).toEqual([]);
  });
});
