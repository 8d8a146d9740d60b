import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { saveCollection } from "#app/commerce/catalog/index.server.ts";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { listOrders } from "#app/commerce/orders/index.server.ts";
import { adjustStock, findStock, saveStockedProduct } from "#app/commerce/stock/index.server.ts";
import { createDocument, publishDocument } from "#app/documents/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { updateShop } from "#app/settings/index.server.ts";
import { describeShop, must, sell, staff, testEnv } from "#app/testing/shop.ts";
import type { Doc, FormDoc } from "#blocks/contract/index.ts";
import { node, page as starterPage } from "#templates/starter/build.ts";
import { starterForm } from "#templates/starter/starter.ts";
import { type FinishedPage, finish, PageCache } from "./page-cache/index.server.ts";
import type { Storefront } from "./storefront.server.ts";

const visit = { log: createLogger("silent"), address: "41.250.0.1" };
const BUYER = { name: "Salma Bennani", phone: "06 12 34 56 78", address: "12, rue des Orangers", city: "Fès" };

describeShop("the shop", (open) => {
  let front: Storefront;
  let pages: PageCache;
  let variant: string;
  let product: string;

  beforeAll(async () => {
    const { engine, url } = open();
    pages = new PageCache({ bytes: 10_000_000, clock: systemClock });
    front = createStorefront(testEnv(url, { VITRINE_CHECKOUT_PER_PHONE: "1000" }), engine, pages);
    const saved = await sell(engine, {
      sku: "VASE",
      handle: "vase",
      title: { fr: "Vase </script>", ar: "مزهرية" },
      price: 24_900,
      onHand: 1_000,
    });
    product = saved.id;
    variant = saved.variants[0]?.id ?? "";
    must(
      await engine.command(staff, (ctx) =>
        saveCollection(ctx, { handle: "table", title: { fr: "La table" }, productIds: [product] }),
      ),
    );
  });

  const get = (path: string, headers: Record<string, string> = {}) =>
    front.page(new Request(`http://localhost:3000${path}`, { headers }), visit);
  const post = (fields: Record<string, string>, accept = "text/html", path = "/checkout") =>
    front.order(
      new Request(`http://localhost:3000${path}`, {
        method: "POST",
        headers: { accept, "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(fields),
      }),
      visit,
    );
  const order = (more: Record<string, string> = {}) => ({ ...BUYER, variant, quantity: "1", ...more });
  const orders = async () => (await listOrders(open().engine.db.read, { limit: 250 })).data.length;
  const key = () => crypto.randomUUID();

  describe("pages", () => {
    test.each(["/", "/ar/", "/en/", "/c/table", "/ar/c/table", "/products/vase", "/ar/products/vase"])(
      "%s is the same bytes for two visitors",
      async (path) => {
        const one = await get(path, { cookie: "session=a", "accept-language": "ar", "user-agent": "one" });
        const two = await get(path, { cookie: "session=b", referer: "https://x.example" });
        expect(one.status).toBe(200);
        expect(one.headers.get("set-cookie")).toBeNull();
        expect(await one.text()).toBe(await two.text());
        expect([...one.headers]).toEqual([...two.headers]);
      },
    );

    test("a page carries its language, its addresses in the others, and no inline script", async () => {
      const html = await (await get("/ar/products/vase")).text();
      expect(html).toContain('<html lang="ar" dir="rtl"');
      expect(html).toContain('<link rel="canonical" href="http://localhost:3000/ar/products/vase"/>');
      expect(html).toContain('hrefLang="x-default" href="http://localhost:3000/products/vase"');
      const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/g)].map((match) => match[1]?.trim());
      expect(new Set(scripts)).toEqual(new Set(['type="application/ld+json"']));
      const told = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
        ([, json = ""]) => JSON.parse(json) as { "@type": string; itemListElement?: { item: string }[] },
      );
      expect(told.map((each) => each["@type"])).toEqual(["Product", "BreadcrumbList"]);
      expect(told[1]?.itemListElement?.map(({ item }) => item).at(0)).toBe("http://localhost:3000/ar/");
      expect(html.match(/\son[a-z]+="/g) ?? []).toEqual([]);
      expect(html.match(/\sstyle="/g) ?? []).toEqual([]);
    });

    test("what a product is called cannot end a script", async () => {
      const html = await (await get("/products/vase")).text();
      const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
      expect(JSON.parse(data)).toMatchObject({
        "@type": "Product",
        name: "Vase </script>",
        offers: { price: "249.00" },
      });
    });

    test("the policy allows the page's own stylesheet and nothing else inline", async () => {
      const response = await get("/products/vase");
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toMatch(/unsafe/);
    });

    test.each(["/products/none", "/c/none", "/p/none", "/en/x/y"])(
      "%s is a page that says so, kept by nobody",
      async (path) => {
        const response = await get(path);
        expect([response.status, response.headers.get("cache-control")]).toEqual([404, "private, no-store"]);
        expect(await response.text()).toContain("noindex");
      },
    );

    test.each(["/fr//evil.example/x", "/fr///evil.example", "/fr/\\\\evil.example"])(
      "a redirect from %s stays in the shop",
      async (path) => {
        const response = await get(path);
        const location = response.headers.get("location") ?? "/";
        expect(new URL(location, "http://localhost:3000").origin).toBe("http://localhost:3000");
        expect(location).not.toMatch(/^\/[/\\]/);
      },
    );

    test("the main language has one address", async () => {
      const response = await get("/fr/products/vase?a=1");
      expect([response.status, response.headers.get("location")]).toEqual([301, "/products/vase?a=1"]);
    });
  });

  describe("kept pages", () => {
    const keep = (path: string) => pages.fetch(path, async (): Promise<FinishedPage> => finish(await get(path)));
    beforeEach(async () => {
      for (const path of ["/", "/c/table", "/products/vase"]) await keep(path);
    });

    test("an order, which takes stock, ends the pages that show the product before its buyer is answered", async () => {
      expect(pages.get("/products/vase")).toBeDefined();
      expect((await post(order({ key: key() }))).status).toBe(303);
      expect([pages.get("/products/vase"), pages.get("/c/table")]).toEqual([undefined, undefined]);
    });

    test("a new price, a correction of stock, a publication and a setting end them too", async () => {
      const { engine } = open();
      const changes = [
        () =>
          engine.command(staff, (ctx) =>
            saveStockedProduct(
              ctx,
              { title: { fr: "Vase" }, handle: "vase", status: "active", variants: [{ sku: "VASE", price: 24_950 }] },
              [],
              { id: product },
            ),
          ),
        () =>
          engine.command(staff, (ctx) =>
            adjustStock(ctx, { variantId: variant, change: { delta: 1 }, reason: "test" }),
          ),
        () =>
          engine.command(staff, async (ctx) => {
            const home = starterPage("home", { fr: "Accueil" }, [node("content.heading", "title")]);
            const made = await createDocument(ctx, home);
            return made.ok ? publishDocument(ctx, { id: made.value.id }) : made;
          }),
        () => engine.command(staff, (ctx) => updateShop(ctx, { name: "Maison" })),
      ];
      for (const change of changes) {
        await keep("/products/vase");
        must<unknown>(await change());
        expect([change.toString().slice(0, 80), pages.get("/products/vase")]).toEqual([
          change.toString().slice(0, 80),
          undefined,
        ]);
      }
    });

    test("what happens to another product leaves them", async () => {
      const other = await sell(open().engine, { sku: "OTHER", handle: "other" });
      const variantId = other.variants[0]?.id ?? "";
      await keep("/");
      must(
        await open().engine.command(staff, (ctx) =>
          adjustStock(ctx, { variantId, change: { delta: 1 }, reason: "test" }),
        ),
      );
      expect(pages.get("/")).toBeDefined();
    });
  });

  describe("the checkout", () => {
    test("its page has a key of its own in its address and its form, and is kept by nobody", async () => {
      const show = (path: string) => front.checkout(new Request(`http://localhost:3000${path}`), visit);
      const first = await show(`/checkout?variant=${variant}&quantity=2`);
      const address = first.headers.get("location") ?? "";
      expect(first.status).toBe(303);
      const page = await show(address);
      const html = await page.text();
      const inForm = /name="key" value="([^"]+)"/.exec(html)?.[1];
      expect(address).toContain(`key=${inForm}`);
      expect(page.headers.get("cache-control")).toBe("private, no-store");
      expect(html).toMatch(/data-total="true">499.DH</);
      expect((await show("/checkout?variant=none&key=0123456789abcdef0")).status).toBe(404);
    });

    test("places an order, cash on delivery, with the phone as E.164, and shows it to who has its token", async () => {
      const placed = await post(order({ key: key(), quantity: "2" }));
      const thanks = placed.headers.get("location") ?? "";
      expect(placed.status).toBe(303);
      expect(thanks).toMatch(/^\/merci\/[\w-]{22}$/);
      const show = (path: string) =>
        front.thankYou(new Request(`http://localhost:3000${path}`), path.split("/").at(-1) ?? "", visit);
      const page = await show(thanks);
      const html = await page.text();
      expect(html).toContain("06 12 34 56 78");
      expect(Object.fromEntries(page.headers)).toMatchObject({
        "cache-control": "private, no-store",
        "referrer-policy": "no-referrer",
        "x-robots-tag": "noindex, nofollow",
      });
      expect((await show(`/merci/${"A".repeat(22)}`)).status).toBe(404);
      const { data } = await listOrders(open().engine.db.read, { phone: "+212612345678", limit: 1 });
      expect(data[0]).toMatchObject({ total: 49_900, paymentMethod: "cod", source: "storefront", state: "placed" });
    });

    test("sent many times at once, or again later, one key is one order", async () => {
      const before = await orders();
      const fields = order({ key: key() });
      const answers = await Promise.all(Array.from({ length: 12 }, () => post(fields)));
      const again = await post(fields);
      const places = new Set([...answers, again].map((answer) => answer.headers.get("location")));
      expect([places.size, await orders()]).toEqual([1, before + 1]);
    });

    test("a key that was used for something else is not a second order, until it is confirmed once more", async () => {
      const used = key();
      await post(order({ key: used }));
      const before = await orders();
      const refused = await post(order({ key: used, city: "Rabat" }));
      const html = await refused.text();
      expect([refused.status, await orders()]).toEqual([422, before]);
      const fresh = /name="key" value="([^"]+)"/.exec(html)?.[1] ?? "";
      expect(fresh).not.toBe(used);
      expect((await post(order({ key: fresh, city: "Rabat" }))).status).toBe(303);
    });

    test("what is wrong stands beside its field, and what was typed stays", async () => {
      const answer = await post(order({ key: key(), phone: "12", city: "" }), "text/html", "/ar/checkout");
      const html = await answer.text();
      expect(answer.status).toBe(422);
      expect(html).toContain('value="Salma Bennani"');
      expect(html).toContain('value="12"');
      expect(html.match(/aria-invalid="true"/g)).toHaveLength(2);
      expect(html).toContain("تحقق من الرقم");
    });

    test("a script gets the same as JSON", async () => {
      const wrong = await post(order({ key: key(), phone: "12" }), "application/json");
      expect([wrong.status, await wrong.json()]).toMatchObject([422, { errors: { phone: expect.any(String) } }]);
      const right = await post(order({ key: key() }), "application/json");
      expect(await right.json()).toEqual({ location: expect.stringMatching(/^\/merci\//) });
    });

    test("amounts that a browser sends are not read", async () => {
      const placed = await post(order({ key: key(), price: "1", total: "1", unit_price: "1", shipping: "-5" }));
      expect(placed.status).toBe(303);
      const { data } = await listOrders(open().engine.db.read, { limit: 1 });
      expect(data[0]?.total).toBe(24_950);
    });

    test.each(["0", "-1", "1.5", "1e9", "99999999", "abc"])("a quantity of %s is refused", async (quantity) => {
      const before = await orders();
      const answer = await post(order({ key: key(), quantity }));
      expect([answer.status, await orders()]).toEqual([422, before]);
    });

    test("without a key, as from a kept page without its script, it is shown once more before it is placed", async () => {
      const before = await orders();
      const answer = await post(order());
      expect([answer.status, await orders()]).toEqual([422, before]);
      expect(await answer.text()).toMatch(/name="key" value="[\w-]{36}"/);
    });

    test("sold out is said in words, and nothing is promised", async () => {
      const rare = await sell(open().engine, { sku: "RARE", title: { fr: "Rare" }, onHand: 1 });
      const one = { ...order({ key: key() }), variant: rare.variants[0]?.id ?? "" };
      const answers = await Promise.all([post(one), post({ ...one, key: key() })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
      const refused = answers.find(({ status }) => status === 422);
      expect(await refused?.text()).toContain("«\u00a0Rare\u00a0» est épuisé");
      const level = (await findStock(open().engine.db.read, [one.variant])).get(one.variant);
      expect([level?.reserved, level?.available]).toEqual([1, 0]);
    });

    describe("on a page of its own", () => {
      let shown: { id: string; revision: string };
      let short: string;
      const field = (name: string) => {
        if (name === "phone") return node("form.phone", name);
        return node("form.text", name, name === "question" ? { purpose: "free", name } : { purpose: name });
      };
      const formOf = (...names: string[]): FormDoc => {
        const root = node("form.form", "root", {}, { fields: names.map(field) });
        const blocks = { "form.form": 1, "form.text": 1, "form.phone": 1 };
        return { ...starterForm, blocks, meta: { title: { fr: "Court" } }, root };
      };
      const publish = async (doc: Doc) =>
        must(
          await open().engine.command(staff, async (ctx) => {
            const made = await createDocument(ctx, doc);
            return made.ok ? publishDocument(ctx, { id: made.value.id }) : made;
          }),
        );

      beforeAll(async () => {
        short = (await publish(formOf("name", "phone"))).id;
        await publish(starterForm);
        // A questionnaire that somebody publishes later is nobody's checkout.
        await publish(formOf("question"));
        const promo = starterPage("promo", { fr: "Promo" }, [
          node("commerce.buy-now", "buy", { product: { id: product }, choose: false, quantity: true }),
          node("commerce.checkout", "sheet", { mode: "popup", form: short }),
        ]);
        shown = await publish({ ...promo, meta: { ...promo.meta, slug: { fr: "promo" } } });
      });

      test("asks with the form that the page names, with and without a script; others with the shop's own", async () => {
        const html = await (await get("/p/promo")).text();
        expect(html.match(new RegExp(`name="form" value="${short}"`, "g"))).toHaveLength(2);
        expect(html).not.toContain('name="address"');
        const ask = async (form: string) =>
          (
            await front.checkout(
              new Request(`http://localhost:3000/checkout?variant=${variant}&key=${key()}${form}`),
              visit,
            )
          ).text();
        expect(await ask(`&form=${short}`)).not.toContain('name="address"');
        expect(await ask("")).toContain('name="address"');
        expect(await ask("&form=01M8BSAZFH5VD3J12RNPAFS9D2")).toContain('name="address"');
        const { address: _, ...noAddress } = order({ key: key() });
        expect((await post({ ...noAddress, key: key() })).status).toBe(422);
        expect((await post({ ...noAddress, key: key(), form: short })).status).toBe(303);
      });

      test("the order knows the page, the revision and the campaign it came from", async () => {
        const html = await (await get("/p/promo?utm_source=facebook")).text();
        expect(html).not.toContain("facebook");
        const sent = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? "";
        expect([sent("page"), sent("revision")]).toEqual([shown.id, shown.revision]);
        const referer = "http://localhost:3000/p/promo?utm_source=facebook&utm_campaign=ramadan&fbclid=IwAR0x";
        const query = new URLSearchParams({ variant, page: sent("page"), revision: sent("revision") });
        const led = await front.checkout(
          new Request(`http://localhost:3000/checkout?${query}`, { headers: { referer } }),
          visit,
        );
        const address = `http://localhost:3000${led.headers.get("location")}`;
        const asked = await (await front.checkout(new Request(address), visit)).text();
        const fields = [...asked.matchAll(/type="hidden" name="([\w-]+)" value="([^"]*)"/g)];
        const hidden = Object.fromEntries(fields.map(([, name, value]) => [name, value]));
        expect((await post({ ...order(), ...hidden })).status).toBe(303);
        const { data } = await listOrders(open().engine.db.read, { limit: 1 });
        expect(data[0]?.origin).toEqual({
          page: shown.id,
          revision: shown.revision,
          ...{ form: expect.any(String), formRevision: expect.any(String) },
          utm: { utm_source: "facebook", utm_campaign: "ramadan" },
          clicks: { fbclid: "IwAR0x" },
        });
      });

      test("the same order sent again from elsewhere is the same order", async () => {
        const fields = order({ key: key(), page: shown.id });
        const first = await post(fields);
        const again = await post({ ...fields, page: "", utm_source: "tiktok" });
        expect([again.status, again.headers.get("location")]).toEqual([303, first.headers.get("location")]);
      });
    });

    test("a phone that orders too often has to wait, and is told how long", async () => {
      const limited = createStorefront(
        testEnv(open().url, { VITRINE_CHECKOUT_PER_PHONE: "2" }),
        open().engine,
        new PageCache({ bytes: 1_000, clock: systemClock }),
      );
      const send = (fields: Record<string, string>) =>
        limited.order(
          new Request("http://localhost:3000/checkout", { method: "POST", body: new URLSearchParams(fields) }),
          visit,
        );
      const first = order({ key: key(), phone: "0698765432" });
      expect([(await send(first)).status, (await send(first)).status, (await send(first)).status]).toEqual([
        303, 303, 303,
      ]);
      await send({ ...first, key: key() });
      const refused = await send({ ...first, key: key() });
      expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([429, true]);
    });
  });
});
