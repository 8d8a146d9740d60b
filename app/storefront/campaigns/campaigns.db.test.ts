import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishCampaign, rollBackCampaign } from "#app/campaigns/index.server.ts";
import { campaignForTest } from "#app/campaigns/testing/campaign-for-test.ts";
import type { Product } from "#app/commerce/catalog/index.server.ts";
import { fixedClock } from "#app/commerce/kernel/clock.ts";
import { findOrderByToken } from "#app/commerce/orders/index.server.ts";
import type { MessageCap } from "#app/commerce/shop.ts";
import { createDocument, findDocument, publishDocument, saveDocument } from "#app/documents/index.server.ts";
import { openDatabase } from "#app/platform/db/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createEngine, type Engine } from "#app/server/engine.ts";
import { pageLayer } from "#app/server/http/page-layer.ts";
import { send } from "#app/server/http/send.ts";
import { toRequest } from "#app/server/http/to-request.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { updateShop } from "#app/settings/index.server.ts";
import { describeShop, must, sell, staff, testEnv } from "#app/testing/shop.ts";
import type { Doc, Node } from "#blocks/contract/index.ts";
import { sampleNode, samplePage } from "#runtime/samples.ts";
import { PageCache } from "../page-cache/index.server.ts";
import type { Storefront } from "../storefront.server.ts";
import { knownShown } from "../visitor/known-visitor.ts";

const START = Date.parse("2026-12-01T10:00:00Z");
const HOUR = 3_600_000;
const PHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";

const heading = (fr: string, id: string, more: Partial<Node> = {}): Node => ({
  ...sampleNode("content.heading", { props: { text: { fr } } }, id),
  ...more,
});
const section = (fr: string): Doc => ({
  ...{ format: 1, kind: "section", meta: { title: { fr } }, blocks: { "content.heading": 1, "layout.fragment": 1 } },
  root: { id: "root", type: "layout.fragment", props: {}, slots: { body: [heading(fr, "words")] } },
});
const page = (slug: string, body: Node[]): Doc => {
  const doc = samplePage(body);
  return { ...doc, meta: { ...doc.meta, slug: { fr: slug } } };
};
const AB = [
  { id: "A", name: "", weight: 50 },
  { id: "B", name: "", weight: 50 },
];

interface Told {
  messages: { id: string; html: string; priority: number }[];
  cap: MessageCap | null;
}

/** Pieces of campaigns as visitors meet them: over HTTP, with the kept pages in between. */
describeShop("what a visitor gets of campaigns", (open) => {
  const clock = fixedClock(START);
  const visit = { log: createLogger("silent"), address: "41.250.0.9" };
  let engine: Engine;
  let front: Storefront;
  let server: Server;
  let origin: string;
  let made: string[] = [];
  let product: Product;
  let pages: PageCache;

  const publish = async (doc: Doc) => {
    const { id } = must(await engine.command(staff, (ctx) => createDocument(ctx, doc)));
    const { revision } = must(await engine.command(staff, (ctx) => publishDocument(ctx, { id })));
    return { id, revision };
  };
  const draft = async (doc: Doc) => must(await engine.command(staff, (ctx) => createDocument(ctx, doc)));
  const run = async (props: Record<string, unknown>, pieces: Node[], when?: Node["when"]) => {
    const doc = campaignForTest(props, pieces, "Fête");
    const { id } = await draft({ ...doc, root: { ...doc.root, ...(when && { when }) } });
    must(await engine.command(staff, (ctx) => publishCampaign(ctx, { id })));
    return id;
  };
  const stop = async (id: string) => must(await engine.command(staff, (ctx) => rollBackCampaign(ctx, { id })));
  const piece = (type: string, props: Record<string, unknown>, id = `p${crypto.randomUUID().slice(0, 8)}`): Node => ({
    ...sampleNode(`campaign.${type}`, { props }, id),
  });
  const get = async (path: string, cookie = "", agent = PHONE) => {
    const answer = await fetch(`${origin}${path}`, { headers: { cookie, "user-agent": agent } });
    const set = answer.headers.getSetCookie().map((each) => each.split(";")[0] ?? "");
    const jar = new Map(
      [...cookie.split("; "), ...set].filter(Boolean).map((each) => each.split("=") as [string, string]),
    );
    const keeps = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    return { html: await answer.text(), answer, cookie: keeps, isNew: set.length > 0 };
  };
  const post = (path: string, cookie: string, fields: Record<string, string>) =>
    new Request(`${origin}${path}`, {
      method: "POST",
      headers: { cookie, "user-agent": PHONE, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields),
    });
  const order = (more: Record<string, string> = {}) => ({
    ...{ name: "Amina Berrada", phone: "0612345699", address: "Rue des Potiers 4", city: "Casablanca" },
    ...{ variant: product.variants[0]?.id ?? "", quantity: "1", key: crypto.randomUUID() },
    ...more,
  });

  beforeAll(async () => {
    const { url } = open();
    engine = createEngine(testEnv(url), createLogger("silent"), openDatabase(url), clock);
    pages = new PageCache({ bytes: 30_000_000, clock });
    front = createStorefront(testEnv(url), engine, pages);
    product = await sell(engine, { sku: "VASE", price: 10_000, onHand: 5_000 });
    const layer = pageLayer({
      ...{ pages, door: front.door, origin: "http://localhost:3000" },
      handle: (request, { parts }) => {
        made.push(request.url);
        return front.page(request, { ...visit, ...(parts && { parts }) });
      },
    });
    server = createServer((incoming, outgoing) => {
      if (incoming.method === "POST") {
        const { request } = toRequest(incoming, origin, 100_000, new AbortController().signal);
        return void front.order(request, visit).then((answer) => send(answer, outgoing, {}));
      }
      return void layer(incoming, outgoing, {
        headers: {},
        log: visit.log,
        requestId: "",
        caller: { address: "", origin },
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.close();
    await engine.close();
  });

  test("two thousand visitors see a section in their variant, in the right shares, from three kept pages; orders know which", async () => {
    const [own, other] = [await publish(section("Bonjour")), await draft(section("Autre accueil"))];
    const host = sampleNode("layout.shared", { props: { section: own.id } }, "band");
    await publish(
      page("essai", [host, sampleNode("commerce.product-card", { props: { product: { id: product.id } } }, "card")]),
    );
    await publish(page("ailleurs", [heading("Ailleurs", "away")]));
    const id = await run({ variants: AB }, [piece("swap", { section: own.id, by: other.id, variants: ["B"] })]);
    made = [];
    const seen = { A: 0, B: 0 };
    const visitors: { cookie: string; variant: "A" | "B" }[] = [];
    for (let batch = 0; batch < 40; batch++) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => get("/p/essai")));
      for (const { html, cookie } of answers) {
        const variant = html.includes("Autre accueil") ? "B" : "A";
        seen[variant] += 1;
        visitors.push({ cookie, variant });
      }
    }
    expect((seen.A - seen.B) ** 2 / 2_000).toBeLessThan(10.8);
    expect(made).toHaveLength(3);
    for (const { cookie, variant } of visitors.slice(0, 60)) {
      const again = await get("/p/essai", cookie);
      expect([again.html.includes("Autre accueil"), again.isNew]).toEqual([variant === "B", false]);
      expect(again.answer.headers.get("cache-control")).toBe("private, no-cache");
    }
    for (const variant of ["A", "B"] as const) {
      const { cookie = "" } = visitors.find((each) => each.variant === variant) ?? {};
      const placed = await front.order(post("/checkout", cookie, order()), visit);
      const token = placed.headers.get("location")?.split("/").at(-1) ?? "";
      const found = await engine.query((q) => findOrderByToken(q.read, token));
      expect(found?.origin?.campaigns).toEqual([{ id, revision: expect.any(String), variant }]);
    }
    const crawler = await get("/p/essai", "", "Mozilla/5.0 (compatible; Googlebot/2.1)");
    expect([crawler.html.includes("Bonjour"), crawler.isNew]).toEqual([true, false]);
    const away = await get("/p/ailleurs");
    expect([away.isNew, away.answer.headers.get("cache-control")]).toEqual([
      false,
      "public, max-age=0, must-revalidate",
    ]);
    await stop(id);
    expect((await get("/p/essai", visitors.find(({ variant }) => variant === "B")?.cookie)).html).toContain("Bonjour");
  }, 120_000);

  test("whoever was shown a variant keeps it, whatever its share becomes; who comes new is dealt by the shares of today", async () => {
    const [own, other] = [await publish(section("Matin")), await draft(section("Soir"))];
    await publish(page("parts", [sampleNode("layout.shared", { props: { section: own.id } }, "band")]));
    const id = await run({ variants: AB }, [piece("swap", { section: own.id, by: other.id, variants: ["B"] })]);
    const weigh = async (variants: typeof AB) => {
      const head = await engine.query(({ read }) => findDocument(read, id));
      if (!head) throw new Error("the campaign is gone");
      const { doc, revision } = head;
      const letters = variants.slice(-1).map((each) => each.id);
      const pieces =
        doc.root.slots?.pieces?.map((node) => ({ ...node, props: { ...node.props, variants: letters } })) ?? [];
      const root = { ...doc.root, props: { ...doc.root.props, variants }, slots: { pieces } };
      must(await engine.command(staff, (ctx) => saveDocument(ctx, { id, doc: { ...doc, root }, basedOn: revision })));
      must(await engine.command(staff, (ctx) => publishCampaign(ctx, { id })));
    };
    const visitors = await Promise.all(
      Array.from({ length: 60 }, async () => {
        const { html, cookie } = await get("/p/parts");
        return { cookie, isB: html.includes("Soir") };
      }),
    );
    expect(new Set(visitors.map(({ isB }) => isB)).size).toBe(2);
    await weigh([
      { id: "A", name: "", weight: 100 },
      { id: "B", name: "", weight: 0 },
    ]);
    for (const { cookie, isB } of visitors) {
      const again = await get("/p/parts", cookie);
      expect([again.html.includes("Soir"), again.isNew]).toEqual([isB, false]);
    }
    const fresh = await Promise.all(Array.from({ length: 30 }, () => get("/p/parts")));
    expect(fresh.filter(({ html }) => html.includes("Soir"))).toHaveLength(0);
    // The order counts under the version they came in by.
    const { cookie = "" } = visitors.find(({ isB }) => isB) ?? {};
    const placed = await front.order(post("/checkout", cookie, order()), visit);
    const token = placed.headers.get("location")?.split("/").at(-1) ?? "";
    const found = await engine.query((q) => findOrderByToken(q.read, token));
    const [entry] = knownShown(new Headers({ cookie }));
    expect(found?.origin?.campaigns).toEqual([{ id, revision: entry?.revision, variant: "B" }]);
    // Once the variant is gone, they see what there is.
    await weigh([
      { id: "A", name: "", weight: 100 },
      { id: "C", name: "", weight: 0 },
    ]);
    expect((await get("/p/parts", cookie)).html).toContain("Matin");
    await stop(id);
  });

  test("of a campaign that has nothing but texts, whoever takes part as they order is to get them", async () => {
    const said = { subject: { fr: "Merci" }, text: { fr: "Bonsoir" } };
    const id = await run({ variants: AB }, [piece("template", said)], {
      match: "all",
      conditions: [{ kind: "url", param: "utm_source", op: "is", value: "radio" }],
    });
    const campaignsOf = async (cookie: string) => {
      const placed = await front.order(post("/checkout", cookie, order()), visit);
      const token = placed.headers.get("location")?.split("/").at(-1) ?? "";
      return (await engine.query((q) => findOrderByToken(q.read, token)))?.origin?.campaigns;
    };
    const led = await get("/p/vitrine?utm_source=radio");
    expect(await campaignsOf(led.cookie)).toEqual([
      { id, revision: expect.any(String), variant: expect.stringMatching(/^[AB]$/) },
    ]);
    expect(await campaignsOf("")).toBeUndefined();
    await stop(id);
    expect(await campaignsOf(led.cookie)).toBeUndefined();
  });

  test("a page, a form and conditions of blocks follow the campaign, whom it is for, and its hours", async () => {
    const sale = await draft(page("soldes", [heading("Les soldes", "sale")]));
    const plain = await publish(page("vitrine", [heading("La vitrine", "plain")]));
    const id = await run(
      { until: new Date(START + 2 * HOUR).toISOString() },
      [piece("page", { document: sale.id, instead: plain.id })],
      { match: "any", conditions: [{ kind: "url", param: "utm_source", op: "is", value: "facebook" }] },
    );
    await publish(
      page("selon", [
        heading("En fête", "on", { when: { match: "all", conditions: [{ kind: "campaign", campaign: id }] } }),
      ]),
    );
    expect((await get("/p/vitrine")).html).toContain("La vitrine");
    const led = await get("/p/vitrine?utm_source=facebook");
    expect(led.html).toContain("Les soldes");
    expect((await get("/p/selon", led.cookie)).html).toContain("En fête");
    expect((await get("/p/selon")).html).not.toContain("En fête");
    expect((await get("/p/vitrine", led.cookie)).html).toContain("Les soldes");
    clock.advance(2 * HOUR);
    expect((await get("/p/vitrine", led.cookie)).html).toContain("La vitrine");
    await stop(id);
  });

  test("a price holds as long as the campaign runs, and not a moment longer; nobody pays more than they saw, and what was ordered stays", async () => {
    const end = clock.now() + HOUR;
    await publish(
      page("prix", [
        sampleNode("commerce.product-card", { props: { product: { id: product.id } } }, "card"),
        sampleNode("promo.countdown", { props: { mode: "offer", product: { id: product.id } } }, "clock"),
      ]),
    );
    const id = await run({ until: new Date(end).toISOString() }, [
      piece("price", { product: { id: product.id }, price: 7_000 }),
    ]);
    const shown = await get("/p/prix");
    expect(shown.html).toMatch(/70.DH/);
    // The clock on the page counts to the very instant at which the server refuses the price.
    expect(shown.html).toContain(`data-end="${new Date(end).toISOString()}"`);
    const asked = new Request(`${origin}/checkout/quote?variant=${product.variants[0]?.id}&quantity=1`);
    const quote = (await (await front.quote(asked, visit)).json()) as { total: string; promised: string[] };
    expect(quote.total).toMatch(/70/);
    expect(quote.promised).toHaveLength(1);
    const promised = quote.promised.join(" ");
    const buy = (more: Record<string, string>) =>
      fetch(post("/checkout", shown.cookie, order({ promised, ...more })), { redirect: "manual" });
    clock.advance(HOUR - 1);
    const placed = await buy({});
    expect(placed.status).toBe(303);
    const token = placed.headers.get("location")?.split("/").at(-1) ?? "";
    expect((await engine.query((q) => findOrderByToken(q.read, token)))?.discount).toBe(3_000);
    clock.advance(1);
    const late = await buy({ note: "Au 2e étage" });
    const html = await late.text();
    expect(late.status).toBe(422);
    expect(html).toMatch(/«\sFête\s» est terminée.*100.DH/s);
    expect(html).toContain("Rue des Potiers 4");
    expect(html).toMatch(/name="promised" value=""/);
    const over = (await get("/p/prix")).html;
    expect(over).not.toMatch(/70.DH|data-end/);
    const kept = await engine.query((q) => findOrderByToken(q.read, token));
    expect([kept?.discount, kept?.subtotal]).toEqual([3_000, 10_000]);
    await stop(id);
  });

  test("a bar stands in the page until it is closed; a pop-up comes after it, to whom it is for", async () => {
    await publish(page("dire", [heading("Page", "page")]));
    const says = (props: Record<string, unknown>, words: string, name: string): Node => ({
      ...piece("message", props, name),
      slots: { body: [heading(words, `${name}words`)] },
    });
    const id = await run({ priority: 80 }, [
      says({ surface: "bar", trigger: "load", edge: "top" }, "Livraison offerte", "thebar"),
      says({ surface: "popup", trigger: "exit" }, "Avant de partir", "thepop"),
    ]);
    const first = await get("/p/dire");
    expect(first.html).toContain("Livraison offerte");
    expect(first.html).not.toContain("Avant de partir");
    expect((await get("/p/dire", `${first.cookie}; vitrine_shut_m_${id}_thebar=1`)).html).not.toContain(
      "Livraison offerte",
    );
    const messages = async (at: string): Promise<Told> => {
      const query = new URLSearchParams({ at, from: "" });
      const request = new Request(`${origin}/messages?${query}`, {
        headers: { "user-agent": PHONE, cookie: first.cookie },
      });
      const answer = await front.messages(request, visit);
      const none = { messages: [], cap: null };
      return answer.status === 200 ? ((await answer.json()) as Told) : none;
    };
    must(await engine.command(staff, (ctx) => updateShop(ctx, { messages: { perVisit: 1, gap: 90 } })));
    const told = await messages("/p/dire");
    const [popup, ...more] = told.messages;
    expect(told.cap).toEqual({ perVisit: 1, gap: 90 });
    expect([popup?.id, popup?.priority, more.length]).toEqual(["thepop", 80, 0]);
    expect(popup?.html).toContain("Avant de partir");
    expect((await messages("//evil.example/")).messages).toEqual([]);
    const seen = await front.messageSeen(
      post("/messages", first.cookie, { at: "/p/dire", from: "", campaign: id }),
      visit,
    );
    expect(seen.status).toBe(204);
    await stop(id);
  });

  test("however many campaigns want a page, it is kept in so many kinds at the most", async () => {
    const own = await publish(section("Une section"));
    const by = await draft(section("Une autre"));
    await publish(page("assaut", [sampleNode("layout.shared", { props: { section: own.id } }, "band")]));
    const ids: string[] = [];
    for (let index = 0; index < 12; index++) {
      ids.push(
        await run({ variants: AB, priority: index }, [piece("swap", { section: own.id, by: by.id, variants: ["B"] })]),
      );
    }
    made = [];
    for (let lot = 0; lot < 10_000; lot += 25) await get("/p/assaut", `vitrine_lot=${lot}`);
    expect(made.length).toBeLessThanOrEqual(257);
    expect(pages.size.pages).toBeLessThan(400);
    for (const id of ids) await stop(id);
  }, 120_000);

  test("in France the price crossed out beside a campaign's is the lowest of 30 days, other campaigns' among them", async () => {
    must(await engine.command(staff, (ctx) => updateShop(ctx, { country: "FR" })));
    clock.advance(40 * 24 * HOUR);
    await publish(
      page("barre", [sampleNode("commerce.product-card", { props: { product: { id: product.id } } }, "card")]),
    );
    const price = (amount: number) => piece("price", { product: { id: product.id }, price: amount });
    const crossedOut = async () => {
      const { html } = await get("/p/barre");
      return /<s [^>]*data-compare[^>]*><bdi>(\d+)/.exec(html)?.[1] ?? null;
    };
    expect(await crossedOut()).toBeNull();
    const first = await run({}, [price(9_000)]);
    expect(await crossedOut()).toBe("100");
    // The same reduction goes on, whatever else of it is published anew.
    clock.advance(HOUR);
    for (let time = 0; time < 2; time++) {
      must(await engine.command(staff, (ctx) => publishCampaign(ctx, { id: first })));
      clock.advance(HOUR);
    }
    expect(await crossedOut()).toBe("100");
    await stop(first);
    clock.advance(24 * HOUR);
    expect(await crossedOut()).toBeNull();
    const second = await run({}, [price(8_000)]);
    expect(await crossedOut()).toBe("90");
    await stop(second);
    clock.advance(31 * 24 * HOUR);
    const third = await run({}, [price(8_500)]);
    expect(await crossedOut()).toBe("100");
    await stop(third);
  });
});
