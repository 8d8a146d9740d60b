import fc from "fast-check";
import { expect, test } from "vitest";
import { paymentState, paymentTransitions } from "../../orders/index.server.ts";
import type { PaymentOffer, PaymentPolicy } from "../../shop.ts";
import { chooseMethod, offeredMethods, onlinePart } from "./offered-methods.ts";
import { newCode, normalCode, shownCode } from "./voucher-code.ts";

const offer = (method: string, change: Partial<PaymentOffer> = {}): PaymentOffer => ({
  ...{ method, countries: [], min: null, max: null, instructions: {}, percent: null },
  ...change,
});

const policy: PaymentPolicy = {
  onlineMinutes: 60,
  methods: [offer("card", { countries: ["FR"] }), offer("cod", { max: 50_000 }), offer("deposit", { min: 10_000 })],
};

test("what is offered depends on the country and the amount, in the shop's order", () => {
  const methods = (country: string, total?: number) =>
    offeredMethods(policy, { country, ...(total !== undefined && { total }) }).map((each) => each.method);
  expect(methods("FR", 20_000)).toEqual(["card", "cod", "deposit"]);
  expect(methods("MA", 20_000)).toEqual(["cod", "deposit"]);
  expect(methods("MA", 60_000)).toEqual(["deposit"]);
  expect(methods("FR", 5_000)).toEqual(["card", "cod"]);
  expect(methods("MA")).toEqual(["cod", "deposit"]);
});

test("a way to pay that is not offered is refused with why", () => {
  const code = (method: string, country: string, total: number) => {
    const chosen = chooseMethod(policy, method, { country, total });
    return chosen.ok ? "ok" : chosen.refusal.code;
  };
  expect(code("cod", "MA", 50_000)).toBe("ok");
  expect(code("cod", "MA", 50_001)).toBe("payment.method_not_here");
  expect(code("card", "MA", 100)).toBe("payment.method_not_here");
  expect(code("bank_transfer", "MA", 100)).toBe("payment.method_unknown");
  expect(code("__proto__", "MA", 100)).toBe("payment.method_unknown");
});

test("a deposit is a whole part of what is due, never more, never nothing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), fc.integer({ min: 1, max: 99 }), (due, percent) => {
      const part = onlinePart({ method: "deposit", percent }, due);
      return Number.isSafeInteger(part) && part >= 1 && part <= due;
    }),
  );
  expect(onlinePart({ method: "card", percent: null }, 777)).toBe(777);
  expect(onlinePart({ method: "cod", percent: null }, 777)).toBe(0);
});

test("whatever money comes and goes, the state takes only steps of its graph", () => {
  const amount = fc.integer({ min: 0, max: 300 });
  const step = fc.record({
    kind: fc.constantFrom("ask", "drop", "capture", "refund", "comeback", "remit", "total"),
    amount,
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.array(step, { maxLength: 25 }), (first, steps) => {
      let total = first;
      let captured = 0;
      const money = { authorised: 0, paid: 0, refunded: 0, collected: 0, remitted: 0, awaiting: false };
      let state = paymentState(total, money, "unpaid");
      for (const { kind, amount: by } of steps) {
        if (kind === "ask") money.awaiting = true;
        if (kind === "drop") money.awaiting = false;
        if (kind === "capture") {
          captured += by;
          money.collected += by;
        }
        if (kind === "refund") money.refunded += Math.min(by, captured - money.refunded);
        if (kind === "comeback") money.refunded -= Math.min(by, money.refunded);
        if (kind === "remit") money.remitted = Math.min(money.collected, money.remitted + by);
        if (kind === "total" && captured > 0) total = by + 1;
        money.paid = captured - money.refunded;
        const next = paymentState(total, money, state);
        if (next !== state && !paymentTransitions[state].includes(next)) return false;
        state = next;
      }
      return true;
    }),
  );
});

test("a voucher's code is the same however it is typed, and no two are alike", () => {
  const code = newCode();
  expect(normalCode(` ${shownCode(code).toLowerCase()} `)).toBe(code);
  expect(new Set(Array.from({ length: 1_000 }, newCode)).size).toBe(1_000);
});
