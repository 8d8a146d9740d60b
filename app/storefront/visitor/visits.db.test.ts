import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishCampaign, rollBackCampaign } from "#app/campaigns/index.server.ts";
import { campaignForTest } from "#app/campaigns/testing/campaign-for-test.ts";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { createDocument, publishDocument } from "#app/documents/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { pageLayer } from "#app/server/http/page-layer.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { describeShop, must, staff, testEnv } from "#app/testing/shop.ts";
import type { Node, When } from "#blocks/contract/index.ts";
import { countCookies, countIn, withPage } from "#runtime/document/visit-count.ts";
import { sampleNode, samplePage } from "#runtime/samples.ts";
import { PageCache } from "../page-cache/index.server.ts";
import type { Storefront } from "../storefront.server.ts";

const ORIGIN = "http://localhost:3000";
const heading = (id: string, fr: string, when?: When): Node => ({
  ...sampleNode("content.heading", { props: { text: { fr } } }, id),
  ...(when && { when }),
});
const says = (id: string, fr: string, surface: "bar" | "popup", when?: When): Node => ({
  ...sampleNode("campaign.message", { props: { surface, trigger: surface === "bar" ? "load" : "exit" } }, id),
  ...(when && { when }),
  slots: { body: [heading(`${id}-words`, fr)] },
});
const asks = (measure: "pages" | "visits", atLeast: number): When => ({
  match: "all",
  conditions: [{ kind: "visits", measure, atLeast }],
});

/** What a browser keeps of its visits, page by page, as the script that each page begins with writes it. */
class Browser {
  #kept = new Map<string, string>();

  get cookie(): string {
    return [...this.#kept].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  counts(): void {
    for (const each of countCookies(withPage(countIn(this.cookie)))) {
      const [name = "", value = ""] = each.split(";")[0]?.split("=") ?? [];
      this.#kept.set(name, value);
    }
  }

  endVisit(): void {
    this.#kept.delete("vitrine_pages");
  }
}

/** Pages come from the kept ones, which nobody's count changes; what is for those who saw more comes to them. */
describeShop("what follows from the pages and visits of a browser", (open) => {
  const visit = { log: createLogger("silent"), address: "41.250.0.9" };
  let front: Storefront;
  let server: Server;
  let address: string;
  let made: string[] = [];
  let campaign: string;

  /** Opens a page, has it count itself, and asks for what comes after it. */
  const see = async (browser: Browser, path: string) => {
    const { cookie } = browser;
    const answer = await fetch(`${address}${path}`, { headers: { cookie, accept: "text/html" } });
    const html = await answer.text();
    if (html.includes("data-islands")) browser.counts();
    const ask = (what: string) =>
      new Request(`${ORIGIN}/${what}?${new URLSearchParams({ at: path, from: "" })}`, {
        headers: { cookie: browser.cookie, accept: "application/json" },
      });
    const told = await front.messages(ask("messages"), visit);
    const parts = await front.parts(ask("parts"), visit);
    return {
      answer,
      html,
      messages:
        told.ok && told.status === 200
          ? ((await told.json()) as { messages: { id: string; html: string }[] }).messages
          : [],
      parts: Object.keys(((await parts.json()) as { parts: object }).parts),
    };
  };

  beforeAll(async () => {
    const { engine, url } = open();
    const pages = new PageCache({ bytes: 10_000_000, clock: systemClock });
    front = createStorefront(testEnv(url), engine, pages);
    for (const [slug, body] of Object.entries({
      une: [heading("one", "Une page")],
      deux: [heading("two", "Une autre"), heading("thrice", "Troisième page", asks("pages", 3))],
    })) {
      const page = samplePage(body);
      const doc = { ...page, meta: { ...page.meta, slug: { fr: slug } } };
      const { id } = must(await engine.command(staff, (ctx) => createDocument(ctx, doc)));
      must(await engine.command(staff, (ctx) => publishDocument(ctx, { id })));
    }
    const doc = campaignForTest(
      {},
      [says("third", "Encore là", "popup", asks("pages", 3)), says("again", "De retour", "bar", asks("visits", 2))],
      "Assidus",
    );
    campaign = must(await engine.command(staff, (ctx) => createDocument(ctx, doc))).id;
    must(await engine.command(staff, (ctx) => publishCampaign(ctx, { id: campaign })));
    const layer = pageLayer({
      ...{ pages, door: front.door, origin: ORIGIN },
      handle: (request, { parts }) => {
        made.push(new URL(request.url).pathname);
        return front.page(request, { ...visit, ...(parts && { parts }) });
      },
    });
    server = createServer((incoming, outgoing) => {
      const caller = { address: "", origin: ORIGIN };
      void layer(incoming, outgoing, { headers: {}, log: visit.log, requestId: "", caller });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  test("a message and a block come with the third page, kept pages and pages that ask nothing among them", async () => {
    await see(new Browser(), "/p/une");
    made = [];
    const browser = new Browser();
    const [first, second] = [await see(browser, "/p/une"), await see(browser, "/p/une")];
    expect([first.messages, second.messages, made]).toEqual([[], [], []]);
    expect(countIn(browser.cookie)).toEqual({ visits: 1, pages: 2 });
    const third = await see(browser, "/p/deux");
    expect(third.messages.map(({ id, html }) => [id, html.includes("Encore là")])).toEqual([["third", true]]);
    expect(third.parts).toEqual(["thrice"]);
    expect(third.html).not.toContain("Troisième page");
    expect((await see(new Browser(), "/p/deux")).parts).toEqual([]);
  });

  test("a new visit counts its pages anew, and is one more: a bar stands in its first page already", async () => {
    const browser = new Browser();
    for (let page = 0; page < 3; page++) expect((await see(browser, "/p/une")).html).not.toContain("De retour");
    browser.endVisit();
    const back = await see(browser, "/p/une");
    expect(back.html).toContain("De retour");
    expect(back.messages).toEqual([]);
    expect(countIn(browser.cookie)).toEqual({ visits: 2, pages: 1 });
  });

  test("no page sets what a browser counts itself, and a browser that keeps nothing is always at its first page", async () => {
    const { answer } = await see(new Browser(), "/p/une");
    expect(answer.headers.getSetCookie().filter((each) => /vitrine_(visits|pages)/.test(each))).toEqual([]);
    for (let page = 0; page < 4; page++) expect((await see(new Browser(), "/p/deux")).messages).toEqual([]);
    for (const value of ["-3", "1e3", "constructor"]) {
      const headers = { cookie: `vitrine_visits=${value}x; vitrine_pages=${value}x`, accept: "text/html" };
      expect(await (await fetch(`${address}/p/une`, { headers })).text()).not.toContain("De retour");
    }
  });

  test("a page without a script has one as long as a campaign asks for the count", async () => {
    expect((await see(new Browser(), "/p/une")).html).toContain("data-islands");
    must(await open().engine.command(staff, (ctx) => rollBackCampaign(ctx, { id: campaign })));
    const browser = new Browser();
    expect((await see(browser, "/p/une")).answer.headers.get("cache-control")).toBe(
      "public, max-age=0, must-revalidate",
    );
  });
});
