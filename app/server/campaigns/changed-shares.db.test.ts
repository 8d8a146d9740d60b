import { expect, test } from "vitest";
import { publishCampaign } from "#app/campaigns/index.server.ts";
import { campaignForTest, messageForTest } from "#app/campaigns/testing/campaign-for-test.ts";
import { createDocument, saveDocument } from "#app/documents/index.server.ts";
import { campaignResults, EventDesk } from "#app/events/index.server.ts";
import { batchOf, told } from "#app/events/testing/tell.ts";
import { defaultShop } from "#app/settings/index.server.ts";
import { knownShown, shownCookie } from "#app/storefront/visitor/known-visitor.ts";
import { describeShop, must, staff } from "#app/testing/shop.ts";

const AGENT = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";

describeShop("results of a campaign whose shares were changed", (open) => {
  const docOf = (a: number, b: number) =>
    campaignForTest(
      {
        goal: "forms",
        variants: [
          { id: "A", name: "Rouge", weight: a },
          { id: "B", name: "Vert", weight: b },
        ],
      },
      [messageForTest()],
    );

  test("count each visitor with those who came in by the same shares, and hold them against these", async () => {
    const { engine } = open();
    const desk = new EventDesk({
      ...{ db: engine.db, shop: async () => defaultShop, now: () => Date.now(), own: false },
      ...{ perAddressPerMinute: 1_000_000, roundMs: 5 },
      entered: (cookie) => knownShown(new Headers({ cookie })),
      failed: (error) => expect(error).toBeUndefined(),
    });
    const made = must(await engine.command(staff, (ctx) => createDocument(ctx, docOf(50, 50))));
    const { id } = made;
    const publish = async () => must(await engine.command(staff, (ctx) => publishCampaign(ctx, { id })));
    await publish();
    const reach = async (shown: { revision: string; variant: string }, goal: "page" | "answer", cookie = "") => {
      const campaigns = [{ id, ...shown }];
      const body = JSON.stringify(batchOf([told({ type: "campaign_reached", goal, campaigns })], { campaigns }));
      const sent = { body, address: "10.0.0.1", agent: AGENT, cookie, privacy: undefined };
      expect(await desk.take(sent)).toEqual({ outcome: "kept" });
    };
    const come = async (revision: string, shares: Record<string, number>) => {
      for (const [variant, count] of Object.entries(shares)) {
        await Promise.all(Array.from({ length: count }, () => reach({ revision, variant }, "page")));
      }
    };
    const results = async (round?: string) => {
      await desk.settled();
      const found = await campaignResults(engine.db.read, id, round);
      const visitors = found?.variants.map((each) => [each.visitors, each.form_answers]);
      return [found?.round, found?.sample_ratio_ok, visitors];
    };
    const first = made.revision;
    await come(first, { A: 120, B: 120 });
    expect(await results()).toEqual([
      first,
      true,
      [
        [120, 0],
        [120, 0],
      ],
    ]);

    const next = must(
      await engine.command(staff, (ctx) => saveDocument(ctx, { id, doc: docOf(80, 20), basedOn: first })),
    );
    const second = next.revision;
    await publish();
    await come(second, { A: 160, B: 40 });
    // Somebody who came in before is shown today's version, and answers a form.
    const entered = shownCookie([{ id, revision: first, variant: "B" }], false);
    await reach({ revision: second, variant: "B" }, "answer", entered);
    // What a browser remembers and there is not is of no account.
    const forged = shownCookie([{ id, revision: "01JDZZZZZZZZZZZZZZZZZZZZZZ", variant: "A" }], false);
    await reach({ revision: second, variant: "A" }, "answer", forged);

    expect(await results()).toEqual([
      second,
      true,
      [
        [160, 1],
        [40, 0],
      ],
    ]);
    expect(await results(first)).toEqual([
      first,
      true,
      [
        [120, 0],
        [120, 1],
      ],
    ]);
    expect(await results("01JDZZZZZZZZZZZZZZZZZZZZZZ")).toEqual([undefined, undefined, undefined]);
    expect((await campaignResults(engine.db.read, id))?.rounds).toMatchObject([
      { revision: first, visitors: 240, isCurrent: false },
      { revision: second, visitors: 200, isCurrent: true },
    ]);

    // Shares that are taken up again go on where they were.
    const last = must(
      await engine.command(staff, (ctx) => saveDocument(ctx, { id, doc: docOf(50, 50), basedOn: second })),
    );
    await publish();
    await come(last.revision, { A: 10, B: 10 });
    expect(await results()).toEqual([
      last.revision,
      true,
      [
        [130, 0],
        [130, 1],
      ],
    ]);
    await desk.close();
  });
});
