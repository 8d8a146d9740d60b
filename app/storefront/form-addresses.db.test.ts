import { beforeAll, expect, test } from "vitest";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { listAnswers } from "#app/commerce/leads/index.server.ts";
import { createDocument, publishDocument } from "#app/documents/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { describeShop, must, sell, staff, testEnv } from "#app/testing/shop.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { formOf, question, step } from "#runtime/forms/testing/forms.ts";
import { node, page as pageOf } from "#templates/starter/build.ts";
import { PageCache } from "./page-cache/index.server.ts";
import type { Storefront } from "./storefront.server.ts";

const visit = { log: createLogger("silent"), address: "41.250.0.31" };
const ORIGIN = "http://localhost:3000";

describeShop("a form of two countries, without a script", (open) => {
  let front: Storefront;
  let page: string;

  const publish = async (doc: Doc) => {
    const made = must(await open().engine.command(staff, (ctx) => createDocument(ctx, doc)));
    must(await open().engine.command(staff, (ctx) => publishDocument(ctx, { id: made.id })));
    return made.id;
  };
  const send = async (fields: Record<string, string>, cookie = "") => {
    const known = { block: "ask", page, back: "/p/livrer?utm_source=affiche", step: "1" };
    const body = new URLSearchParams({ ...known, "a.name": "Aïcha", "a.country": "FR", ...fields });
    const answer = await front.send(
      new Request(`${ORIGIN}/forms`, { method: "POST", body, headers: { cookie } }),
      visit,
    );
    return { status: answer.status, html: await answer.text() };
  };
  const address = (parts: Record<string, string>) =>
    Object.fromEntries(Object.entries(parts).map(([part, value]) => [`a.place[${part}]`, value]));
  const kept = async () => (await open().engine.query(({ read }) => listAnswers(read, {}))).data;

  beforeAll(async () => {
    const { engine, url } = open();
    front = createStorefront(testEnv(url, {}), engine, new PageCache({ bytes: 1_000_000, clock: systemClock }));
    const countries = ["MA", "FR"].map((value) => ({ value, label: { fr: value }, image: null }));
    const form = await publish(
      formOf([
        step("who", [
          question("form.text", "name", { purpose: "free", required: true }),
          question("form.choice", "country", { options: countries, required: true }),
        ]),
        step("where", [
          question("form.text", "shoes", {
            purpose: "free",
            required: false,
            label: { fr: "Et vous, {{answers.name}} ?" },
          }),
          node("form.phone", "phone"),
          question("form.address", "place", { label: { fr: "Adresse" }, required: true }),
          question("form.hidden", "campaign", { source: "param", value: "utm_source" }),
          question("form.hidden", "regular", { source: "customer", value: "orders" }),
        ]),
      ]),
    );
    const band = pageOf("promo", { fr: "Livrer" }, [
      node("layout.section", "band", {}, { body: [node("content.form", "ask", { form })] }),
    ]);
    page = await publish({ ...band, meta: { ...band.meta, slug: { fr: "livrer" } } });
  });

  test("recalls earlier answers in its words, and asks as the country does that was chosen", async () => {
    const french = await send({ step: "0" });
    expect(french.status).toBe(200);
    expect(french.html).toMatch(/Et vous, <bdi data-recall="[^"]+">Aïcha<\/bdi>\u00a0\?/);
    expect(french.html).toContain('name="a.place[postcode]"');
    const moroccan = await send({ step: "0", "a.country": "MA", "a.name": "<b>Omar</b>" });
    expect(moroccan.html).toMatch(/Et vous, <bdi[^>]+>&lt;b&gt;Omar&lt;\/b&gt;<\/bdi>\u00a0\?/);
    expect(moroccan.html).not.toContain('name="a.place[postcode]"');
  });

  test("a postcode of several towns offers them, by a list and in words", async () => {
    const asked = await send({ "a.phone": "06 12 34 56 78", ...address({ postcode: "10100", line: "2 rue du Four" }) });
    expect(asked.status).toBe(422);
    expect(asked.html).toContain("Villes de ce code postal\u00a0: Romilly-sur-Seine, Pars-lès-Romilly");
    expect(asked.html).toContain('<option value="Pars-lès-Romilly"');
    expect(asked.html).toContain('value="2 rue du Four"');
    expect(await kept()).toHaveLength(0);
  });

  test("one town is filled in, and a number is read as the country's", async () => {
    const wrong = await send({ "a.phone": "0524 43 66 6", ...address({ postcode: "٠٦٠٠٠", line: "2 rue du Four" }) });
    expect(wrong.status, "no number of France").toBe(422);
    expect(wrong.html).toContain('value="Nice"');
    const fields = { "a.phone": "06 12 34 56 78", ...address({ postcode: "06000", line: "2 rue du Four" }) };
    expect((await send(fields)).status).toBe(303);
    const [answer] = await kept();
    expect(answer?.phone).toBe("+33612345678");
    expect(answer?.values).toMatchObject({ campaign: "affiche", place: { postcode: "06000", city: "Nice" } });
  });

  test("knows a customer by the orders of this browser, where a hidden field asks, and nobody by their number", async () => {
    const vase = await sell(open().engine, {
      sku: "VASE",
      handle: "vase",
      title: { fr: "Vase" },
      price: 9_000,
      onHand: 9,
    });
    const buy = new URLSearchParams({
      ...{ variant: vase.variants[0]?.id ?? "", quantity: "1", key: crypto.randomUUID(), country: "MA" },
      ...{ name: "Aïcha", phone: "0612345688", address: "Rue des Potiers 4", city: "Fès" },
    });
    const placed = await front.order(new Request(`${ORIGIN}/checkout`, { method: "POST", body: buy }), visit);
    const cookie = /vitrine_orders=[^;]+/.exec(placed.headers.getSetCookie().join())?.[0] ?? "";
    expect(cookie).not.toBe("");
    const fields = {
      "a.country": "MA",
      "a.phone": "0612345688",
      ...address({ city: "Fès", line: "4 rue des Potiers" }),
    };
    expect((await send({ ...fields, "a.shoes": "41" }, cookie)).status).toBe(303);
    expect((await send({ ...fields, "a.shoes": "42" })).status).toBe(303);
    const regular = new Map((await kept()).map(({ values }) => [values.shoes, values.regular]));
    expect([regular.get("41"), regular.get("42")]).toEqual(["1", undefined]);
  });
});
