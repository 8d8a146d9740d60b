import { beforeAll, expect, test } from "vitest";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { brokenRows, describeShop, sell, testEnv } from "#app/testing/shop.ts";
import { PageCache } from "./page-cache/index.server.ts";
import type { Storefront } from "./storefront.server.ts";

const visit = { log: createLogger("silent"), address: "41.250.0.2" };
const HOST = "http://localhost:3000";

/** What one shopper has: cart, order, and where they are shown. */
interface Shopper {
  name: string;
  phone: string;
  variant: string;
  cart: string;
  thanks: string;
}

/** Two people who shop at once; each asks for everything of the other's (`threats.md` row 12). */
describeShop("two shoppers", (open) => {
  let front: Storefront;
  const people: Shopper[] = [];

  const ask = (path: string, cookie: string, fields?: Record<string, string>) =>
    new Request(`${HOST}${path}`, {
      headers: { cookie, ...(fields && { "content-type": "application/x-www-form-urlencoded" }) },
      ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
    });
  const cartOf = (answer: Response) => /vitrine_cart=[^;]+/.exec(answer.headers.getSetCookie().join())?.[0] ?? "";
  const add = async (variant: string, cart = "") =>
    cartOf(await front.changeCart(ask("/cart", cart, { intent: "add", variant, quantity: "2" }), visit));

  beforeAll(async () => {
    const { engine, url } = open();
    front = createStorefront(testEnv(url), engine, new PageCache({ bytes: 10_000_000, clock: systemClock }));
    for (const [name, phone] of [
      ["Amina Première", "0612345670"],
      ["Yassine Second", "0612345671"],
    ] as const) {
      const product = await sell(engine, { sku: `SKU-${phone}`, price: 10_000, onHand: 50 });
      const variant = product.variants[0]?.id ?? "";
      const ordering = await add(variant);
      const fields = { name, phone, address: `Rue de ${name}`, city: "Fès", cart: "1", key: crypto.randomUUID() };
      const placed = await front.order(ask("/checkout", ordering, fields), visit);
      const thanks = placed.headers.get("location") ?? "";
      people.push({ name, phone, variant, cart: await add(variant), thanks });
    }
  });

  test("each sees what is theirs, and nothing of the other's, wherever the shop shows anything of anybody", async () => {
    const [first, second] = people as [Shopper, Shopper];
    for (const [mine, theirs] of [
      [first, second],
      [second, first],
    ] as const) {
      const shown = async (path: string, answer: Promise<Response>) => {
        const page = await answer;
        const html = await page.text();
        expect([path, html.includes(theirs.name), html.includes(theirs.phone.slice(1))]).toEqual([path, false, false]);
        expect([path, html.includes(theirs.variant)]).toEqual([path, false]);
        expect([path, page.headers.get("cache-control")]).toEqual([path, expect.stringContaining("no-store")]);
        return html;
      };
      expect(await shown("/cart", front.cart(ask("/cart", mine.cart), visit))).toContain(mine.variant);
      await shown("/checkout", front.checkout(ask("/checkout?cart=1", mine.cart), visit));
      const thanks = await shown(
        mine.thanks,
        front.thankYou(ask(mine.thanks, theirs.cart), mine.thanks.slice(7), visit),
      );
      expect(thanks).toContain(mine.name);
    }
  });

  test("an address or a cart that is nearly the other's is nobody's", async () => {
    const [first, second] = people as [Shopper, Shopper];
    const turned = (secret: string, at: number) =>
      `${secret.slice(0, at)}${secret[at] === "A" ? "B" : "A"}${secret.slice(at + 1)}`;
    const token = first.thanks.slice("/merci/".length);
    for (const at of [0, 10, token.length - 2]) {
      const answer = await front.thankYou(ask("/x", second.cart), turned(token, at), visit);
      expect([answer.status, (await answer.text()).includes(first.name)]).toEqual([404, false]);
    }
    for (const at of [13, 20, first.cart.length - 2]) {
      const html = await (await front.cart(ask("/cart", turned(first.cart, at)), visit)).text();
      expect(html).not.toContain(first.variant);
    }
  });

  test("nobody changes the other's cart by naming its lines", async () => {
    const [first, second] = people as [Shopper, Shopper];
    const before = await (await front.cart(ask("/cart", first.cart), visit)).text();
    for (const fields of <Record<string, string>[]>[
      { line: first.variant, quantity: "0" },
      { line: first.variant, quantity: "40" },
      { intent: "remove", line: first.variant },
    ]) {
      await front.changeCart(ask("/cart", second.cart, fields), visit);
    }
    expect(await (await front.cart(ask("/cart", first.cart), visit)).text()).toBe(before);
    expect(await brokenRows(open().engine)).toEqual({});
  });
});
