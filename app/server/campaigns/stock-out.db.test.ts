import { afterAll, beforeAll, expect, test } from "vitest";
import { campaignForTest, pieceForTest } from "#app/campaigns/testing/campaign-for-test.ts";
import type { Product } from "#app/commerce/catalog/index.server.ts";
import { adjustStock } from "#app/commerce/stock/index.server.ts";
import { createDocument, publishDocument } from "#app/documents/index.server.ts";
import { describeEachDatabase } from "#app/testing/database.ts";
import { must, sell, staff } from "#app/testing/shop.ts";
import type { Doc, Node, When } from "#blocks/contract/index.ts";
import { sampleNode, samplePage } from "#runtime/samples.ts";
import { Browser } from "../testing/browser.ts";
import { openServedShop, type ServedShop } from "../testing/served-shop.ts";

/** The work that pauses campaigns does not run here: what is seen is what pages do by themselves. */
describeEachDatabase("a page of a campaign that watches a shelf", (open) => {
  let shop: ServedShop;
  let product: Product;
  beforeAll(async () => {
    shop = await openServedShop(open().url);
    product = await sell(shop.app, { sku: "DERNIER", price: 10_000, onHand: 3 });
  });
  afterAll(() => shop.close());

  const heading = (fr: string, id: string): Node => sampleNode("content.heading", { props: { text: { fr } } }, id);
  const section = (fr: string): Doc => ({
    ...{ format: 1, kind: "section", meta: { title: { fr } }, blocks: { "content.heading": 1, "layout.fragment": 1 } },
    root: { id: "root", type: "layout.fragment", props: {}, slots: { body: [heading(fr, "words")] } },
  });
  const draft = async (doc: Doc) => must(await shop.app.command(staff, (ctx) => createDocument(ctx, doc))).id;
  const publish = async (doc: Doc) => {
    const id = await draft(doc);
    must(await shop.app.command(staff, (ctx) => publishDocument(ctx, { id })));
    return id;
  };
  const hold = async (onHand: number) =>
    must(
      await shop.app.command(staff, (ctx) =>
        adjustStock(ctx, { variantId: product.variants[0]?.id ?? "", change: { set: onHand }, reason: "test" }),
      ),
    );

  test("changes with the stock, before anybody has paused anything, and is kept in between", async () => {
    const own = await publish(section("Bonjour"));
    const [few, none] = [
      await draft(section("Plus que quelques-uns")),
      await draft(section("Épuisé, bientôt de retour")),
    ];
    const page = samplePage([sampleNode("layout.shared", { props: { section: own } }, "band")]);
    await publish({ ...page, meta: { ...page.meta, title: { fr: "Fin" }, slug: { fr: "fin" } } });
    const units = (bounds: { atLeast?: number; atMost?: number }): When => ({
      match: "all",
      conditions: [{ kind: "stock", product: { id: product.id }, ...bounds }],
    });
    const doc = campaignForTest({}, [
      { ...pieceForTest("swap", { section: own, by: few }, "few"), when: units({ atLeast: 1 }) },
      { ...pieceForTest("swap", { section: own, by: none }, "none"), when: units({ atMost: 0 }) },
    ]);
    const swapping = await draft(doc);
    const act = async (id: string, name: string) =>
      expect((await shop.ask("POST", `/campaigns/${id}/${name}`, { body: {} })).status).toBe(200);
    await act(swapping, "publish");
    const browser = new Browser(shop);
    const reads = async () => (await browser.get("/p/fin")).html;
    expect(await reads()).toContain("Plus que quelques-uns");
    await hold(0);
    expect(await reads()).toContain("Épuisé, bientôt de retour");
    await hold(2);
    expect(await reads()).toContain("Plus que quelques-uns");
    await act(swapping, "rollback");

    const watch = { guard: "pause", guarded: { id: product.id }, least: 1 };
    const price = pieceForTest("price", { product: { id: product.id }, price: 5_000 });
    const guarded = await draft(campaignForTest(watch, [pieceForTest("swap", { section: own, by: few }), price]));
    await act(guarded, "publish");
    expect(await reads()).toContain("Plus que quelques-uns");
    shop.made.length = 0;
    await reads();
    expect(shop.made).toEqual([]);
    await hold(1);
    expect(await reads()).toContain("Bonjour");
    const quote = await browser.get(`/checkout/quote?variant=${product.variants[0]?.id}&quantity=1`);
    expect((JSON.parse(quote.html) as { total: string }).total).toMatch(/100/);
    await hold(9);
    expect(await reads()).toContain("Plus que quelques-uns");
    shop.made.length = 0;
    await reads();
    expect(shop.made).toEqual([]);
    await act(guarded, "rollback");
  });
});
