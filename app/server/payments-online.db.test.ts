import { afterAll, beforeAll, expect, test } from "vitest";
import { fixedClock } from "#app/commerce/kernel/clock.ts";
import { cancelOrder, findOrder, findOrderMoney, findTimeline, type Order } from "#app/commerce/orders/index.server.ts";
import {
  decideHeld,
  findPayments,
  type Payment,
  paymentChecks,
  refundPayment,
  startPayment,
} from "#app/commerce/payments/index.server.ts";
import { adjustStock, findStock } from "#app/commerce/stock/index.server.ts";
import { changeIntegration, definitions } from "#app/integrations/index.server.ts";
import { openDatabase } from "#app/platform/db/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createEngine, type Engine } from "#app/server/engine.ts";
import { updateShop } from "#app/settings/index.server.ts";
import { describeShop, must, orderFor, refusalOf, sell, shopper, staff, testEnv } from "#app/testing/shop.ts";
import { ContractCheck, haveContracts, nestedForm } from "../../e2e/fakes/lib/contract.ts";
import { type FakeStripe, fakeStripe } from "../../e2e/fakes/stripe/server.ts";
import { handleHook } from "./hooks.ts";

const HOUR = 3_600_000;
const SECRET = "whsec_testsecret";

describeShop("paying online", (open) => {
  let stripe: FakeStripe;
  let engine: Engine;
  let secret = "";
  const clock = fixedClock(Date.now());

  beforeAll(async () => {
    stripe = await fakeStripe();
    const env = testEnv(open().url, { STRIPE_API_BASE: stripe.url });
    ({ secret } = env);
    engine = createEngine(env, createLogger("silent"), openDatabase(open().url), clock);
    const offer = { countries: [], min: null, max: null, instructions: {}, percent: null };
    const methods = [
      { ...offer, method: "cod" },
      { ...offer, method: "card" },
      { ...offer, method: "deposit", percent: 25 },
    ];
    must(await engine.command(staff, (ctx) => updateShop(ctx, { payments: { methods, onlineMinutes: 60 } })));
    await setUp({ capture: "automatic" });
  });

  afterAll(async () => {
    await engine.close();
    await stripe.close();
  });

  async function setUp(values: Record<string, string>, enabled = true) {
    const [definition] = definitions;
    const version = (await engine.integrations.open("stripe"))?.version ?? 0;
    const keys = { secret_key: "sk_test_abcdefgh", webhook_secret: SECRET, account: "acct_shop" };
    must(
      await engine.command(staff, (ctx) =>
        changeIntegration(ctx, secret, definition, { enabled, version, values: { ...keys, ...values } }),
      ),
    );
  }

  async function place(method = "card", onHand = 5) {
    const sku = `C-${Math.random().toString(36).slice(2, 10)}`;
    const product = await sell(engine, { sku, price: 20_000, onHand });
    const input = orderFor(sku, 1, { paymentMethod: method });
    const { order } = must(await engine.placeOrder(shopper, { input, key: sku, scope: "test" }));
    return { order, variantId: product.variants[0]?.id ?? "" };
  }

  const start = (order: Order) =>
    startPayment(engine.integrations.payments, order, {
      successUrl: "http://shop/merci/x",
      cancelUrl: "http://shop/x",
    });

  async function begun(method = "card", onHand = 5) {
    const placed = await place(method, onHand);
    await start(placed.order);
    const payment = (await findPayments(engine.db.read, placed.order.id)).payments[0] as Payment;
    const session = stripe.sessions.get(payment.reference ?? "");
    if (!session) throw new Error("Stripe knows no session");
    return { ...placed, payment, session };
  }

  /** As Stripe's message comes in. */
  async function tell(event: object, sign: { at?: number; secret?: string } = {}) {
    const { fetch: real } = globalThis;
    let status = 0;
    globalThis.fetch = async (_, init) => {
      const answer = await handleHook(engine, new Request("http://shop/hooks/stripe", init), "stripe");
      status = answer.status;
      return answer;
    };
    try {
      stripe.listen("http://shop/hooks/stripe", SECRET);
      await stripe.send(event, { at: Math.floor(clock.now() / 1000), ...sign });
    } finally {
      globalThis.fetch = real;
      stripe.listen("", "");
    }
    await engine.worker.drain();
    return status;
  }

  const paidBy = (session: FakeStripe["sessions"] extends Map<string, infer S> ? S : never) => ({
    ...session,
    ...{ status: "complete", payment_status: "paid", payment_intent: `pi_of_${session.id}` },
  });
  const snapshot = async (id: string) => ({
    money: await findOrderMoney(engine.db.read, id),
    state: (await findOrder(engine.db.read, id))?.paymentState,
    events: (await findTimeline(engine.db.read, id)).length,
  });
  const sound = async () => {
    for (const { find, title } of paymentChecks) {
      for await (const row of find(engine.db.read)) expect.fail(`${title}: ${JSON.stringify(row)}`);
    }
  };

  test("a session is asked for once, of the order's very amount, and as Stripe's description wants it", async () => {
    const { order } = await place();
    expect(order.paymentState).toBe("pending");
    const [first, second] = [await start(order), await start(order)];
    expect(first).toEqual(second);
    const asked = stripe.calls.filter((call) => call.body.includes(order.id));
    expect(asked).toHaveLength(1);
    expect(asked[0]?.headers["idempotency-key"]).toContain("start:");
    const body = nestedForm(asked[0]?.body ?? "");
    expect(body).toMatchObject({ line_items: [{ price_data: { currency: "mad", unit_amount: "20000" } }] });
    const { payments } = await findPayments(engine.db.read, order.id);
    expect(payments[0]).toMatchObject({ account: "acct_shop", live: false, state: "pending" });
  });

  test.skipIf(!haveContracts)("what is sent to Stripe is what its description takes (skipped without it)", async () => {
    const contract = new ContractCheck("stripe.requests.json");
    const { session, order } = await begun();
    await stripe.pay(session.id);
    await tell(stripe.event("checkout.session.completed", stripe.sessions.get(session.id) ?? {}));
    must(await engine.command(staff, (ctx) => refundPayment(ctx, order.id, { amount: 500 })));
    await engine.worker.drain();
    const posts = stripe.calls.filter((call) => call.method === "POST" && call.path.startsWith("/v1/"));
    expect(posts.map((call) => call.path)).toContain("/v1/refunds");
    for (const { method, path, body } of posts) {
      const form = nestedForm(body);
      expect(contract.problems(method, path, "application/x-www-form-urlencoded", form), path).toEqual([]);
    }
  });

  test("a good message pays the order, and ten of the same pay it once", async () => {
    const { order, session } = await begun();
    const event = stripe.event("checkout.session.completed", paidBy(session));
    for (let sent = 0; sent < 10; sent++) expect(await tell(event)).toBe(200);
    for (const each of [event, event]) await tell({ ...each, id: `${session.id}_again` });
    expect(await snapshot(order.id)).toMatchObject({ state: "paid", money: { paid: 20_000 } });
    expect((await findPayments(engine.db.read, order.id)).entries).toHaveLength(1);
    await sound();
  });

  test("twelve bad messages change nothing at all", async () => {
    const { order, session, payment } = await begun();
    const other = await begun();
    const good = paidBy(session);
    const done = (object: object, change: object = {}) =>
      stripe.event("checkout.session.completed", object, change as Record<string, unknown>);
    const now = Math.floor(clock.now() / 1000);
    const refused: [string, object, { at?: number; secret?: string }, number][] = [
      ["forged", done(good), { secret: "whsec_another" }, 400],
      ["stale", done(good), { at: now - 301 }, 400],
      ["of another amount", done({ ...good, amount_total: 1 }), {}, 200],
      ["of another currency", done({ ...good, currency: "usd" }), {}, 200],
      ["of live mode", done({ ...good, livemode: true }, { livemode: true }), {}, 200],
      ["of two modes", done({ ...good, livemode: true }), {}, 200],
      ["of another account", done(good, { account: "acct_other" }), {}, 200],
      ["of a session nobody asked for", done({ ...good, id: "cs_unknown" }), {}, 200],
      ["of another order's payment", done({ ...good, metadata: { payment_id: other.payment.id } }), {}, 200],
      ["of no payment of ours", done({ ...good, metadata: {}, client_reference_id: null }), {}, 200],
      ["not yet paid", done({ ...good, payment_status: "unpaid" }), {}, 200],
      ["of a kind we do not know", stripe.event("invoice.paid", good), {}, 200],
    ];
    const before = await snapshot(order.id);
    for (const [name, event, sign, status] of refused) {
      expect(await tell(event, sign), name).toBe(status);
      expect(await snapshot(order.id), name).toEqual(before);
    }
    expect((await findPayments(engine.db.read, order.id)).payments[0]).toMatchObject({ id: payment.id, captured: 0 });
    expect((await snapshot(other.order.id)).state).toBe("pending");
    const kept = await engine.db.read.all("SELECT state FROM inbox WHERE state = 'refused'");
    expect(kept.length).toBeGreaterThanOrEqual(8);
  });

  test("a message that comes late undoes nothing: expired after completed stays paid", async () => {
    const { order, session } = await begun();
    await tell(stripe.event("checkout.session.completed", paidBy(session)));
    await tell(stripe.event("checkout.session.expired", { ...paidBy(session), status: "expired" }));
    await tell(stripe.event("checkout.session.async_payment_failed", paidBy(session)));
    expect((await snapshot(order.id)).state).toBe("paid");
  });

  test("money goes back through the provider once, however often it is asked, and what staff refund there is noted", async () => {
    const { order, session } = await begun();
    await stripe.pay(session.id);
    const paid = stripe.sessions.get(session.id);
    await tell(stripe.event("checkout.session.completed", paid ?? {}));
    const refund = () =>
      engine.command(staff, (ctx) => refundPayment(ctx, order.id, { amount: 5_000, key: "r1", reason: "torn" }));
    await Promise.all([refund(), refund(), refund()]);
    expect((await findOrderMoney(engine.db.read, order.id))?.refunded).toBe(0);
    await engine.worker.drain();
    expect(stripe.refunds.filter((each) => each.payment_intent === paid?.payment_intent)).toHaveLength(1);
    expect(await snapshot(order.id)).toMatchObject({
      state: "partly_refunded",
      money: { paid: 15_000, refunded: 5_000 },
    });
    const charge = {
      ...{ object: "charge", payment_intent: paid?.payment_intent, amount: 20_000, currency: "mad", livemode: false },
      ...{ amount_refunded: 12_000, metadata: paid?.metadata },
    };
    await tell(stripe.event("charge.refunded", charge));
    await tell(stripe.event("charge.refunded", charge));
    expect(await snapshot(order.id)).toMatchObject({ money: { paid: 8_000, refunded: 12_000 } });
    await sound();
  });

  test("a refund the provider will not make is told, and the money stays to be given back otherwise", async () => {
    const { order, session } = await begun();
    await tell(stripe.event("checkout.session.completed", paidBy(session)));
    must(await engine.command(staff, (ctx) => refundPayment(ctx, order.id, { amount: 5_000 })));
    await engine.worker.drain();
    const { payments, entries } = await findPayments(engine.db.read, order.id);
    expect(entries.at(-1)).toMatchObject({ kind: "refund", state: "failed" });
    expect(payments[0]).toMatchObject({ refunded: 0, refunding: 0 });
    expect((await findTimeline(engine.db.read, order.id)).at(-1)?.kind).toBe("refund_failed");
    await sound();
  });

  test("a refund that the buyer's bank sends back after all is the shop's money again, once, whoever had made it", async () => {
    const ours = await begun();
    await stripe.pay(ours.session.id);
    await tell(stripe.event("checkout.session.completed", stripe.sessions.get(ours.session.id) ?? {}));
    must(await engine.command(staff, (ctx) => refundPayment(ctx, ours.order.id, { amount: 5_000 })));
    await engine.worker.drain();
    expect(await snapshot(ours.order.id)).toMatchObject({ state: "partly_refunded", money: { refunded: 5_000 } });
    const entry = (await findPayments(engine.db.read, ours.order.id)).entries.at(-1);
    const failed = {
      ...{ object: "refund", id: "re_back", status: "failed", failure_reason: "lost_or_stolen_card", amount: 5_000 },
      ...{ currency: "mad", livemode: false, metadata: { entry_id: entry?.id } },
    };
    for (const kind of ["refund.failed", "refund.updated", "charge.refund.updated"]) {
      await tell(stripe.event(kind, failed));
    }
    expect(await snapshot(ours.order.id)).toMatchObject({ state: "paid", money: { paid: 20_000, refunded: 0 } });
    const told = (await findTimeline(engine.db.read, ours.order.id)).filter(
      (each) => each.data.cause === "refund_failed",
    );
    expect(told.map(({ data }) => data.reason)).toEqual(["lost_or_stolen_card"]);
    must(await engine.command(staff, (ctx) => refundPayment(ctx, ours.order.id, { amount: 20_000 })));

    const theirs = await begun();
    await tell(stripe.event("checkout.session.completed", paidBy(theirs.session)));
    const intent = `pi_of_${theirs.session.id}`;
    const charge = {
      ...{ object: "charge", payment_intent: intent, amount: 20_000, amount_refunded: 20_000, currency: "mad" },
      ...{ livemode: false, metadata: theirs.session.metadata },
    };
    await tell(stripe.event("charge.refunded", charge));
    expect((await snapshot(theirs.order.id)).state).toBe("refunded");
    const refund = { ...failed, id: "re_theirs", amount: 20_000, payment_intent: intent, metadata: {} };
    await tell(stripe.event("refund.failed", refund));
    await tell(stripe.event("refund.failed", refund));
    expect(await snapshot(theirs.order.id)).toMatchObject({ state: "paid", money: { refunded: 0 } });
    await sound();
  });

  test("what is paid online is offered while a provider is set up, and not a moment longer", async () => {
    const ways = async () => (await engine.shop()).payments.methods.map(({ method }) => method);
    expect(await ways()).toEqual(["cod", "card", "deposit"]);
    await setUp({ capture: "automatic" }, false);
    expect(await ways()).toEqual(["cod"]);
    const sku = "C-OFF";
    await sell(engine, { sku, onHand: 1 });
    const input = orderFor(sku, 1, { paymentMethod: "card" });
    const refused = await engine.placeOrder(shopper, { input, key: sku, scope: "test" });
    expect(refusalOf(refused)).toBe("payment.method_unknown /payment_method");
    await setUp({ capture: "automatic" });
    expect((await engine.placeOrder(shopper, { input, key: sku, scope: "test" })).ok).toBe(true);
  });

  test("a deposit is paid online, the rest stays due at the door", async () => {
    const { order, session } = await begun("deposit");
    expect(session.amount_total).toBe(5_000);
    await tell(stripe.event("checkout.session.completed", paidBy(session)));
    expect(await snapshot(order.id)).toMatchObject({ state: "partly_paid", money: { paid: 5_000 } });
  });

  test("an order nobody pays for lapses: its goods are for others again", async () => {
    const { order, variantId, session } = await begun("card", 1);
    const available = async () => (await findStock(engine.db.read, [variantId])).get(variantId)?.available;
    expect(await available()).toBe(0);
    clock.advance(HOUR + 1);
    await engine.worker.drain();
    expect(await findOrder(engine.db.read, order.id)).toMatchObject({ state: "cancelled", paymentState: "unpaid" });
    expect(await available()).toBe(1);
    expect(stripe.sessions.get(session.id)?.status).toBe("expired");
  });

  test.each([
    { event: "checkout.session.expired", change: { status: "expired" } },
    { event: "checkout.session.async_payment_failed", change: { payment_status: "unpaid" } },
  ])("an order whose payment the provider gives up first ($event) is given up with it", async ({ event, change }) => {
    const { order, variantId, session } = await begun("card", 1);
    await tell(stripe.event(event, { ...session, ...change }));
    expect(await findOrder(engine.db.read, order.id)).toMatchObject({ state: "cancelled", paymentState: "unpaid" });
    expect((await findStock(engine.db.read, [variantId])).get(variantId)?.available).toBe(1);
    await sound();
  });

  test("a message that was lost is made up for: the provider is asked before an order lapses", async () => {
    const { order, session } = await begun();
    await stripe.pay(session.id);
    clock.advance(HOUR + 1);
    await engine.worker.drain();
    expect(await findOrder(engine.db.read, order.id)).toMatchObject({ state: "placed", paymentState: "paid" });
  });

  test("money that comes after the lapse brings the order back, while its goods are still there", async () => {
    const { order, session } = await begun("card", 1);
    clock.advance(HOUR + 1);
    await engine.worker.drain();
    await tell(stripe.event("checkout.session.completed", paidBy(session)));
    expect(await findOrder(engine.db.read, order.id)).toMatchObject({ state: "placed", paymentState: "paid" });
    expect((await findTimeline(engine.db.read, order.id)).map((each) => each.kind)).toContain("reopened");
    await sound();
  });

  test("money that comes when the goods are gone, or staff had cancelled, goes back by itself", async () => {
    for (const end of ["gone", "cancelled"] as const) {
      const { order, session, variantId } = await begun("card", 1);
      if (end === "cancelled") must(await engine.command(staff, (ctx) => cancelOrder(ctx, order.id, "no")));
      else {
        clock.advance(HOUR + 1);
        await engine.worker.drain();
        must(
          await engine.command(staff, (ctx) => adjustStock(ctx, { variantId, change: { delta: -1 }, reason: "sold" })),
        );
      }
      const intent = `pi_of_${session.id}`;
      await tell(stripe.event("checkout.session.completed", { ...paidBy(session), payment_intent: intent }));
      const { entries } = await findPayments(engine.db.read, order.id);
      expect(
        entries.map((each) => each.kind),
        end,
      ).toEqual(["capture", "refund"]);
      expect((await findOrder(engine.db.read, order.id))?.state, end).toBe("cancelled");
    }
  });

  test("money that is only held is taken, or let go, when staff say so", async () => {
    await setUp({ capture: "manual" });
    for (const decision of ["capture", "cancel"] as const) {
      const { order, session, payment } = await begun();
      await stripe.pay(session.id);
      await tell(stripe.event("checkout.session.completed", stripe.sessions.get(session.id) ?? {}));
      expect((await snapshot(order.id)).state).toBe("authorised");
      must(await engine.command(staff, (ctx) => decideHeld(ctx, order.id, payment.id, decision)));
      await engine.worker.drain();
      expect((await snapshot(order.id)).state).toBe(decision === "capture" ? "paid" : "voided");
    }
    await setUp({ capture: "automatic" });
    await sound();
  });

  test("a provider that is down fails no order: it is placed, and paid when the provider is back", async () => {
    stripe.fail(1);
    const { order } = await place();
    await expect(start(order)).rejects.toThrow(/Stripe/);
    expect((await snapshot(order.id)).state).toBe("pending");
    expect(await start(order)).toMatchObject({ kind: "redirect" });
  });
});
