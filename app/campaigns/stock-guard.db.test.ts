import { expect, test } from "vitest";
import { inputOf, saveProduct } from "#app/commerce/catalog/index.server.ts";
import type { Context } from "#app/commerce/context.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import { adjustStock } from "#app/commerce/stock/index.server.ts";
import { createDocument } from "#app/documents/index.server.ts";
import { describeShop, must, refusalOf, sell, staff } from "#app/testing/shop.ts";
import {
  findCampaign,
  guardStock,
  killCampaigns,
  listEntries,
  pauseCampaign,
  publishCampaign,
  resumeCampaign,
} from "./index.server.ts";
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
    return { id, product, phase, actions, set };
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

  test("stays paused once somebody said so, by itself or with all the others", async () => {
    const one = await guarded("SEULE", {});
    const all = await guarded("TOUTES", {});
    for (const { set } of [one, all]) await set(0);
    must(await command((ctx) => pauseCampaign(ctx, { id: one.id })));
    const { ids } = must(await command((ctx) => killCampaigns(ctx)));
    expect([ids.includes(one.id), ids.includes(all.id)]).toEqual([false, true]);
    for (const { set } of [one, all]) await set(9);
    expect([await one.phase(), await all.phase()]).toEqual(["paused", "paused"]);
    expect(await one.actions()).toEqual(["paused", "sold-out", "published"]);
    expect(await all.actions()).toEqual(["killed", "sold-out", "published"]);
    expect(refusalOf(await command((ctx) => pauseCampaign(ctx, { id: all.id })))).toBe("campaign.not_live");
  });

  test("takes what is not for sale any more for sold out, as soon as that is so", async () => {
    const { engine } = open();
    const { product, phase } = await guarded("RETIREE", {});
    const become = async (status: "draft" | "archived" | "active") => {
      must(await command((ctx) => saveProduct(ctx, { ...inputOf(product), status }, { id: product.id })));
      await engine.outbox.drain();
      return phase();
    };
    expect([await become("archived"), await become("active")]).toEqual(["paused", "running"]);
    expect([await become("draft"), await become("active")]).toEqual(["paused", "running"]);
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

  test("and that several people publish, pause and let go on at once: one thing happens after the other", async () => {
    const product = await sell(open().engine, { sku: "TUMULTE", onHand: 1 });
    const watch = { guard: "pause", guarded: { id: product.id }, least: 2 };
    const { id } = must(await command((ctx) => createDocument(ctx, campaignForTest(watch, [messageForTest()]))));
    const guard = async (ctx: Context): Promise<Result<null>> => {
      await guardStock(ctx);
      return { ok: true, value: null };
    };
    const acts: ((ctx: Context) => Promise<Result<unknown>>)[] = [
      (ctx) => publishCampaign(ctx, { id }),
      guard,
      (ctx) => pauseCampaign(ctx, { id }),
      (ctx) => resumeCampaign(ctx, { id }),
    ];
    await Promise.all(Array.from({ length: 24 }, (_, index) => command(acts[index % acts.length] ?? guard)));
    const done = (await listEntries(open().engine.db.read, id)).map(({ action }) => action).reverse();
    // Each found the campaign as the one before had left it.
    const MAY: Record<string, readonly string[]> = {
      published: ["", "live", "paused", "sold-out"],
      resumed: ["paused", "sold-out"],
      paused: ["live", "sold-out"],
      "sold-out": ["live"],
    };
    let state = "";
    for (const action of done) {
      expect(MAY[action]).toContain(state);
      state = action === "published" || action === "resumed" ? "live" : action;
    }
    const found = await findCampaign(open().engine.db.read, id, Date.now());
    expect([found?.published?.state, found?.published?.version]).toEqual([
      state === "live" ? state : "paused",
      done.length,
    ]);
    // The next look at the shelves has the last word.
    must(await command(guard));
    expect((await findCampaign(open().engine.db.read, id, Date.now()))?.phase).toBe("paused");
  });
});
