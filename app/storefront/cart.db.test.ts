import { beforeAll, describe, expect, test } from "vitest";
import { saveProduct } from "#app/commerce/catalog/index.server.ts";
import { quoteOrder, simulateOrder } from "#app/commerce/checkout/index.server.ts";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { formatMoney, money } from "#app/commerce/kernel/money.ts";
import { countLeads, listLeads } from "#app/commerce/leads/index.server.ts";
import { createCoupons, type OfferInput, saveOffer } from "#app/commerce/offers/index.server.ts";
import { listOrders } from "#app/commerce/orders/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { describeShop, must, sell, staff, testEnv } from "#app/testing/shop.ts";
import { node, page as starterPage } from "#templates/starter/build.ts";
import { PageCache } from "./page-cache/index.server.ts";
import type { Storefront } from "./storefront.server.ts";

const visit = { log: createLogger("silent"), address: "41.250.0.2" };
const BUYER = { name: "Salma Bennani", phone: "06 12 34 56 79", address: "12, rue des Orangers", city: "Fès" };
const HOST = "http://localhost:3000";

describeShop("the cart in the shop", (open) => {
  let front: Storefront;
  beforeAll(() => {
    const { engine, url } = open();
    const pages = new PageCache({ bytes: 10_000_000, clock: systemClock });
    front = createStorefront(testEnv(url, { VITRINE_CHECKOUT_PER_PHONE: "1000" }), engine, pages);
  });

  const sent = (path: string, fields: Record<string, string>, cookie = "") =>
    new Request(`${HOST}${path}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", cookie },
      body: new URLSearchParams(fields),
    });
  const change = (fields: Record<string, string>, cookie?: string) =>
    front.changeCart(sent("/cart", fields, cookie), visit);
  const cookieOf = (answer: Response) => /vitrine_cart=[^;]+/.exec(answer.headers.getSetCookie().join())?.[0] ?? "";
  const countOf = (answer: Response) => /vitrine_count=(\d+)/.exec(answer.headers.getSetCookie().join())?.[1];
  const shown = async (cookie: string) =>
    (await front.cart(new Request(`${HOST}/cart`, { headers: { cookie } }), visit)).text();
  const place = (fields: Record<string, string>, cookie: string) =>
    front.order(sent("/checkout", { ...BUYER, cart: "1", key: crypto.randomUUID(), ...fields }, cookie), visit);
  const save = async (input: Pick<OfferInput, "reward"> & Partial<OfferInput>) =>
    must(
      await open().engine.command(staff, (ctx) =>
        saveOffer(ctx, {
          ...{ name: { fr: "Offre" }, status: "active", priority: 0, stacking: "combine", conditions: [] },
          ...input,
        }),
      ),
    );
  const latest = async () => (await listOrders(open().engine.db.read, { limit: 1 })).data[0];
  const article = async (sku: string, price: number) => {
    const product = await sell(open().engine, { sku, price });
    return { product: product.id, variant: product.variants[0]?.id ?? "" };
  };

  test("works by plain forms: added, counted, changed, ordered, and gone", async () => {
    const { variant } = await article("CART-1", 10_000);
    const added = await change({ intent: "add", variant, quantity: "2" });
    expect([added.status, added.headers.get("location")]).toEqual([303, "/cart"]);
    expect(countOf(added)).toBe("2");
    const cookie = cookieOf(added);
    expect(await shown(cookie)).toContain("200\u00a0DH");
    const three = await change({ line: variant, quantity: "3" }, cookie);
    expect(countOf(three)).toBe("3");
    const wrong = await change({ line: variant, quantity: "3,5" }, cookie);
    expect([wrong.status, countOf(wrong)]).toEqual([422, undefined]);
    const ordered = await place({}, cookie);
    expect([ordered.status, countOf(ordered)]).toEqual([303, "0"]);
    expect(await latest()).toMatchObject({ subtotal: 30_000 });
    expect(await shown(cookie)).toContain("Votre panier est vide");
  });

  test("what is no longer for sale is left out, and named", async () => {
    const [kept, gone] = [await article("CART-K", 10_000), await article("CART-G", 5_000)];
    const cookie = cookieOf(await change({ intent: "add", variant: kept.variant }));
    await change({ intent: "add", variant: gone.variant }, cookie);
    const archived = {
      title: { fr: "Tapis" },
      status: "archived" as const,
      variants: [{ sku: "CART-G", price: 5_000 }],
    };
    must(await open().engine.command(staff, (ctx) => saveProduct(ctx, archived, { id: gone.product })));
    const answer = await front.cart(new Request(`${HOST}/cart`, { headers: { cookie } }), visit);
    expect(countOf(answer)).toBe("1");
    const page = await answer.text();
    const notice = /data-trouble[^>]*>([^<]*)</.exec(page)?.[1] ?? "";
    expect(notice.replace(/[\u2066-\u2069]/g, "")).toBe(`N’est plus en vente, et a été laissé de côté\u00a0: Tapis.`);
    expect(page).toContain(`value="${kept.variant}"`);
    expect(countOf(await change({ line: kept.variant, quantity: "3" }, cookie))).toBe("3");
  });

  test("sent again after the answer was lost, it leads to the same order", async () => {
    const { variant } = await article("CART-2", 10_000);
    const cookie = cookieOf(await change({ intent: "add", variant }));
    const key = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => place({ key }, cookie)));
    answers.push(await place({ key }, cookie));
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.headers.get("location")}`)).size).toBe(1);
    expect(answers[0]?.headers.get("location")).toMatch(/^\/merci\//);
  });

  test("a code typed in it is said to be good or not, and is redeemed by its order", async () => {
    const { product, variant } = await article("CART-3", 20_000);
    const offer = await save({
      ...{ name: { fr: "Bienvenue" }, conditions: [{ code: "coupon", args: {} }] },
      reward: { code: "percent-off", args: { percent: 10, items: { products: [product] } } },
    });
    const input = { offerId: offer.id, code: "SALUT", maxUses: 1 };
    must(await open().engine.command(staff, (ctx) => createCoupons(ctx, input)));
    const cookie = cookieOf(await change({ intent: "add", variant }));
    expect((await change({ intent: "code", coupon: "nope" }, cookie)).status).toBe(303);
    expect(await shown(cookie)).toMatch(/data-said[^>]*>[^<]*existe pas/);
    await change({ intent: "code", coupon: " salut " }, cookie);
    const page = await shown(cookie);
    expect(page).toContain("Bienvenue");
    expect(page).toContain("180\u00a0DH");
    const opened = new Request(`${HOST}/checkout?cart=1&key=${crypto.randomUUID()}`, { headers: { cookie } });
    expect(await (await front.checkout(opened, visit)).text()).toMatch(/name="coupon"[^>]*value="salut"/);
    expect((await place({}, cookie)).status).toBe(303);
    expect(await latest()).toMatchObject({ discount: 2_000, total: 18_000 });
  });

  test("one cart is one unfinished order, however often its form is opened", async () => {
    const { variant } = await article("CART-4", 10_000);
    const cookie = cookieOf(await change({ intent: "add", variant, quantity: "2" }));
    const before = await countLeads(open().engine.db.read);
    for (const key of [crypto.randomUUID(), crypto.randomUUID()]) {
      await front.lead(sent("/checkout/lead", { ...BUYER, phone: "06 98", cart: "1", key }, cookie), visit);
      expect(await countLeads(open().engine.db.read)).toEqual(before);
    }
    for (const key of [crypto.randomUUID(), crypto.randomUUID()]) {
      await front.lead(sent("/checkout/lead", { ...BUYER, phone: "06 98 76 54 32", cart: "1", key }, cookie), visit);
    }
    const leads = (await listLeads(open().engine.db.read, {})).data.filter(({ phone }) => phone === "+212698765432");
    expect(leads).toMatchObject([{ lines: [{ variantId: variant, quantity: 2 }], value: 20_000 }]);
  });

  describe("packs are one object", () => {
    test.each([1, 2, 3, 4, 7])(
      "%d pieces cost the same in block, form, cart, promo, simulator and order",
      async (quantity) => {
        const { engine } = open();
        const { product, variant } = await article(`PACK-${quantity}`, 24_950);
        const prices = [22_900, 39_900, 55_500];
        const tiers = prices.map((price, index) => ({ quantity: index + 1, price }));
        const offer = await save({
          name: { fr: "Packs" },
          reward: { code: "quantity-tiers", args: { items: { products: [product] }, tiers } },
        });
        // By hand: the cheapest way to make up so many pieces of packs of 1, 2 and 3.
        const cost = [0];
        for (let n = 1; n <= quantity; n++) {
          cost[n] = Math.min(
            ...tiers.map((tier) => (tier.quantity <= n ? (cost[n - tier.quantity] ?? 0) + tier.price : Infinity)),
          );
        }
        const total = cost[quantity] ?? 0;
        const words = formatMoney(money(total, "MAD"), "fr");
        const lines = [{ variantId: variant, quantity }];
        const limits = { maxLineQuantity: 1_000, maxLines: 100 };
        const quote = await engine.query((q) => quoteOrder({ ...q, limits }, lines));
        expect([quote?.total, quote?.packs.map(({ price }) => price)]).toEqual([total, prices]);
        const simulated = await engine.query((q) => simulateOrder({ ...q, limits }, { lines }));
        expect(must(simulated).priced.total).toBe(total);
        const block = node("commerce.quantity-tiers", "packs", { product: { id: product } });
        const promo = await (await front.preview(starterPage("promo", {}, [block]), "fr", visit)).text();
        if (quantity <= 3) expect(promo).toContain(words);
        const cookie = cookieOf(await change({ intent: "add", variant, quantity: String(quantity) }));
        expect(await shown(cookie)).toContain(words);
        const form = new Request(`${HOST}/checkout?variant=${variant}&quantity=${quantity}&key=${crypto.randomUUID()}`);
        expect(await (await front.checkout(form, visit)).text()).toContain(words);
        expect((await place({}, cookie)).status).toBe(303);
        const order = await latest();
        expect(order).toMatchObject({ total, lines: [{ quantity, total }], adjustments: [{ offerId: offer.id }] });
        const { name, priority, stacking, conditions, reward } = offer;
        const ended = { name, priority, stacking, conditions, reward, status: "archived" as const };
        must(await engine.command(staff, (ctx) => saveOffer(ctx, ended, { id: offer.id, basedOn: offer.version })));
      },
    );
  });
});
