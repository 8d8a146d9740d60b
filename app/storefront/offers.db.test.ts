import { beforeAll, expect, test } from "vitest";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { createCoupons, type Offer, saveOffer } from "#app/commerce/offers/index.server.ts";
import { findOrderMoney, listOrders } from "#app/commerce/orders/index.server.ts";
import { issueVoucher } from "#app/commerce/payments/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { describeShop, must, sell, staff, testEnv } from "#app/testing/shop.ts";
import { node, page as starterPage } from "#templates/starter/build.ts";
import { PageCache } from "./page-cache/index.server.ts";
import type { Storefront } from "./storefront.server.ts";

const visit = { log: createLogger("silent"), address: "41.250.0.1" };
const BUYER = { name: "Salma Bennani", phone: "06 12 34 56 78", address: "12, rue des Orangers", city: "Fès" };

function offerInput({ name, status, priority, stacking, conditions, reward }: Offer) {
  return { name, status, priority, stacking, conditions, reward };
}

describeShop("offers in the shop", (open) => {
  let front: Storefront;
  let variant: string;
  let product: string;

  beforeAll(async () => {
    const { engine, url } = open();
    const pages = new PageCache({ bytes: 10_000_000, clock: systemClock });
    front = createStorefront(testEnv(url, { VITRINE_CHECKOUT_PER_PHONE: "1000" }), engine, pages);
    const saved = await sell(engine, { sku: "VASE", handle: "vase", price: 24_950, onHand: 1_000 });
    product = saved.id;
    variant = saved.variants[0]?.id ?? "";
  });

  const post = (fields: Record<string, string>) =>
    front.order(
      new Request("http://localhost:3000/checkout", {
        method: "POST",
        headers: { accept: "text/html", "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(fields),
      }),
      visit,
    );
  const order = (more: Record<string, string> = {}) => ({ ...BUYER, variant, quantity: "1", ...more });
  const key = () => crypto.randomUUID();

  test("a code says in words what became of it, counts in the order, and nobody may guess for long", async () => {
    const { engine } = open();
    const coupon = async (amount: number, limits: object) => {
      const reward = { code: "amount-off", args: { amount, items: { products: [product] } } };
      const conditions = [{ code: "coupon", args: {} }];
      const offer = {
        name: { fr: "Bienvenue" },
        status: "active" as const,
        priority: 0,
        stacking: "combine" as const,
      };
      const saved = must(await engine.command(staff, (ctx) => saveOffer(ctx, { ...offer, conditions, reward })));
      const made = await engine.command(staff, (ctx) => createCoupons(ctx, { offerId: saved.id, ...limits }));
      return must(made)[0]?.code ?? "";
    };
    const good = await coupon(1_000, { maxUses: 1 });
    const old = await coupon(1_000, { expiresAt: Date.now() - 1 });
    const quote = async (code: string, address = "41.250.0.9") => {
      const query = new URLSearchParams({ variant, coupon: code });
      const answer = await front.quote(new Request(`http://localhost:3000/checkout/quote?${query}`), {
        ...visit,
        address,
      });
      return (await answer.json()) as { total: string; coupon: { ok: boolean; message: string } | null };
    };
    expect(await quote(good)).toMatchObject({ coupon: { ok: true, message: expect.stringContaining("10\u00a0DH") } });
    const messages = [await quote(good), await quote("NOPE"), await quote(old)].map((each) => each.coupon?.message);
    const shown = await post(order({ coupon: good, intent: "update", key: key() }));
    expect(await shown.text()).toContain("Bienvenue");
    expect((await post(order({ coupon: good, key: key() }))).status).toBe(303);
    expect((await listOrders(engine.db.read, { limit: 1 })).data[0]).toMatchObject({ discount: 1_000 });
    messages.push((await quote(good)).coupon?.message);
    expect(new Set(messages).size).toBe(4);
    const again = await post(order({ coupon: good, key: key() }));
    expect(again.status).toBe(422);
    expect(await again.text()).toContain(messages[3]);
    for (let guess = 0; guess < 101; guess++) await quote(`GUESS-${guess}`, "41.250.0.66");
    expect((await quote(old, "41.250.0.66")).coupon?.message).toMatch(/Trop de codes/);
    expect((await quote(old)).coupon?.message).toBe(messages[2]);
  });

  test("a voucher is asked for once the shop gives any, pays in the form what it pays in the order, and is guarded", async () => {
    const { engine } = open();
    const quote = async (query: Record<string, string>, address = "41.250.0.20") => {
      const asked = new URLSearchParams({ variant, ...query });
      const answer = await front.quote(new Request(`http://localhost:3000/checkout/quote?${asked}`), {
        ...visit,
        address,
      });
      return (await answer.json()) as { takesVouchers: boolean; voucher: { ok: boolean; message: string } | null };
    };
    expect(await quote({ voucher: "ABCDEFGH" })).toMatchObject({ takesVouchers: false, voucher: null });
    const issue = async (amount: number) =>
      must(await engine.command(staff, (ctx) => issueVoucher(ctx, { amount }))).code;
    const [part, whole] = [await issue(10_000), await issue(90_000)];
    expect(await quote({ voucher: part.toLowerCase() })).toMatchObject({
      takesVouchers: true,
      voucher: { ok: true, message: expect.stringMatching(/100.*149,50/) },
    });
    expect((await quote({ voucher: whole })).voucher?.message).toContain("rien à payer");
    const wrong = await post(order({ voucher: "NOSUCHCODE", key: key() }));
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('value="NOSUCHCODE"')]);
    expect((await post(order({ voucher: part, key: key() }))).status).toBe(303);
    const placed = (await listOrders(engine.db.read, { limit: 1 })).data[0];
    expect(await findOrderMoney(engine.db.read, placed?.id ?? "")).toMatchObject({ paid: 10_000 });
    expect((await quote({ voucher: part })).voucher).toMatchObject({ ok: false });
    const guesser = "41.250.0.21";
    for (let n = 0; n < 101; n++) await quote({ voucher: `WRONG${n}` }, guesser);
    expect((await quote({ voucher: whole }, guesser)).voucher).toMatchObject({ ok: false });
  });

  test("packs cost in the page what they cost in the form and in the order", async () => {
    const { engine } = open();
    const tiers = [
      { quantity: 1, price: 24_900 },
      { quantity: 2, price: 39_900, badge: { fr: "Le plus choisi" }, preselected: true },
    ];
    const saved = must(
      await engine.command(staff, (ctx) =>
        saveOffer(ctx, {
          ...{ name: { fr: "Packs" }, status: "active", priority: 0, stacking: "combine", conditions: [] },
          reward: { code: "quantity-tiers", args: { items: { products: [product] }, tiers } },
        }),
      ),
    );
    const block = node("commerce.quantity-tiers", "packs", { product: { id: product } });
    const doc = starterPage("promo", {}, [block]);
    const html = await (await front.preview(doc, "fr", visit)).text();
    expect(html).toMatch(/value="2"[^>]*checked|checked[^>]*value="2"/);
    expect(html).toContain("399\u00a0DH");
    const inline = node("commerce.checkout", "form", { product: { id: product }, mode: "inline" });
    const there = await (await front.preview(starterPage("promo", {}, [inline]), "fr", visit)).text();
    expect(there).toMatch(/name="quantity"[^>]*value="2"/);
    expect(there).toMatch(/value="2"[^>]*aria-pressed="true"|aria-pressed="true"[^>]*value="2"/);
    const form = await (await post(order({ pack: "2", key: key() }))).text();
    expect(form).toContain("399\u00a0DH");
    expect((await post(order({ quantity: "2", key: key() }))).status).toBe(303);
    expect((await listOrders(engine.db.read, { limit: 1 })).data[0]).toMatchObject({ discount: 10_000 });
    must(
      await engine.command(staff, (ctx) =>
        saveOffer(ctx, { ...offerInput(saved), status: "archived" }, { id: saved.id, basedOn: 1 }),
      ),
    );
  });
});
