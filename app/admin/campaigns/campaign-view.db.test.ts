import { expect, test } from "vitest";
import { guardStock, pauseCampaign, publishCampaign } from "#app/campaigns/index.server.ts";
import { campaignForTest, messageForTest } from "#app/campaigns/testing/campaign-for-test.ts";
import type { Clock } from "#app/commerce/kernel/clock.ts";
import { adjustStock } from "#app/commerce/stock/index.server.ts";
import { createDocument, saveDocument } from "#app/documents/index.server.ts";
import { openDatabase } from "#app/platform/db/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createEngine } from "#app/server/engine.ts";
import { describeShop, must, sell, staff, testEnv } from "#app/testing/shop.ts";
import { campaignDetail } from "./campaign-view.server.ts";

const visit = { locale: "fr", may: () => true, who: staff } as unknown as Parameters<typeof campaignDetail>[2];

describeShop("the page of one campaign", (open) => {
  test("one that ran to its end has nothing left to mend; its next version has, while its dates never come", async () => {
    let now = Date.parse("2026-12-01T10:00:00Z");
    const clock: Clock = { now: () => now };
    const { url } = open();
    const engine = createEngine(testEnv(url), createLogger("silent"), openDatabase(url), clock);
    const doc = campaignForTest({ until: "2026-12-03T00:00:00Z" }, [messageForTest()]);
    const { id, revision } = must(await engine.command(staff, (ctx) => createDocument(ctx, doc)));
    const told = async () => {
      const detail = await engine.query((q) => campaignDetail(q, id, visit));
      return [detail?.row.phase, detail?.problems.filter(({ severity }) => severity === "error").length];
    };
    must(await engine.command(staff, (ctx) => publishCampaign(ctx, { id })));
    expect(await told()).toEqual(["running", 0]);
    now = Date.parse("2026-12-05T10:00:00Z");
    expect(await told()).toEqual(["over", 0]);
    must(
      await engine.command(staff, (ctx) =>
        saveDocument(ctx, { id, basedOn: revision, doc: { ...doc, meta: { title: { fr: "Encore" } } } as typeof doc }),
      ),
    );
    expect(await told()).toEqual(["over", 1]);
    await engine.close();
  });

  test("says of one that stands for want of stock whether it comes back by itself, until somebody keeps it paused", async () => {
    const { engine } = open();
    const soldOut = async (sku: string, returns: string) => {
      const product = await sell(engine, { sku, onHand: 5 });
      const variantId = product.variants[0]?.id ?? "";
      const watch = { guard: "pause", guarded: { id: product.id }, returns };
      const doc = campaignForTest(watch, [messageForTest()]);
      const { id } = must(await engine.command(staff, (ctx) => createDocument(ctx, doc)));
      must(await engine.command(staff, (ctx) => publishCampaign(ctx, { id })));
      must(await engine.command(staff, (ctx) => adjustStock(ctx, { variantId, change: { set: 0 }, reason: "test" })));
      await engine.command(staff, async (ctx) => {
        await guardStock(ctx);
        return { ok: true, value: null };
      });
      return id;
    };
    const told = async (id: string) => {
      const detail = await engine.query((q) => campaignDetail(q, id, visit));
      return [detail?.row.cause, detail?.returns];
    };
    const [alone, asked] = [await soldOut("SEUL", "alone"), await soldOut("DEMANDE", "asked")];
    expect([await told(alone), await told(asked)]).toEqual([
      ["stock", true],
      ["stock", false],
    ]);
    must(await engine.command(staff, (ctx) => pauseCampaign(ctx, { id: alone })));
    expect(await told(alone)).toEqual(["person", false]);
  });
});
