import { expect, test } from "vitest";
import type { Context } from "#app/commerce/context.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import { currentOffers, findOffer, saveOffer } from "#app/commerce/offers/index.server.ts";
import { createDocument, findDocument, publishDocument, saveDocument } from "#app/documents/index.server.ts";
import { pageForTest } from "#app/documents/page-for-test.ts";
import { updateShop } from "#app/settings/index.server.ts";
import { describeShop, must, refusalOf, sell, staff } from "#app/testing/shop.ts";
import type { Node } from "#blocks/contract/index.ts";
import {
  archiveAny,
  listEntries,
  pauseCampaign,
  problemsOf,
  publishCampaign,
  rollBackCampaign,
  unpublishAny,
} from "./index.server.ts";
import { campaignForTest, messageForTest, pieceForTest } from "./testing/campaign-for-test.ts";

describeShop("what stands on a campaign, and what it leaves behind", (open) => {
  const command = <T>(work: (ctx: Context) => Promise<Result<T>>) => open().engine.command(staff, work);
  const run = async (...pieces: Node[]) => {
    const { id } = must(await command((ctx) => createDocument(ctx, campaignForTest({}, pieces, "Fête"))));
    must(await command((ctx) => publishCampaign(ctx, { id })));
    return id;
  };
  const end = async (id: string) => must(await command((ctx) => rollBackCampaign(ctx, { id })));

  test("a page that a campaign shows, or replaces, is not taken away under it", async () => {
    const page = async (slug: string) =>
      must(await command((ctx) => createDocument(ctx, pageForTest({ title: { fr: slug }, slug: { fr: slug } })))).id;
    const [beneath, shown] = [await page("dessous"), await page("dessus")];
    must(await command((ctx) => publishDocument(ctx, { id: beneath })));
    const id = await run(pieceForTest("page", { document: shown, instead: beneath }));
    for (const document of [beneath, shown, id]) {
      for (const away of [archiveAny, unpublishAny]) {
        const refused = await command((ctx) => away(ctx, document));
        expect(refused).toMatchObject({
          refusal: { code: "document.in_campaign", data: { campaign: "Fête", campaigns: [id] } },
        });
      }
    }
    must(await command((ctx) => pauseCampaign(ctx, { id })));
    expect(refusalOf(await command((ctx) => archiveAny(ctx, shown)))).toBe("document.in_campaign");
    await end(id);
    for (const document of [shown, beneath, id]) must(await command((ctx) => archiveAny(ctx, document)));
  });

  test("an active offer is nobody's once its campaign is taken back, or gives it no more; another's stays", async () => {
    const offer = async (percent: number) =>
      must(
        await command((ctx) =>
          saveOffer(ctx, {
            ...{ name: { fr: `Moins ${percent}` }, status: "active", priority: 0, stacking: "combine", conditions: [] },
            reward: { code: "percent-off", args: { percent } },
          }),
        ),
      ).id;
    const status = async (id: string) => (await findOffer(open().engine.db.read, id))?.status;
    const everybodys = () => open().engine.query(async (q) => currentOffers(q).map(({ id }) => id));
    const [own, shared, dropped] = [await offer(10), await offer(20), await offer(30)];
    expect((await everybodys()).sort()).toEqual([own, shared, dropped].sort());
    const piece = (id: string) => pieceForTest("offer", { offer: id }, `p${id.slice(-6).toLowerCase()}`);
    const first = await run(piece(own), piece(shared), piece(dropped));
    const second = await run(piece(shared));

    const head = await findDocument(open().engine.db.read, first);
    const doc = campaignForTest({}, [piece(own), piece(shared)], "Fête");
    must(await command((ctx) => saveDocument(ctx, { id: first, doc, basedOn: head?.revision ?? "" })));
    must(await command((ctx) => publishCampaign(ctx, { id: first })));
    expect([await status(own), await status(dropped)]).toEqual(["active", "draft"]);

    expect((await end(first)).offers).toEqual([own]);
    expect([await status(own), await status(shared)]).toEqual(["draft", "active"]);
    expect((await listEntries(open().engine.db.read, first))[0]?.data).toMatchObject({ offers: [own] });
    await end(second);
    expect(await everybodys()).toEqual([]);
  });

  test("in France a price that a campaign gave is one that was asked", async () => {
    must(await command((ctx) => updateShop(ctx, { country: "FR" })));
    const product = await sell(open().engine, { sku: "TASSE", price: 10_000 });
    const price = (amount: number) => pieceForTest("price", { product: { id: product.id }, price: amount });
    const problems = async (id: string, amount: number) => {
      const found = await open().engine.query((q) => problemsOf(q, id, campaignForTest({}, [price(amount)])));
      return found.flatMap(({ code, data }) => (code === "price-prior" ? [data.lowest] : []));
    };
    const first = await run(price(7_000), messageForTest());
    expect(await problems(first, 7_000)).toEqual([]);
    expect(await problems(first, 8_000)).toEqual([7_000]);
    await end(first);
    expect(await problems(first, 7_000)).toEqual([7_000]);
    const { id: second } = must(await command((ctx) => createDocument(ctx, campaignForTest({}, [price(7_500)]))));
    expect(refusalOf(await command((ctx) => publishCampaign(ctx, { id: second })))).toBe("campaign.unready");
    expect(await problems(second, 6_900)).toEqual([]);
  });
});
