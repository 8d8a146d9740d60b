import { beforeAll, describe, expect, test } from "vitest";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { listOrders } from "#app/commerce/orders/index.server.ts";
import { findStock } from "#app/commerce/stock/index.server.ts";
import { createDocument, publishDocument } from "#app/documents/index.server.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { describeShop, must, sell, staff, testEnv } from "#app/testing/shop.ts";
import type { Doc, FormDoc } from "#blocks/contract/index.ts";
import { node, page as starterPage } from "#templates/starter/build.ts";
import { starterForm } from "#templates/starter/starter.ts";
import { PageCache } from "../page-cache/index.server.ts";
import { openVaseShop, type VaseShop, visit } from "../testing/vase-shop.ts";

describeShop("the checkout", (open) => {
  let front: VaseShop["front"];
  let variant: string;
  let product: string;
  let get: VaseShop["get"];
  let post: VaseShop["post"];
  let order: VaseShop["order"];

  beforeAll(async () => {
    ({ front, variant, product, get, post, order } = await openVaseShop(open()));
  });

  const orders = async () => (await listOrders(open().engine.db.read, { limit: 250 })).data.length;
  const key = () => crypto.randomUUID();

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
    expect(html).toMatch(/data-total="true">498.DH</);
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
    expect(data[0]).toMatchObject({ total: 49_800, paymentMethod: "cod", source: "storefront", state: "placed" });
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
    expect(data[0]?.total).toBe(24_900);
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
