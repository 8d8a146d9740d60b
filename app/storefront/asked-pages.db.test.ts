import { beforeAll, describe, expect, test } from "vitest";
import { saveCollection } from "#app/commerce/catalog/index.server.ts";
import { findConsents } from "#app/commerce/customers/index.server.ts";
import { localDate, systemClock } from "#app/commerce/kernel/clock.ts";
import { listAnswers, listLeads } from "#app/commerce/leads/index.server.ts";
import { listOrders } from "#app/commerce/orders/index.server.ts";
import { createDocument } from "#app/documents/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { updateShop } from "#app/settings/index.server.ts";
import { publishedDocument } from "#app/testing/published-document.ts";
import { describeShop, must, sell, staff, testEnv } from "#app/testing/shop.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { sampleQuestions } from "#runtime/data/sample-form.ts";
import { formOf, question, step } from "#runtime/forms/testing/forms.ts";
import { node, page as pageOf } from "#templates/starter/build.ts";
import { PageCache } from "./page-cache/index.server.ts";
import type { Storefront } from "./storefront.server.ts";

const visit = { log: createLogger("silent"), address: "41.250.0.9" };
const ORIGIN = "http://localhost:3000";

describeShop("pages that answer a question", (open) => {
  let front: Storefront;
  let vase: string;
  let bowl: string;
  let page: string;
  let variant: string;

  const publish = (doc: Doc) => publishedDocument(open().engine, doc);
  const asking = (path: string, headers: Record<string, string> = {}) => new Request(`${ORIGIN}${path}`, { headers });
  const sending = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    new Request(`${ORIGIN}${path}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      body: new URLSearchParams(fields),
    });

  beforeAll(async () => {
    const { engine, url } = open();
    front = createStorefront(testEnv(url, {}), engine, new PageCache({ bytes: 1_000_000, clock: systemClock }));
    const one = await sell(engine, {
      sku: "VASE",
      handle: "vase",
      title: { fr: "Vase vert" },
      price: 24_900,
      onHand: 9,
    });
    const two = await sell(engine, { sku: "BOL", handle: "bol", title: { fr: "Bol bleu" }, price: 9_900, onHand: 9 });
    vase = one.id;
    variant = one.variants[0]?.id ?? "";
    bowl = two.id;
    const shelf = { handle: "table", title: { fr: "La table" }, productIds: [vase, bowl] };
    must(await engine.command(staff, (ctx) => saveCollection(ctx, shelf)));
    must(await engine.command(staff, (ctx) => updateShop(ctx, { shipping: { flat: 3_500, freeFrom: 50_000 } })));
    const steps = await publish(
      formOf(
        [
          step("first", [
            question("form.text", "first_name", { purpose: "free", required: true }),
            question("form.yesno", "gift", {}),
            question("form.text", "words", { purpose: "free", required: true }),
          ]),
          step("second", [
            question("form.number", "pieces", {
              label: { fr: "Combien, {{answers.first_name}} ?" },
              required: true,
              least: "1",
            }),
          ]),
        ],
        [{ when: { "==": [{ var: "gift" }, true] }, effects: [{ do: "show", what: "words" }] }],
      ),
    );
    const form = await publish({ ...sampleQuestions(), meta: { title: { fr: "Questions" } } });
    page = await publish(
      pageOf("promo", { fr: "Écrire" }, [
        node(
          "layout.section",
          "band",
          {},
          {
            body: [
              node("content.form", "ask", { form }),
              node("content.form", "steps", { form: steps }),
              node("content.newsletter", "news"),
            ],
          },
        ),
      ]),
    );
  });

  test("finds products by words, and offers others where there are none", async () => {
    const found = await (await front.search(asking("/search?q=vase"), visit)).text();
    expect(found).toContain("Vase vert");
    expect(found).not.toContain("Bol bleu");
    const none = await (await front.search(asking("/search?q=%3Cscript%3E"), visit)).text();
    expect(none).toContain("&lt;script&gt;");
    expect(none).toContain("Bol bleu");
  });

  test("says what delivery to a town costs, on a page and in a line", async () => {
    const shown = await (await front.delivery(asking("/delivery?town=Agadir"), visit)).text();
    expect(shown).toMatch(/Agadir.{0,20}35/s);
    const line = await front.delivery(asking("/delivery?town=Agadir", { accept: "application/json" }), visit);
    expect(await line.json()).toMatchObject({
      said: expect.stringContaining("35"),
      more: expect.stringContaining("500"),
    });
  });

  test("draws the cards of what was seen, and says how far a cart is", async () => {
    const cards = await (await front.cards(asking(`/cards?ids=${bowl},none,%22`), visit)).text();
    expect(cards).toContain("Bol bleu");
    expect(cards.match(/<li/g)).toHaveLength(1);
    const progress = await front.cartProgress(asking("/cart/progress"), visit);
    expect(await progress.json()).toMatchObject({ cart: 0, from: 50_000 });
  });

  test("the product's page shows what stands beside it", async () => {
    const html = await (await front.page(asking("/products/vase"), visit)).text();
    expect(html).toContain("Bol bleu");
    expect(html).toContain("data-product-id");
  });

  describe("tracking", () => {
    test("shows an order to who knows its phone, without name or address, and to nobody else", async () => {
      const { engine } = open();
      const fields = { name: "Salma Bennani", phone: "06 12 34 56 78", address: "12, rue des Orangers", city: "Fès" };
      await front.order(sending("/checkout", { ...fields, variant, quantity: "1", key: crypto.randomUUID() }), visit);
      const number = (await engine.query(({ read }) => listOrders(read, { limit: 1 }))).data[0]?.number ?? "";
      const asked = (phone: string) => front.track(sending("/track", { number: number.toLowerCase(), phone }), visit);
      const right = await (await asked("+212612345678")).text();
      expect(right).toContain("track-sign");
      expect(right).not.toMatch(/Salma|Orangers/);
      expect(await (await asked("0612345679")).text()).not.toContain("track-sign");
    });

    test("stops who tries", async () => {
      const tries = Array.from({ length: 10 }, () =>
        front.track(sending("/track", { number: "MZ-9", phone: "0612345678" }), { ...visit, address: "41.250.0.77" }),
      );
      expect((await Promise.all(tries)).map(({ status }) => status)).toContain(429);
    });
  });

  describe("what is sent", () => {
    const referer = `${ORIGIN}/p/ecrire?utm=1`;

    /** What forms want done is done after their answers are kept. */
    const act = async () => {
      await open().engine.outbox.drain();
      await open().engine.worker.drain();
    };

    test("leads on to where the form says, with what was calculated, and never elsewhere", async () => {
      const onward = async (url: string, more: Record<string, string> = {}) => {
        const doc = formOf([question("form.text", "wish", { purpose: "free" })]);
        doc.root.props.actions = [{ id: "go", do: "redirect", when: true, with: { url } }];
        const form = await publish({ ...doc, meta: { title: { fr: "Souhait" } } });
        const place = await publish(pageOf("promo", { fr: "Souhait" }, [node("content.form", "wishes", { form })]));
        const fields = { block: "wishes", page: place, "a.wish": "a&b", ...more };
        const sent = await front.send(sending("/forms", fields, { referer }), visit);
        return [sent.status, sent.headers.get("location"), await sent.text()] as const;
      };
      expect((await onward("/p/merci?w={{answers.wish}}")).slice(0, 2)).toEqual([303, "/p/merci?w=a%26b"]);
      const abroad = await onward("https://example.com/?w={{answers.wish}}");
      expect(abroad).toEqual([200, null, expect.stringContaining('href="https://example.com/?w=a%26b"')]);
      expect((await onward("/p/merci", { by: "script" }))[2]).toContain('data-onward href="/p/merci"');
      const doc = formOf([question("form.text", "wish", { purpose: "free" })]);
      doc.root.props.actions = [{ id: "go", do: "redirect", when: true, with: { url: "//evil.example" } }];
      const refused = await open().engine.command(staff, (ctx) => createDocument(ctx, doc));
      expect(refused).toMatchObject({ ok: false });
    });

    test("leads on by the language and the day it was sent in", async () => {
      const doc = formOf([question("form.text", "wish", { purpose: "free" })]);
      const to = (id: string, of: string, value: string) => ({
        ...{ id, do: "redirect", with: { url: `/p/${id}` } },
        when: { "==": [{ var: of }, value] },
      });
      const { timeZone } = await open().engine.shop();
      const today = localDate(Date.now(), timeZone);
      doc.root.props.actions = [to("shukran", "$locale", "ar"), to("aujourdhui", "$today", today)];
      const form = await publish({ ...doc, meta: { title: { fr: "Souhait" } } });
      const place = await publish(pageOf("promo", { fr: "Souhait" }, [node("content.form", "wishes", { form })]));
      const onward = async (path: string) => {
        const fields = { block: "wishes", page: place, "a.wish": path };
        return (await front.send(sending(path, fields, { referer }), visit)).headers.get("location");
      };
      expect([await onward("/ar/forms"), await onward("/forms")]).toEqual(["/p/shukran", "/p/aujourdhui"]);
    });

    test("a question becomes a lead with its answers, and leads back to where it was asked", async () => {
      const fields = {
        ...{ block: "ask", page, key: "a".repeat(20), "a.name": "Amina", "a.phone": "0661000222" },
        "a.note": "Le vase est-il étanche ?",
      };
      const sent = await front.send(sending("/forms", fields, { referer }), visit);
      expect([sent.status, sent.headers.get("location")]).toEqual([303, "/p/ecrire?utm=1#ask-sent"]);
      await act();
      const { data } = await open().engine.query(({ read }) => listLeads(read, {}));
      expect(data[0]).toMatchObject({ phone: "+212661000222", note: expect.stringContaining("étanche"), state: "new" });
      // Sent again when the network is back: one answer, one lead.
      expect((await front.send(sending("/forms", fields, { referer }), visit)).status).toBe(303);
      const answers = await open().engine.query(({ read }) => listAnswers(read, { q: "étanche" }));
      expect(answers.data).toMatchObject([
        {
          phone: "+212661000222",
          values: { name: "Amina" },
          revision: expect.stringMatching(/^\w{26}$/),
          lead: data[0]?.id,
        },
      ]);
      expect((await open().engine.query(({ read }) => listLeads(read, {}))).data).toHaveLength(data.length);
    });

    test("keeps the consent's own words, as the page shows them, and nothing without consent", async () => {
      const fields = { block: "news", page, email: "a@example.com", consent: "yes", words: "anything" };
      expect((await front.send(sending("/forms", fields), visit)).status).toBe(303);
      const consents = await open().engine.query(({ read }) =>
        findConsents(read, { phone: "", email: "a@example.com" }),
      );
      expect(consents[0]).toMatchObject({
        granted: true,
        source: "newsletter",
        text: expect.stringContaining("désinscrire"),
      });
      const { consent: _, ...without } = fields;
      expect((await front.send(sending("/forms", without), visit)).status).toBe(422);
    });

    test("comes back with what was typed and what to correct; a trap is silent", async () => {
      const again = await front.send(
        sending("/forms", { block: "ask", page, "a.name": "Amina", "a.phone": "12" }),
        visit,
      );
      const html = await again.text();
      expect([again.status, html.includes('value="Amina"'), html.includes("field-error")]).toEqual([422, true, true]);
      const before = (await open().engine.query(({ read }) => listLeads(read, {}))).data.length;
      const trapped = { block: "ask", page, website: "x", "a.phone": "0661000223", "a.name": "Bot", "a.note": "x" };
      expect((await front.send(sending("/forms", trapped), visit)).status).toBe(303);
      expect((await open().engine.query(({ read }) => listLeads(read, {}))).data).toHaveLength(before);
      expect((await front.send(sending("/forms", { block: "nothing" }), visit)).status).toBe(404);
    });

    test("what comes faster than people read is shown again, with what was typed, and kept by one press more", async () => {
      const { began } = (await (await front.beginForm()).json()) as { began: string };
      const fields = { block: "ask", page, "a.name": "Vitesse", "a.phone": "0661000229", "a.note": "vite", began };
      const fast = await front.send(sending("/forms", fields), visit);
      const html = await fast.text();
      expect([fast.status, html.includes("Relisez, puis envoyez")]).toEqual([429, true]);
      expect([html.includes('value="Vitesse"'), html.includes(`name="began" value="${began}"`)]).toEqual([true, true]);
      const { began: _, ...later } = fields;
      expect((await front.send(sending("/forms", later), visit)).status).toBe(303);
    });

    test("goes through a form step by step without a script, and reads nothing that logic hid", async () => {
      const send = async (fields: Record<string, string>) => {
        const answer = await front.send(sending("/forms", { block: "steps", page, ...fields }, { referer }), visit);
        return { status: answer.status, html: await answer.text() };
      };
      const first = { step: "0", "a.first_name": "Amina", "a.gift": "false", "a.words": "never asked" };
      const missing = await send({ ...first, "a.first_name": "" });
      expect([missing.status, missing.html.includes("Une réponse est nécessaire ici.")]).toEqual([422, true]);
      const second = await send(first);
      expect(second.status).toBe(200);
      expect(second.html).toMatch(/Combien, <bdi data-recall="[^"]+">Amina<\/bdi>\u00a0\?/);
      expect(second.html).toContain('name="a.first_name" value="Amina"');
      // The step stands alone on its page, and still knows where its block is.
      expect(second.html).toContain(`name="page" value="${page}"`);
      expect(second.html).toContain('name="back" value="/p/ecrire?utm=1"');
      const back = await send({ ...first, step: "1", intent: "back", "a.pieces": "3" });
      expect(back.html).toContain('value="Amina"');
      expect((await send({ ...first, step: "1", "a.pieces": "0" })).html).toContain("1 au moins.");
      expect((await send({ ...first, step: "1", "a.pieces": "3" })).status).toBe(303);
      const { data } = await open().engine.query(({ read }) => listAnswers(read, {}));
      expect(data[0]?.values).toEqual({ first_name: "Amina", gift: false, pieces: 3 });
    });
  });
});
