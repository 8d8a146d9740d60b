import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { campaignForTest, pieceForTest } from "#app/campaigns/testing/campaign-for-test.ts";
import type { Product } from "#app/commerce/catalog/index.server.ts";
import { listAnswers } from "#app/commerce/leads/index.server.ts";
import { saveOffer } from "#app/commerce/offers/index.server.ts";
import { findOrderByToken, type Order } from "#app/commerce/orders/index.server.ts";
import { createDocument, publishDocument } from "#app/documents/index.server.ts";
import { describeEachDatabase } from "#app/testing/database.ts";
import { must, sell, staff } from "#app/testing/shop.ts";
import type { Doc, FormDoc, Node, When } from "#blocks/contract/index.ts";
import { sampleNode, samplePage } from "#runtime/samples.ts";
import { starterForm } from "#templates/starter/starter.ts";
import { Browser, campaignsIn, type Page } from "../testing/browser.ts";
import { openServedShop, type ServedShop } from "../testing/served-shop.ts";

const AB = [
  { id: "A", name: "", weight: 50 },
  { id: "B", name: "", weight: 50 },
];
let buyers = 0;
/** Each is somebody else: one telephone orders so often an hour at the most. */
const buyer = () => ({
  ...{ name: "Amina Berrada", address: "Rue des Potiers 4", city: "Casablanca" },
  phone: `06${String(12_000_000 + ++buyers)}`,
});
type Letter = "A" | "B";
const LETTERS = ["A", "B"] as const;

/** What visitors of each variant see, and what their orders come to: over HTTP, with the kept pages in between. */
describeEachDatabase("every piece of a campaign, by variant", (open) => {
  let shop: ServedShop;
  let product: Product;
  beforeAll(async () => {
    shop = await openServedShop(open().url);
    product = await sell(shop.app, { sku: "VASE", price: 10_000, onHand: 5_000 });
  });
  afterAll(() => shop.close());

  const heading = (fr: string, id: string): Node => sampleNode("content.heading", { props: { text: { fr } } }, id);
  const card = () => sampleNode("commerce.product-card", { props: { product: { id: product.id } } }, "card");
  const page = (slug: string, body: Node[]): Doc => {
    const doc = samplePage(body);
    return { ...doc, meta: { ...doc.meta, title: { fr: slug }, slug: { fr: slug } } };
  };
  const draft = async (doc: Doc) => must(await shop.app.command(staff, (ctx) => createDocument(ctx, doc)));
  const publish = async (doc: Doc) => {
    const made = await draft(doc);
    must(await shop.app.command(staff, (ctx) => publishDocument(ctx, { id: made.id })));
    return made;
  };
  const run = async (pieces: Node[], more: Record<string, unknown> = {}) => {
    const { id } = await draft(campaignForTest({ variants: AB, ...more }, pieces, "Essai"));
    const answer = await shop.ask("POST", `/campaigns/${id}/publish`, { body: {} });
    if (answer.status !== 200) throw new Error(answer.raw);
    return id;
  };
  const end = async (id: string) =>
    expect((await shop.ask("POST", `/campaigns/${id}/rollback`, { body: {} })).status).toBe(200);
  let names = 0;
  const piece = (kind: string, props: Record<string, unknown>, when?: When): Node => ({
    ...pieceForTest(kind, props, `piece${++names}`),
    ...(when && { when }),
  });

  /** Browsers without cookies come to a page until there is one of each variant; what they were shown first. */
  async function oneOfEach(path: string, campaign: string): Promise<Record<Letter, { browser: Browser; first: Page }>> {
    const found: Partial<Record<Letter, { browser: Browser; first: Page }>> = {};
    while (!(found.A && found.B)) {
      const browser = new Browser(shop);
      const first = await browser.get(path);
      const variant = campaignsIn(first.html).find(({ id }) => id === campaign)?.variant as Letter;
      found[variant] ??= { browser, first };
    }
    return found as Record<Letter, { browser: Browser; first: Page }>;
  }

  /** From the page to the order, as a telephone without a script goes. */
  async function checkoutOf(browser: Browser, from: Page): Promise<Page> {
    await browser.get(from.path);
    const [, href = ""] = /href="(\/checkout\?[^"]*)"/.exec(from.html) ?? [];
    return browser.get(href.replaceAll("&amp;", "&"));
  }
  async function orderOf(page: Page): Promise<Order> {
    const token = /^\/merci\/([\w-]+)/.exec(page.path)?.[1] ?? "";
    const order = await shop.app.query((q) => findOrderByToken(q.read, token));
    if (!order)
      throw new Error(`No order at ${page.path}: ${/field-error[^<]*<|role="alert">[^<]*/.exec(page.html)?.[0]}`);
    return order;
  }
  async function buy(browser: Browser, from: Page, typed: Record<string, string> = {}): Promise<Order> {
    const checkout = await checkoutOf(browser, from);
    return orderOf(await browser.send(checkout, "/checkout", { ...buyer(), ...typed }));
  }

  test("a page: the first answer is the variant's, it stays, and the order knows page, campaign, marks and click", async () => {
    const control = await publish(page("poterie", [heading("La poterie", "words"), card()]));
    const other = await draft(page("poterie-b", [heading("La fête des potiers", "words"), card()]));
    const id = await run([piece("page", { document: other.id, instead: control.id, variants: ["B"] })]);
    const shown = { A: { ...control, words: "La poterie" }, B: { ...other, words: "La fête des potiers" } };
    const each = await oneOfEach("/p/poterie?utm_source=facebook&utm_campaign=fete&fbclid=clic9", id);
    for (const letter of LETTERS) {
      const { browser, first } = each[letter];
      expect(first.html).toContain(shown[letter].words);
      for (let again = 0; again < 3; again++)
        expect((await browser.get("/p/poterie")).html).toContain(shown[letter].words);
      const order = await buy(browser, first);
      expect(order.origin).toMatchObject({
        ...{ page: shown[letter].id, revision: shown[letter].revision },
        campaigns: [{ id, revision: expect.any(String), variant: letter }],
        utm: { utm_source: "facebook", utm_campaign: "fete" },
        clicks: { fbclid: "clic9" },
      });
    }
    // Two addresses a variant and one without campaigns: all that was ever made.
    expect(new Set(shop.made).size).toBeLessThanOrEqual(3);
    await end(id);
    expect((await each.B.browser.get("/p/poterie")).html).toContain("La poterie");
  });

  test("two landing pages of one campaign stand in for each other at both addresses", async () => {
    const landing = (name: string) => draft(page(name, [heading(`Page ${name}`, "w")]));
    const [one, two] = [await landing("un"), await landing("deux")];
    const id = await run([
      piece("page", { document: one.id, variants: ["A"] }),
      piece("page", { document: two.id, variants: ["B"] }),
    ]);
    for (const path of ["/p/un", "/p/deux"]) {
      const each = await oneOfEach(path, id);
      expect(each.A.first.html).toContain("Page un");
      expect(each.B.first.html).toContain("Page deux");
    }
    await end(id);
    expect((await new Browser(shop).get("/p/un")).status).toBe(404);
  });

  test("a section", async () => {
    const section = (fr: string): Doc => ({
      ...{
        format: 1,
        kind: "section",
        meta: { title: { fr } },
        blocks: { "content.heading": 1, "layout.fragment": 1 },
      },
      root: { id: "root", type: "layout.fragment", props: {}, slots: { body: [heading(fr, "words")] } },
    });
    const [own, by] = [await publish(section("Section un")), await draft(section("Section deux"))];
    await publish(page("sections", [sampleNode("layout.shared", { props: { section: own.id } }, "band")]));
    const id = await run([piece("swap", { section: own.id, by: by.id, variants: ["B"] })]);
    const each = await oneOfEach("/p/sections", id);
    expect([each.A.first.html.includes("Section un"), each.B.first.html.includes("Section deux")]).toEqual([
      true,
      true,
    ]);
    expect([each.A.first.html.includes("Section deux"), each.B.first.html.includes("Section un")]).toEqual([
      false,
      false,
    ]);
    await end(id);
  });

  /** The house's order form with one question more, or a form of one question. */
  const question = (name: string): Node =>
    sampleNode("form.text", { props: { purpose: "free", name, label: { fr: name }, required: true } }, name);
  const orderForm = (more: Node[]): FormDoc => {
    const { root, blocks, ...rest } = structuredClone(starterForm);
    return { ...rest, blocks, root: { ...root, slots: { fields: [...(root.slots?.fields ?? []), ...more] } } };
  };

  describe("a form", () => {
    test("of the checkout: what is asked is what is checked, and the order keeps which form it was", async () => {
      const [short, long] = [await publish(orderForm([])), await draft(orderForm([question("repere")]))];
      await publish(page("commande", [card()]));
      const id = await run([piece("form", { form: short.id, by: long.id, variants: ["B"] })]);
      const each = await oneOfEach("/p/commande", id);
      const asks = ({ html }: Page) => html.includes('name="repere"');
      expect([asks(each.A.first), asks(each.B.first)]).toEqual([false, true]);
      const quick = await buy(each.A.browser, each.A.first);
      expect(quick.origin).toMatchObject({
        form: short.id,
        formRevision: short.revision,
        campaigns: [{ variant: "A" }],
      });
      const checkout = await checkoutOf(each.B.browser, each.B.first);
      expect(asks(checkout)).toBe(true);
      const refused = await each.B.browser.send(checkout, "/checkout", buyer());
      expect([refused.status, asks(refused)]).toEqual([422, true]);
      const whole = await orderOf(
        await each.B.browser.send(refused, "/checkout", { ...buyer(), repere: "Café Atlas" }),
      );
      expect(whole.note).toContain("Café Atlas");
      expect(whole.origin).toMatchObject({ form: long.id, formRevision: long.revision, campaigns: [{ variant: "B" }] });
      await end(id);
    });

    test("of questions: an answer is kept under the form that was really asked", async () => {
      const ask = (name: string): Doc => {
        const { root, ...rest } = orderForm([]);
        return {
          ...rest,
          root: { ...root, props: { ...root.props, saving: false }, slots: { fields: [question(name)] } },
        };
      };
      const [own, by] = [await publish(ask("taille")), await draft(ask("couleur"))];
      await publish(page("avis", [sampleNode("content.form", { props: { form: own.id } }, "poll")]));
      const id = await run([piece("form", { form: own.id, by: by.id, variants: ["B"] })]);
      const each = await oneOfEach("/p/avis", id);
      for (const [letter, name, form] of [
        ["A", "taille", own],
        ["B", "couleur", by],
      ] as const) {
        const { browser, first } = each[letter];
        expect(first.html).toContain(`name="a.${name}"`);
        const sent = await browser.send(first, "/forms", { [`a.${name}`]: `bleu ${letter}` });
        const kept =
          sent.status === 422 ? await browser.send(sent, "/forms", { [`a.${name}`]: `bleu ${letter}` }) : sent;
        expect(kept.status).toBe(200);
        const { data } = await shop.app.query((q) => listAnswers(q.read, { form: form.id }));
        expect(data).toMatchObject([{ form: form.id, revision: form.revision, values: { [name]: `bleu ${letter}` } }]);
      }
      await end(id);
    });

    test("on a page that a campaign shows in another's place is taken all the same, and so is one in a message", async () => {
      const letter = (id: string, channel = "email") =>
        sampleNode("content.newsletter", { props: { channel, label: { fr: `S’inscrire ${id}` } } }, id);
      const control = await publish(page("lettre", [heading("Sans lettre", "w")]));
      const other = await draft(page("lettre-b", [letter("news")]));
      const bar: Node = {
        ...piece("message", { surface: "bar", trigger: "load", variants: ["A"] }),
        slots: { body: [letter("barnews")] },
      };
      const id = await run([piece("page", { document: other.id, instead: control.id, variants: ["B"] }), bar]);
      const each = await oneOfEach("/p/lettre", id);
      for (const at of LETTERS) {
        const { browser, first } = each[at];
        const sent = await browser.send(first, "/forms", { email: `${at}@exemple.ma`, consent: "yes" });
        const kept = sent.status === 422 ? await browser.send(sent, "/forms", { consent: "yes" }) : sent;
        expect([at, kept.status]).toEqual([at, 200]);
      }
      const kept = await shop.app.db.read.all("SELECT email FROM consents ORDER BY email");
      expect(kept.map(({ email }) => email)).toEqual(["a@exemple.ma", "b@exemple.ma"]);
      await end(id);
    });
  });

  test("a message: a bar in the page, a pop-up after it", async () => {
    await publish(page("dires", [heading("Page", "w")]));
    const says = (surface: string, trigger: string, words: string, variants: string[]): Node => ({
      ...piece("message", { surface, trigger, variants }),
      slots: { body: [heading(words, `w${++names}`)] },
    });
    const id = await run([
      says("bar", "load", "Barre un", ["A"]),
      says("bar", "load", "Barre deux", ["B"]),
      says("popup", "exit", "Fenêtre un", ["A"]),
      says("popup", "exit", "Fenêtre deux", ["B"]),
    ]);
    const each = await oneOfEach("/p/dires", id);
    for (const [letter, own, foreign] of [
      ["A", "un", "deux"],
      ["B", "deux", "un"],
    ] as const) {
      const { browser, first } = each[letter];
      expect([first.html.includes(`Barre ${own}`), first.html.includes(`Barre ${foreign}`)]).toEqual([true, false]);
      const { html } = await browser.get("/messages?at=%2Fp%2Fdires&from=");
      const { messages } = JSON.parse(html) as { messages: { html: string; variant: string }[] };
      expect(messages.map(({ variant }) => variant)).toEqual([letter]);
      expect(messages[0]?.html).toContain(`Fenêtre ${own}`);
    }
    await end(id);
  });

  describe("what is charged", () => {
    const percentOff = async (percent: number) =>
      must(
        await shop.app.command(staff, (ctx) =>
          saveOffer(ctx, {
            ...{ name: { fr: `Moins ${percent}` }, status: "draft", priority: 0, stacking: "combine", conditions: [] },
            reward: { code: "percent-off", args: { percent } },
          }),
        ),
      ).id;

    test("an offer is that of the variant, and nobody else's", async () => {
      await publish(page("offres", [card()]));
      const [ten, twenty] = [await percentOff(10), await percentOff(20)];
      const id = await run([
        piece("offer", { offer: ten, variants: ["A"] }),
        piece("offer", { offer: twenty, variants: ["B"] }),
      ]);
      const each = await oneOfEach("/p/offres", id);
      const orders = { A: await buy(each.A.browser, each.A.first), B: await buy(each.B.browser, each.B.first) };
      expect([orders.A.discount, orders.B.discount]).toEqual([1_000, 2_000]);
      expect([orders.A.origin?.campaigns, orders.B.origin?.campaigns]).toMatchObject([
        [{ variant: "A" }],
        [{ variant: "B" }],
      ]);
      await end(id);
      expect((await buy(new Browser(shop), each.A.first)).discount).toBe(0);
    });

    test("a price is the one that was shown, whatever a browser claims", async () => {
      await publish(page("prix", [card()]));
      const at = { product: { id: product.id } };
      const id = await run([
        piece("price", { ...at, price: 9_000, variants: ["A"] }),
        piece("price", { ...at, price: 8_000, variants: ["B"] }),
      ]);
      const each = await oneOfEach("/p/prix", id);
      expect(each.A.first.html).toMatch(/90.DH/);
      expect(each.B.first.html).toMatch(/80.DH/);
      const checkouts = {
        A: await checkoutOf(each.A.browser, each.A.first),
        B: await checkoutOf(each.B.browser, each.B.first),
      };
      const promised = (shown: Page) => /name="promised" value="([^"]*)"/.exec(shown.html)?.[1] ?? "";
      expect(promised(checkouts.A)).not.toBe(promised(checkouts.B));
      const greedy = await each.A.browser.send(checkouts.A, "/checkout", {
        ...buyer(),
        promised: promised(checkouts.B),
      });
      expect(greedy.status).toBe(422);
      expect(greedy.html).toMatch(/90.DH/);
      const orders = { A: await buy(each.A.browser, each.A.first), B: await buy(each.B.browser, each.B.first) };
      expect([orders.A.subtotal - orders.A.discount, orders.B.subtotal - orders.B.discount]).toEqual([9_000, 8_000]);
      const { browser: cart } = each.B;
      const variant = product.variants[0]?.id ?? "";
      expect((await cart.post("/cart", { variant, quantity: "2", intent: "add" })).html).toMatch(/160.DH/);
      await end(id);
    });

    test("a browser that keeps no cookie pays what its page and its order agree on, each time", async () => {
      await publish(page("sans", [card()]));
      const id = await run([
        piece("price", { product: { id: product.id }, price: 9_000, variants: ["A"] }),
        piece("price", { product: { id: product.id }, price: 4_000, variants: ["B"] }),
      ]);
      const variant = product.variants[0]?.id ?? "";
      const sums = new Set<number>();
      for (let visit = 0; visit < 12; visit++) {
        const fields = { ...buyer(), variant, quantity: "1", key: crypto.randomUUID() };
        const order = await orderOf(await new Browser(shop).post("/checkout", fields));
        sums.add(order.subtotal - order.discount);
        expect(order.origin?.campaigns).toBeUndefined();
      }
      expect([...sums]).toEqual([9_000]);
      await end(id);
    });

    test("what a piece gives on one page alone holds for what is ordered from it", async () => {
      await publish(page("ici", [card()]));
      await publish(page("la", [card()]));
      const here: When = { match: "all", conditions: [{ kind: "page", is: ["/p/ici"] }] };
      const id = await run([piece("price", { product: { id: product.id }, price: 6_000 }, here)]);
      const each = await oneOfEach("/p/ici", id);
      const { browser, first } = each.A;
      expect(first.html).toMatch(/60.DH/);
      const order = await buy(browser, first);
      expect(order.subtotal - order.discount).toBe(6_000);
      const elsewhere = await browser.get("/p/la");
      expect(elsewhere.html).not.toMatch(/60.DH/);
      const dear = await buy(browser, elsewhere);
      expect(dear.subtotal - dear.discount).toBe(10_000);
      await end(id);
    });
  });
});
