import { expect, test } from "vitest";
import type { Context } from "#app/commerce/context.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import { adjustStock } from "#app/commerce/stock/index.server.ts";
import { createDocument } from "#app/documents/index.server.ts";
import { describeShop, must, sell, staff } from "#app/testing/shop.ts";
import { findCampaign, guardStock, listEntries, publishCampaign } from "./index.server.ts";
import { campaignForTest, messageForTest } from "./testing/campaign-for-test.ts";

describeShop("a campaign that watches a shelf", (open) => {
  const command = <T>(work: (ctx: Context) => Promise<Result<T>>) => open().engine.command(staff, work);
  const guarded = async (sku: string, props: object) => {
    const product = await sell(open().engine, { sku, onHand: 5 });
    const watch = { guard: "pause", guarded: { id: product.id }, least: 2, ...props };
    const doc = campaignForTest(watch, [messageForTest()]);
    const { id } = must(await command((ctx) => createDocument(ctx, doc)));
    must(await command((ctx) => publishCampaign(ctx, { id })));
    const phase = async () => (await findCampaign(open().engine.db.read, id, Date.now()))?.phase;
    const actions = async () => (await listEntries(open().engine.db.read, id)).map(({ action }) => action);
    const set = async (onHand: number) => {
      must(
        await command((ctx) =>
          adjustStock(ctx, { variantId: product.variants[0]?.id ?? "", change: { set: onHand }, reason: "test" }),
        ),
      );
      await command(async (ctx) => {
        await guardStock(ctx);
        await guardStock(ctx);
        return { ok: true, value: null };
      });
    };
    return { phase, actions, set };
  };

  test("pauses when that is sold out, and goes on by itself once there is more", async () => {
    const { phase, actions, set } = await guarded("GARDE", {});
    await set(3);
    expect(await phase()).toBe("running");
    await set(2);
    expect(await phase()).toBe("paused");
    await set(9);
    expect(await phase()).toBe("running");
    expect(await actions()).toEqual(["restocked", "sold-out", "published"]);
  });

  test("waits for somebody where it was told to", async () => {
    const { phase, set } = await guarded("ATTEND", { returns: "asked" });
    await set(0);
    await set(9);
    expect(await phase()).toBe("paused");
  });

  test("tells the team once, without stopping", async () => {
    const { phase, actions, set } = await guarded("PREVIENT", { guard: "warn" });
    await set(0);
    await set(1);
    expect(await phase()).toBe("running");
    await set(9);
    await set(0);
    expect(await actions()).toEqual(["stock-warned", "restocked", "stock-warned", "published"]);
  });
});
