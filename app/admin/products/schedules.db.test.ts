import { expect, test } from "vitest";
import { findProducts, inputOf, saveProduct } from "#app/commerce/catalog/index.server.ts";
import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import { openDatabase } from "#app/platform/db/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createEngine } from "#app/server/engine.ts";
import { updateShop } from "#app/settings/index.server.ts";
import { describeShop, must, refusalOf, sell, staff, testEnv } from "#app/testing/shop.ts";
import { scheduleKnowingly, scheduleViews } from "./schedules.server.ts";

describeShop("prices on a schedule", (open) => {
  test("say in France what may stand crossed out beside them, and are not scheduled unknowingly where nothing may", async () => {
    const { url } = open();
    const begun = Date.parse("2026-09-01T10:00:00Z");
    let now = begun;
    const engine = createEngine(testEnv(url), createLogger("silent"), openDatabase(url), { now: () => now });
    const product = await sell(engine, { sku: "THEIERE", price: 10_000 });
    const schedule = (price: number, isSure = false) =>
      engine.command(staff, (ctx) => {
        const input = { productId: product.id, variantId: null, change: { price }, from: now, until: now + DAY_MS };
        return scheduleKnowingly(ctx, input, isSure);
      });
    const told = () =>
      engine.query(async (q) => {
        const [stored] = await findProducts(q.read, [product.id]);
        if (!stored) throw new Error("The product is gone");
        return (await scheduleViews(q, stored, "fr")).map(({ price, crossedOut }) => [
          price?.amount,
          crossedOut.map((each) => each?.amount ?? null),
        ]);
      });
    const country = (code: string) => engine.command(staff, (ctx) => updateShop(ctx, { country: code }));

    must(await country("FR"));
    now = begun + 40 * DAY_MS;
    must(await schedule(8_000));
    expect(await told()).toEqual([[8_000, [10_000]]]);

    // It was sold for 80 within the 30 days: 90 is no reduction, whatever the price was put up to.
    now = begun + 50 * DAY_MS;
    const variants = [{ sku: "THEIERE", price: 12_000 }];
    must(await engine.command(staff, (ctx) => saveProduct(ctx, { ...inputOf(product), variants }, product)));
    now = begun + 51 * DAY_MS;
    expect(refusalOf(await schedule(9_000))).toBe("price.no_prior");
    expect(await told()).toEqual([[8_000, []]]);
    must(await schedule(9_000, true));
    expect((await told())[0]).toEqual([9_000, [null]]);

    must(await country("MA"));
    now = begun + 55 * DAY_MS;
    must(await schedule(9_500));
    expect((await told())[0]).toEqual([9_500, []]);
    await engine.close();
  });
});
