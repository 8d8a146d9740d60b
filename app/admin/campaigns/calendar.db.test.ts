import { expect, test } from "vitest";
import { publishCampaign } from "#app/campaigns/index.server.ts";
import { campaignForTest, messageForTest, pieceForTest } from "#app/campaigns/testing/campaign-for-test.ts";
import { fixedClock } from "#app/commerce/kernel/clock.ts";
import { createDocument } from "#app/documents/index.server.ts";
import { openDatabase } from "#app/platform/db/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createEngine } from "#app/server/engine.ts";
import { updateShop } from "#app/settings/index.server.ts";
import { describeShop, must, sell, staff, testEnv } from "#app/testing/shop.ts";
import { calendarView } from "./calendar-view.server.ts";

describeShop("the calendar of campaigns", (open) => {
  test("shows an evening on the day it begins on, and marks who changes the same thing at one time", async () => {
    const { url } = open();
    const clock = fixedClock(Date.parse("2026-12-01T10:00:00Z"));
    const engine = createEngine(testEnv(url), createLogger("silent"), openDatabase(url), clock);
    must(await engine.command(staff, (ctx) => updateShop(ctx, { timeZone: "Africa/Tunis" })));
    const make = async (title: string, props: object, pieces = [messageForTest()]) =>
      must(await engine.command(staff, (ctx) => createDocument(ctx, campaignForTest({ ...props }, pieces, title)))).id;
    const product = await sell(engine, { sku: "LAMPE", price: 10_000 });
    const offer = pieceForTest("price", { product: { id: product.id }, price: 8_000 });
    const evenings = { from: "2026-12-08T23:00:00Z", until: "2026-12-11T00:00:00Z" };
    const first = await make("Soirées", { ...evenings, weekly: [{ days: [], from: "20:00", until: "01:00" }] }, [
      offer,
    ]);
    must(await engine.command(staff, (ctx) => publishCampaign(ctx, { id: first })));
    await make("Nuit", { from: "2026-12-09T23:30:00Z", until: "2026-12-10T11:00:00Z" }, [offer]);
    await make("Un jour", { from: "2026-12-10T23:00:00Z", until: "2026-12-11T23:00:00Z" }, [offer]);
    await make("Sans date", {});
    const { days } = await engine.query((q) => calendarView(q, { span: "week", around: "2026-12-09", locale: "fr" }));
    const shown = days.map(({ day, entries }) => [
      day.slice(8),
      ...entries.map(({ title, hours, conflicts }) => [title, hours.join(" "), conflicts.join(" ")]).sort(),
    ]);
    expect(shown).toEqual([
      ["07"],
      ["08"],
      ["09", ["Soirées", "20:00–01:00", "Nuit"]],
      ["10", ["Nuit", "00:30–12:00", "Soirées"], ["Soirées", "20:00–01:00", "Un jour"]],
      ["11", ["Un jour", "", "Soirées"]],
      ["12"],
      ["13"],
    ]);
    await engine.close();
  });
});
