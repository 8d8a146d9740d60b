import { expect, test } from "vitest";
import type { Context } from "#app/commerce/context.ts";
import {
  findAddresses,
  findConsents,
  findCustomerByPhone,
  listCustomers,
  recordConsent,
  updateCustomer,
} from "#app/commerce/customers/index.server.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import { changeLead, keepLead, type LeadInput, listLeads } from "#app/commerce/leads/index.server.ts";
import { createCoupons, saveOffer } from "#app/commerce/offers/index.server.ts";
import { cancelOrder, changeTags, findOrder, listOrders, sumSpent } from "#app/commerce/orders/index.server.ts";
import { receiveMessage } from "#app/commerce/outbox/index.server.ts";
import { issueVoucher, recordPayment, refundPayment } from "#app/commerce/payments/index.server.ts";
import { describeShop, must, orderFor, refusalOf, sell, shopper, staff, type TestShop } from "#app/testing/shop.ts";
import { erasePerson, exportPerson, listErasures } from "./index.server.ts";

/** Every text of every table, for looking somebody up who should be nowhere. */
async function everywhere({ engine }: TestShop): Promise<string> {
  const { read, dialect } = engine.db;
  const tables =
    dialect === "sqlite"
      ? await read.all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
      : await read.all<{ name: string }>(
          "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()",
        );
  const rows = await Promise.all(tables.map(({ name }) => read.all(`SELECT * FROM ${name}`)));
  return JSON.stringify(rows);
}

/** Words about somebody wherever staff and services can leave some. */
async function leaveTraces(
  engine: TestShop["engine"],
  orderId: string,
  { phone, words }: Record<"phone" | "words", string>,
) {
  const run = <T>(work: (ctx: Context) => Promise<Result<T>>) => engine.command(staff, work);
  must(await run((ctx) => changeTags(ctx, orderId, { add: [words] })));
  must(await run((ctx) => recordPayment(ctx, orderId, { method: "cash", amount: 100, note: words })));
  must(await run((ctx) => refundPayment(ctx, orderId, { amount: 100, reason: words })));
  must(await run((ctx) => issueVoucher(ctx, { amount: 100, note: words, orderId })));
  const reward = { code: "free-shipping", args: {} };
  const conditions = [{ code: "coupon", args: {} }];
  const offer = { name: { fr: "Cadeau" }, status: "active" as const, priority: 0, stacking: "combine" as const };
  const { id: offerId } = must(await run((ctx) => saveOffer(ctx, { ...offer, conditions, reward })));
  must(await run((ctx) => createCoupons(ctx, { offerId, recipients: [phone] })));
  const message = {
    provider: "stripe",
    eventId: `evt_${orderId}`,
    kind: "x",
    body: `{"name":"${words}"}`,
    subject: orderId,
  };
  must(await run((ctx) => receiveMessage(ctx, message)));
}

describeShop("people", (open) => {
  let n = 0;
  const place = (sku: string, phone: string, country: string, more: object = {}) =>
    open().engine.placeOrder(shopper, {
      input: orderFor(sku, 1, {
        customer: { name: "Zoulikha Ferhat", phone, email: "zoulikha@exemple.dz" },
        address: { line1: "7 impasse Tahar", city: "Guelma", country },
        ...more,
      }),
      key: `people-key-${n++}`,
      scope: "test",
    });
  const lead = (more: Partial<LeadInput> = {}): LeadInput => ({
    ...{
      session: "s".repeat(20),
      goesOn: false,
      phone: "0551998877",
      email: "",
      name: "Zoulikha Ferhat",
      city: "Guelma",
      country: "DZ",
    },
    ...{ lines: [{ variantId: "v", title: "Vase", quantity: 1 }], value: 10_000, form: null },
    ...more,
  });
  const keep = (input: LeadInput) => open().engine.command(shopper, (ctx) => keepLead(ctx, input));

  test.each([
    ["0612345678", "MA", "+212612345678"],
    ["0612345678", "FR", "+33612345678"],
    ["+212 (0)6 12 34 56 78", "FR", "+212612345678"],
    ["00212612345678", "MA", "+212612345678"],
    ["٠٦١٢٣٤٥٦٧٨", "MA", "+212612345678"],
    ["20 123 456", "TN", "+21620123456"],
    ["07 07 07 07 07", "CI", "+2250707070707"],
  ])("%s in %s is %s, and one person", async (typed, country, e164) => {
    await sell(open().engine, { sku: `P-${n}` });
    const { order } = must(await place(`P-${n}`, typed, country));
    expect(order.phone).toBe(e164);
    const { read } = open().engine.db;
    expect((await findCustomerByPhone(read, e164))?.id).toBe(order.customerId);
    // Staff find them however the number is typed, as forms and the API read it.
    const found = await listCustomers(read, { q: typed });
    expect(found.data.map(({ phone }) => phone)).toContain(e164);
  });

  test("the same national number in Morocco and in France is two people; spellings of one are one", async () => {
    const { read } = open().engine.db;
    const [ma, fr] = await Promise.all([
      findCustomerByPhone(read, "+212612345678"),
      findCustomerByPhone(read, "+33612345678"),
    ]);
    expect([ma?.counts.placed, fr?.counts.placed]).toEqual([4, 1]);
  });

  test("what somebody spent is what was collected of them: an order turned away counts for nothing", async () => {
    const { engine } = open();
    await sell(engine, { sku: "P-S", price: 10_000 });
    const { order } = must(await place("P-S", "0550778899", "DZ"));
    must(await place("P-S", "0550778899", "DZ", { note: "encore" }));
    const spent = async () => (await sumSpent(engine.db.read, [order.customerId])).get(order.customerId);
    expect(await spent()).toBe(0);
    must(await engine.command(staff, (ctx) => recordPayment(ctx, order.id, { method: "cash" })));
    expect(await spent()).toBe(order.total);
    must(await engine.command(staff, (ctx) => refundPayment(ctx, order.id, { amount: 4_000 })));
    expect(await spent()).toBe(order.total - 4_000);
  });

  test("addresses of a customer's orders gather, each once", async () => {
    const { engine } = open();
    await sell(engine, { sku: "P-A" });
    const { order } = must(await place("P-A", "0550112233", "DZ"));
    must(
      await place("P-A", "0550112233", "DZ", { address: { line1: "7, Impasse TAHAR", city: "guelma", country: "DZ" } }),
    );
    must(await place("P-A", "0550112233", "DZ", { address: { line1: "2 rue Neuve", city: "Oran", country: "DZ" } }));
    await engine.outbox.drain();
    const addresses = await findAddresses(engine.db.read, order.customerId);
    expect(addresses.map(({ city, used }) => `${city} ${used}`).sort()).toEqual(["Guelma 2", "Oran 1"]);
    must(
      await engine.command(staff, (ctx) =>
        updateCustomer(ctx, order.customerId, { tags: ["VIP", "VIP "], note: "Sonner" }, 1),
      ),
    );
    expect(
      refusalOf(await engine.command(staff, (ctx) => updateCustomer(ctx, order.customerId, { note: "x" }, 1))),
    ).toBe("customer.changed_meanwhile");
    const found = await listCustomers(engine.db.read, { q: "vip" });
    expect(found.data.map(({ phone, tags }) => [phone, tags])).toEqual([["+213550112233", ["VIP"]]]);
  });

  test("a lead is kept once somebody can be reached, once a form, and an order of theirs closes it", async () => {
    const { engine } = open();
    const leads = async () => (await listLeads(engine.db.read)).data;
    expect(must(await keep(lead({ phone: "0551" })))).toBe(false);
    expect(await leads()).toEqual([]);
    must(await keep(lead({ phone: "", email: "a@b.dz" })));
    // The same person on another page goes on with the lead that waits for them.
    const elsewhere = "t".repeat(20);
    must(await keep(lead({ session: elsewhere, phone: "00213551998877" })));
    must(await keep(lead({ session: "u".repeat(20), phone: "0551998877" })));
    expect((await leads()).map(({ phone }) => phone)).toEqual(["+213551998877", null]);
    for (const each of await leads()) {
      must(await open().engine.command(staff, (ctx) => changeLead(ctx, each.id, { state: "dismissed" })));
    }
    const [noted] = await leads();
    const note = (words: string) =>
      open().engine.command(staff, (ctx) => changeLead(ctx, noted?.id ?? "", { note: words }, noted?.version));
    must(await note("Rappeler demain"));
    expect(refusalOf(await note("Autre"))).toBe("lead.changed_meanwhile");
    await engine.command(staff, async (ctx) => {
      await ctx.tx.run("DELETE FROM leads");
      return ok(null);
    });
    must(await keep(lead({ phone: "", email: "a@b.dz" })));
    await Promise.all(Array.from({ length: 8 }, () => keep(lead())));
    expect((await leads()).map(({ phone, state }) => [phone, state])).toEqual([["+213551998877", "new"]]);
    await sell(engine, { sku: "P-L" });
    const { order } = must(await place("P-L", "0551998877", "DZ"));
    await engine.outbox.drain();
    expect((await leads()).map(({ state, orderId }) => [state, orderId])).toEqual([["converted", order.id]]);
    must(await keep(lead({ name: "Autre" })));
    expect((await leads())[0]?.name).toBe("Zoulikha Ferhat");
  });

  test("a person's data is handed out whole, then gone from everywhere; the books stay", async () => {
    const { engine } = open();
    const { read } = engine.db;
    const who = await findCustomerByPhone(read, "+213551998877");
    if (!who) throw new Error("no customer");
    must(
      await engine.command(staff, async (ctx) =>
        ok(
          await recordConsent(ctx, {
            ...{ phone: who.phone, email: who.email, purpose: "marketing", granted: true, text: "J'accepte." },
            ...{ locale: "fr", source: "checkout", address: "203.0.113.9" },
          }),
        ),
      ),
    );
    expect((await findConsents(read, who))[0]).toMatchObject({
      text: "J'accepte.",
      textVersion: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
    const orderId = (await listOrders(read, { customerId: who.id })).data[0]?.id ?? "";
    const trace = "Zoulikha a changé";
    await leaveTraces(engine, orderId, { phone: who.phone, words: trace });
    const person = await exportPerson(read, who.id);
    expect(Object.keys(person?.records ?? {}).sort()).toEqual([
      ...["coupons", "events", "inbox", "order_tags", "payment_entries", "payments", "vouchers"],
    ]);
    expect(JSON.stringify(person?.records)).not.toMatch(/hash/);
    expect([person?.orders.length, person?.consents.length, person?.leads.length, person?.addresses.length]).toEqual([
      1, 1, 1, 1,
    ]);
    const erase = (typed: string) => engine.command(staff, (ctx) => erasePerson(ctx, who.id, typed));
    expect(refusalOf(await erase("0551998876"))).toBe("customer.not_confirmed /confirm");
    expect(refusalOf(await erase("0551998877"))).toBe("customer.has_open_orders");
    const id = person?.orders[0]?.id ?? "";
    must(await engine.command(staff, (ctx) => cancelOrder(ctx, id, "Zoulikha a changé d'avis")));
    await engine.outbox.drain();
    expect(must(await erase("0551998877")).orders).toBe(1);
    const all = await everywhere(open());
    for (const trace of ["551998877", "Zoulikha a changé", "203.0.113.9"]) expect(all).not.toContain(trace);
    const order = await findOrder(read, id);
    expect([order?.name, order?.phone, order?.address.line1, order?.address.region]).toEqual(["", "", "", "DZ-24"]);
    expect(order?.total).toBe(person?.orders[0]?.total);
    expect(await findCustomerByPhone(read, "+213551998877")).toBeUndefined();
    expect(await exportPerson(read, who.id)).toBeUndefined();
    expect(refusalOf(await erase("0551998877"))).toBe("customer.not_found");
    expect((await listErasures(read)).map(({ orders, by }) => [orders, by])).toEqual([[1, "Test"]]);
    // Whoever comes back is somebody new.
    must(await place("P-L", "0551998877", "DZ"));
    expect((await findCustomerByPhone(read, "+213551998877"))?.counts.placed).toBe(1);
  });
});
