import { expect, test } from "vitest";
import { fixedClock } from "#app/commerce/kernel/clock.ts";
import { createDocument } from "#app/documents/index.server.ts";
import { describeShop, must, sell, staff } from "#app/testing/shop.ts";
import { campaignDays } from "./index.server.ts";
import { campaignForTest, pieceForTest } from "./testing/campaign-for-test.ts";

describeShop("the calendar of campaigns", (open) => {
  test("says for each day what runs, at which hours, and what would change the same at one time", async () => {
    const { engine } = open();
    const product = await sell(engine, { sku: "VASE" });
    const price = (amount: number) => pieceForTest("price", { product: { id: product.id }, price: amount });
    const add = async (title: string, schedule: Record<string, unknown>, amount: number) =>
      must(
        await engine.command(staff, (ctx) => createDocument(ctx, campaignForTest(schedule, [price(amount)], title))),
      );
    const evenings = { weekly: [{ days: [], from: "20:00", until: "01:00" }] };
    await add("Soirs", { ...evenings, without: [{ from: "2027-06-03", until: "" }] }, 15_000);
    await add("Matins", { weekly: [{ days: [], from: "08:00", until: "12:00" }] }, 14_000);
    await add("Vendredi", { from: "2027-06-04T22:30:00Z", until: "2027-06-05T12:00:00Z" }, 13_000);
    const clock = fixedClock(Date.parse("2027-06-01T22:30:00Z"));
    const days = await engine.query(({ read, shop }) =>
      campaignDays(
        { read, shop: { ...shop, timeZone: "Africa/Tunis" }, clock },
        { from: "2027-06-01", until: "2027-06-05" },
      ),
    );
    const titles = (campaigns: readonly { title: { fr?: string } }[]) => campaigns.map(({ title }) => title.fr).sort();
    const shown = days.map(({ day, runs }) => [
      day,
      ...runs
        .map(({ campaign, hours, conflicts }) => [campaign.title.fr, ...hours, ...titles(conflicts)].join(" "))
        .sort(),
    ]);
    expect(shown).toEqual([
      // Not before it was thought of: that day had begun. An evening stands on the day it begins on.
      ["2027-06-01", "Soirs 23:30–01:00"],
      // On a day off it is silent from its first minute, whatever had begun the evening before.
      ["2027-06-02", "Matins 08:00–12:00", "Soirs 20:00–24:00"],
      ["2027-06-03", "Matins 08:00–12:00"],
      ["2027-06-04", "Matins 08:00–12:00", "Soirs 20:00–01:00 Vendredi", "Vendredi 23:30–13:00 Matins Soirs"],
      ["2027-06-05", "Matins 08:00–12:00 Vendredi", "Soirs 20:00–01:00"],
    ]);
  });
});
