import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishCampaign, rollBackCampaign } from "#app/campaigns/index.server.ts";
import { campaignForTest, pieceForTest } from "#app/campaigns/testing/campaign-for-test.ts";
import type { Product } from "#app/commerce/catalog/index.server.ts";
import { fixedClock } from "#app/commerce/kernel/clock.ts";
import { findOrderByToken } from "#app/commerce/orders/index.server.ts";
import { createDocument, publishDocument } from "#app/documents/index.server.ts";
import { openDatabase } from "#app/platform/db/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createEngine, type Engine } from "#app/server/engine.ts";
import { pageLayer } from "#app/server/http/page-layer.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { describeShop, must, sell, staff, testEnv } from "#app/testing/shop.ts";
import type { Node, When } from "#blocks/contract/index.ts";
import { sampleNode, samplePage } from "#runtime/samples.ts";
import { PageCache } from "../page-cache/index.server.ts";
import type { Storefront } from "../storefront.server.ts";

const HOUR = 3_600_000;
const AGENT = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";

/** What is shown on a page that is kept, in a quote and in an order has to be the same, to whomever and until whenever. */
describeShop("whom a campaign gives a price, and until when", (open) => {
  const clock = fixedClock(Date.parse("2026-12-01T10:00:00Z"));
  const visit = { log: createLogger("silent"), address: "41.250.0.9" };
  let engine: Engine;
  let front: Storefront;
  let server: Server;
  let origin: string;
  let product: Product;
  let orders = 0;

  const run = async (hours: Record<string, unknown>, when: { whole?: When; piece?: When }) => {
    const price = pieceForTest("price", { product: { id: product.id }, price: 7_000 });
    const doc = campaignForTest(hours, [{ ...price, ...(when.piece && { when: when.piece }) }], "Fête");
    const whole = { ...doc, root: { ...doc.root, ...(when.whole && { when: when.whole }) } };
    const { id } = must(await engine.command(staff, (ctx) => createDocument(ctx, whole)));
    must(await engine.command(staff, (ctx) => publishCampaign(ctx, { id })));
    return { stop: async () => must(await engine.command(staff, (ctx) => rollBackCampaign(ctx, { id }))) };
  };
  const see = async (cookie: string) => {
    const answer = await fetch(`${origin}/p/prix`, { headers: { cookie, "user-agent": AGENT } });
    const set = answer.headers.getSetCookie().map((each) => each.split(";")[0] ?? "");
    const jar = new Map([...cookie.split("; "), ...set].filter(Boolean).map((each) => [each.split("=")[0], each]));
    return { html: await answer.text(), cookie: [...jar.values()].join("; ") };
  };
  const quoted = async (cookie: string) => {
    const query = new URLSearchParams({ variant: product.variants[0]?.id ?? "", quantity: "1" });
    const headers = { cookie, "user-agent": AGENT };
    const answer = await front.quote(new Request(`${origin}/checkout/quote?${query}`, { headers }), visit);
    return ((await answer.json()) as { total: string }).total;
  };
  const buy = async (cookie: string) => {
    orders += 1;
    const body = new URLSearchParams({
      ...{ name: "Amina Berrada", phone: `06123456${10 + orders}`, address: "Rue des Potiers 4", city: "Casablanca" },
      ...{ variant: product.variants[0]?.id ?? "", quantity: "1", key: crypto.randomUUID() },
    });
    const headers = { cookie, "user-agent": AGENT };
    const placed = await front.order(new Request(`${origin}/checkout`, { method: "POST", headers, body }), visit);
    const token = placed.headers.get("location")?.split("/").at(-1) ?? "";
    const order = await engine.query((q) => findOrderByToken(q.read, token));
    return { token, discount: order?.discount };
  };

  beforeAll(async () => {
    const { url } = open();
    engine = createEngine(testEnv(url), createLogger("silent"), openDatabase(url), clock);
    const pages = new PageCache({ bytes: 10_000_000, clock });
    front = createStorefront(testEnv(url), engine, pages);
    product = await sell(engine, { sku: "VASE", price: 10_000, onHand: 500 });
    const page = samplePage([
      sampleNode("commerce.product-card", { props: { product: { id: product.id } } }, "card"),
      sampleNode("promo.countdown", { props: { mode: "offer", product: { id: product.id } } }, "clock"),
    ] satisfies Node[]);
    const doc = { ...page, meta: { ...page.meta, slug: { fr: "prix" } } };
    const { id } = must(await engine.command(staff, (ctx) => createDocument(ctx, doc)));
    must(await engine.command(staff, (ctx) => publishDocument(ctx, { id })));
    const layer = pageLayer({
      ...{ pages, door: front.door, origin: "http://localhost:3000" },
      handle: (request, { parts }) => front.page(request, { ...visit, ...(parts && { parts }) }),
    });
    server = createServer((incoming, outgoing) => {
      const caller = { address: "", origin };
      void layer(incoming, outgoing, { headers: {}, log: visit.log, requestId: "", caller });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.close();
    await engine.close();
  });

  test.each(["piece", "whole"] as const)(
    "dates of the %s that end before the campaign does end the price, on the page's clock as at the server",
    async (of) => {
      const end = clock.now() + HOUR;
      const dates: When = { match: "all", conditions: [{ kind: "date", until: new Date(end).toISOString() }] };
      const campaign = await run({ until: new Date(end + 48 * HOUR).toISOString() }, { [of]: dates });
      const shown = await see("");
      expect(shown.html).toMatch(/70.DH/);
      expect(shown.html).toContain(`data-end="${new Date(end).toISOString()}"`);
      clock.advance(HOUR - 1);
      expect(await quoted(shown.cookie)).toMatch(/70/);
      clock.advance(1);
      expect((await see(shown.cookie)).html).not.toMatch(/70.DH|data-end/);
      // It was promised until then, and no longer.
      expect(await quoted(shown.cookie)).toMatch(/100/);
      expect((await buy(shown.cookie)).discount).toBe(0);
      await campaign.stop();
    },
  );

  test("new visitors are none who ordered or came before, whether anybody asked it then or not", async () => {
    const before = await buy("");
    clock.advance(24 * HOUR);
    const today = await buy("");
    const campaign = await run({}, { whole: { match: "all", conditions: [{ kind: "visitor", is: "new" }] } });
    const given = async (came: string) => {
      const { html, cookie } = await see(came);
      const { discount } = await buy(cookie);
      return { cookie, to: [/70.DH/.test(html), /70/.test(await quoted(cookie)), discount === 3_000] };
    };
    const [all, none] = [
      [true, true, true],
      [false, false, false],
    ];
    const fresh = await given("");
    expect(fresh.to).toEqual(all);
    expect((await given(`vitrine_orders=${today.token}`)).to).toEqual(all);
    expect((await given("vitrine_visits=1; vitrine_pages=3")).to).toEqual(all);
    // Who comes again on the same day is as new as in the morning.
    expect((await given(`${fresh.cookie}; vitrine_visits=2; vitrine_pages=1`)).to).toEqual(all);
    for (const came of [`vitrine_orders=${before.token}`, "vitrine_visits=1", "vitrine_visits=2; vitrine_pages=3"]) {
      const known = await given(came);
      expect([came, known.to]).toEqual([came, none]);
      // And so they stay, whatever else is forgotten of them.
      const [since = ""] = /vitrine_since=[^;]+/.exec(known.cookie) ?? [];
      expect([came, (await given(since)).to]).toEqual([came, none]);
    }
    clock.advance(24 * HOUR);
    expect((await see(fresh.cookie)).html).not.toMatch(/70.DH/);
    await campaign.stop();
  });
});
