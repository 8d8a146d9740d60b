import { expect, test } from "vitest";
import type { Context } from "#app/commerce/context.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import { findOffer, saveOffer } from "#app/commerce/offers/index.server.ts";
import { createDocument } from "#app/documents/index.server.ts";
import { describeShop, must, sell, staff } from "#app/testing/shop.ts";
import type { Node } from "#blocks/contract/index.ts";
import { findCampaign, killCampaigns, pauseCampaign, publishCampaign, rollBackCampaign } from "./index.server.ts";
import { campaignForTest, messageForTest, pieceForTest } from "./testing/campaign-for-test.ts";

describeShop("people who act on several campaigns at once", (open) => {
  const command = <T>(work: (ctx: Context) => Promise<Result<T>>) => open().engine.command(staff, work);
  const campaign = async (...pieces: Node[]) =>
    must(await command((ctx) => createDocument(ctx, campaignForTest({}, pieces)))).id;
  const publish = (id: string) => command((ctx) => publishCampaign(ctx, { id }));
  const rollBack = (id: string) => command((ctx) => rollBackCampaign(ctx, { id }));
  const phase = async (id: string) => (await findCampaign(open().engine.db.read, id, Date.now()))?.phase;
  /** Each of these goes by another way to the database, as two people's do. */
  const some = [1, 2, 3, 4, 5, 6];

  test("of several prices of one product one is published, and the others are told of it", async () => {
    const product = await sell(open().engine, { sku: "DISPUTE", price: 10_000 });
    const ids: string[] = [];
    for (const nth of some) {
      ids.push(await campaign(pieceForTest("price", { product: { id: product.id }, price: 9_000 - nth })));
    }
    const tries = await Promise.all(ids.map(publish));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    for (const each of tries) {
      if (each.ok) continue;
      expect(each).toMatchObject({
        refusal: { code: "campaign.unready", data: { problems: [{ code: "price-overlap" }] } },
      });
    }
    const phases = await Promise.all(ids.map(phase));
    expect(phases.filter((each) => each === "running")).toHaveLength(1);
  });

  test("all stop, though others pause them one by one at the same time", async () => {
    for (let round = 0; round < 5; round++) {
      const ids: string[] = [];
      for (const nth of some) ids.push(await campaign(messageForTest(`${round} ${nth}`)));
      for (const id of ids) must(await publish(id));
      const stop = command((ctx) => killCampaigns(ctx));
      const pauses = ids.map((id) => command((ctx) => pauseCampaign(ctx, { id })));
      const [stopped] = await Promise.all([stop, ...pauses]);
      must(stopped);
      expect(await Promise.all(ids.map(phase))).toEqual(some.map(() => "paused"));
      for (const id of ids) must(await rollBack(id));
    }
  });

  test("an offer that they all gave is nobody's once they are all taken back", async () => {
    const reward = { code: "percent-off", args: { percent: 10 } };
    const kind = { status: "active", priority: 0, stacking: "combine", conditions: [] } as const;
    const offer = must(await command((ctx) => saveOffer(ctx, { ...kind, name: { fr: "Moins 10" }, reward }))).id;
    const ids: string[] = [];
    for (const nth of some) ids.push(await campaign(pieceForTest("offer", { offer }, `offer${nth}`)));
    for (const id of ids) must(await publish(id));
    const done = (await Promise.all(ids.map(rollBack))).map(must);
    expect(done.flatMap(({ offers }) => offers)).toEqual([offer]);
    expect((await findOffer(open().engine.db.read, offer))?.status).toBe("draft");
  });
});
