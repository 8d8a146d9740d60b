import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeEachDatabase } from "#app/testing/database.ts";
import { verify } from "../verify.ts";
import { openTestApi, type TestApi } from "./testing/api.ts";

interface Payments {
  payments: { id: string; method: string; captured: { amount: number }; refunded: { amount: number } }[];
}

type Step = { step: "order" | "spend" | "refund" | "cancel"; pick: number; amount: number };

const ISSUED = 50_000;
const HOSTILE = [-1, 0, 0.5, 2 ** 53, 1e308, -ISSUED];

const step = fc.record({
  step: fc.constantFrom("order" as const, "spend" as const, "spend" as const, "refund" as const, "cancel" as const),
  pick: fc.nat(12),
  amount: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 15_000 }) },
    { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
  ),
});

describeEachDatabase("store credit, spent by many at once,", (open) => {
  let api: TestApi;
  let key = 0;
  beforeAll(async () => {
    api = await openTestApi(open().url);
    const variants = [{ sku: "CREDIT", price: { amount: 9_000, currency: "MAD" }, stock: { on_hand: 100_000 } }];
    await api.ask("POST", "/products", { body: { title: "Vase", status: "active", variants } });
  });
  afterAll(() => api.close());

  const ask = async (method: string, path: string, body?: object) => {
    const answer = await api.ask(method, path, { ...(body && { body }), headers: { "idempotency-key": `v${++key}` } });
    expect(answer.status, `${method} ${path} ${JSON.stringify(body)} ${answer.raw}`).toBeLessThan(500);
    return answer;
  };

  test("is worth what was issued less what orders still hold of it, whatever the order of things", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
        const voucher = JSON.parse((await ask("POST", "/vouchers", { amount: ISSUED })).raw) as {
          id: string;
          code: string;
        };
        const orders: string[] = [];
        const place = async (more: object) => {
          const placed = await ask("POST", "/orders", {
            lines: [{ sku: "CREDIT", quantity: 1 }],
            customer: { name: "Leila", phone: "0612345678" },
            address: { line1: "1, rue", city: "Rabat", country: "MA" },
            payment_method: "cod",
            ...more,
          });
          if (placed.status === 201) orders.push(placed.body.id);
        };
        await place({});
        const take = async ({ step: what, pick, amount }: Step) => {
          const at = `/orders/${orders[pick % orders.length]}`;
          if (what === "order") return place(pick % 2 ? { voucher: voucher.code } : {});
          if (what === "cancel") return ask("POST", `${at}/cancel`);
          if (what === "refund") return ask("POST", `${at}/refunds`, { amount });
          return ask("POST", `${at}/payments`, { method: "voucher", voucher: voucher.code, amount });
        };
        const waiting = [...steps];
        const hand = async () => {
          for (let next = waiting.shift(); next; next = waiting.shift()) await take(next);
        };
        await Promise.all(Array.from({ length: 5 }, hand));
        let held = 0;
        for (const id of orders) {
          const { payments } = JSON.parse((await ask("GET", `/orders/${id}/payments`)).raw) as Payments;
          for (const each of payments.filter(({ method }) => method === "voucher")) {
            expect(each.refunded.amount).toBeLessThanOrEqual(each.captured.amount);
            held += each.captured.amount - each.refunded.amount;
          }
        }
        const listed = JSON.parse((await ask("GET", "/vouchers?limit=100")).raw) as {
          data: { id: string; balance: { amount: number } }[];
        };
        const balance = listed.data.find(({ id }) => id === voucher.id)?.balance.amount ?? -1;
        expect(balance).toBe(ISSUED - held);
        expect(balance).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: process.env.VITRINE_FULL ? 100 : 6 },
    );
    expect((await verify(open().db.read)).filter((check) => check.broken > 0)).toEqual([]);
  }, 300_000);
});
