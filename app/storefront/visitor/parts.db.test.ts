import { beforeAll, expect, test } from "vitest";
import { type Product, saveProduct } from "#app/commerce/catalog/index.server.ts";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { createDocument, publishDocument } from "#app/documents/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { describeShop, must, sell, staff, testEnv } from "#app/testing/shop.ts";
import type { Node, When } from "#blocks/contract/index.ts";
import { sampleNode, samplePage } from "#runtime/samples.ts";
import { PageCache } from "../page-cache/index.server.ts";
import type { Storefront } from "../storefront.server.ts";

const visit = { log: createLogger("silent"), address: "41.250.0.9" };
const HOST = "http://localhost:3000";
const when = (condition: When["conditions"][number]): When => ({ match: "all", conditions: [condition] });
const heading = (id: string, fr: string, shown?: When): Node => ({
  ...sampleNode("content.heading", { props: { text: { fr } } }, id),
  ...(shown && { when: shown }),
});

/** A page that everybody shares, and what on it is one visitor's. */
describeShop("what a kept page leaves to its visitor", (open) => {
  let front: Storefront;
  let product: Product;

  const get = (path: string, cookie = "") => new Request(`${HOST}${path}`, { headers: { cookie } });
  const parts = async (at: string, cookie = "", from = "") => {
    const answer = await front.parts(get(`/parts?${new URLSearchParams({ at, from })}`, cookie), visit);
    return { answer, parts: ((await answer.json()) as { parts: Record<string, string> }).parts };
  };
  const post = (path: string, cookie: string, fields: Record<string, string>) =>
    new Request(`${HOST}${path}`, {
      method: "POST",
      headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields),
    });
  const cookieOf = (answer: Response, name: string) =>
    new RegExp(`${name}=[^;]+`).exec(answer.headers.getSetCookie().join())?.[0] ?? "";
  const cartWith = async () => {
    const fields = { intent: "add", variant: product.variants[0]?.id ?? "", quantity: "2" };
    return cookieOf(await front.changeCart(post("/cart", "", fields), visit), "vitrine_cart");
  };

  beforeAll(async () => {
    const { engine, url } = open();
    front = createStorefront(testEnv(url), engine, new PageCache({ bytes: 10_000_000, clock: systemClock }));
    product = await sell(engine, { sku: "VASE", price: 10_000, onHand: 50 });
    const page = samplePage([
      heading("all", "Pour tous"),
      heading("full", "Panier plein", when({ kind: "cart", measure: "total", atLeast: 20_000 })),
      heading("has", "Vase choisi", when({ kind: "cart-product", product: { id: product.id } })),
      heading("fes", "Livré demain à Fès", when({ kind: "city", is: ["Fès"] })),
      heading("fb", "Venu de Facebook", when({ kind: "referrer", is: ["facebook.com"] })),
      heading("again", "Content de vous revoir", when({ kind: "customer", measure: "orders", atLeast: 1 })),
      heading("name", 'Bonjour {{first customer.name "et bienvenue"}}, {{or url.ref "ami"}}'),
      {
        ...sampleNode(
          "layout.repeat",
          { props: { source: "chosen", products: [{ product: { id: product.id } }] } },
          "r",
        ),
        slots: { body: [heading("each", "{{product.title}} : {{product.price}}")] },
      },
    ]);
    const doc = { ...page, meta: { ...page.meta, slug: { fr: "promo" } } };
    const made = must(await engine.command(staff, (ctx) => createDocument(ctx, doc)));
    must(await engine.command(staff, (ctx) => publishDocument(ctx, { id: made.id })));
  });

  test("stays off the page: two visitors get the same bytes, and none of what is one's", async () => {
    const cart = await cartWith();
    const [one, other] = await Promise.all(
      [get("/p/promo?ref=Salma", cart), get("/p/promo")].map(async (each) => {
        const answer = await front.page(each, visit);
        expect(answer.headers.get("surrogate-key")).toContain(`product-${product.id}`);
        return answer.text();
      }),
    );
    expect(one).toBe(other);
    for (const words of ["Panier plein", "Vase choisi", "Salma", "Facebook"]) expect(one).not.toContain(words);
    expect(one).toContain("Bonjour et bienvenue, ami");
    expect(one).toMatch(/data-part="full" hidden=""/);
    expect(one).toMatch(/100.DH/);
  });

  test("is answered to each by their own cart, address and way here, and kept by nobody", async () => {
    const cart = await cartWith();
    const mine = await parts("/p/promo?ref=Salma&evil=<b>", cart, "https://m.facebook.com/x");
    expect(Object.keys(mine.parts).sort()).toEqual(["fb", "full", "has", "name"]);
    expect(mine.parts.name).toContain("et bienvenue, Salma");
    expect(mine.answer.headers.get("cache-control")).toBe("private, no-store");
    expect(Object.keys((await parts("/p/promo")).parts)).toEqual(["name"]);
  });

  test("counts of a cart what is still for sale, whatever has gone from it", async () => {
    const cart = await cartWith();
    const gone = await sell(open().engine, { sku: "PARTI", price: 5_000 });
    const fields = { intent: "add", variant: gone.variants[0]?.id ?? "", quantity: "1" };
    await front.changeCart(post("/cart", cart, fields), visit);
    const archived = {
      title: { fr: "Tapis" },
      status: "archived" as const,
      variants: [{ sku: "PARTI", price: 5_000 }],
    };
    must(await open().engine.command(staff, (ctx) => saveProduct(ctx, archived, { id: gone.id })));
    expect(Object.keys((await parts("/p/promo", cart)).parts).sort()).toEqual(["full", "has", "name"]);
  });

  test("knows the customer by the orders of this browser alone, and never by a phone that was typed", async () => {
    const fields = (name: string) => ({
      ...{ name, phone: "0612345699", address: "Rue des Potiers 4", city: "فاس", cart: "1", key: crypto.randomUUID() },
    });
    const placed = await front.order(post("/checkout", await cartWith(), fields("Amina Berrada")), visit);
    const known = cookieOf(placed, "vitrine_orders");
    expect(placed.headers.getSetCookie().join()).toMatch(/vitrine_orders=[^;]+;[^,]*HttpOnly; SameSite=Lax/);
    const mine = await parts("/p/promo", known);
    expect(Object.keys(mine.parts).sort()).toEqual(["again", "fes", "name"]);
    expect(mine.parts.name).toContain("Bonjour Amina, ami");
    // Somebody else orders with the same phone: what they learn is what they typed.
    const second = await front.order(post("/checkout", await cartWith(), fields("Zineb Autre")), visit);
    const theirs = await parts("/p/promo", cookieOf(second, "vitrine_orders"));
    expect(theirs.parts.name).toContain("Bonjour Zineb, ami");
    for (const forged of ["vitrine_orders=AAAAAAAAAAAAAAAAAAAAAA", "vitrine_orders=%00..", "vitrine_orders="]) {
      expect(Object.keys((await parts("/p/promo", forged)).parts)).toEqual(["name"]);
    }
  });

  test("follows the town that was asked about, and remembers the day of the first visit, no more", async () => {
    const asked = await front.delivery(get(`/delivery?${new URLSearchParams({ town: "Fes" })}`), visit);
    const there = await parts("/p/promo", cookieOf(asked, "vitrine_town"));
    expect(there.parts.fes).toContain("Livré demain");
    expect(there.answer.headers.getSetCookie().join()).toMatch(/vitrine_since=\d{4}-\d\d-\d\d;/);
  });

  test("is nothing where the address is no kept page of this shop", async () => {
    for (const at of ["", "/cart", "/p/none", "//evil.example/p/promo", "https://evil.example/", "/ar/p/promo"]) {
      expect([at, (await parts(at, await cartWith())).parts]).toEqual([at, {}]);
    }
  });
});
