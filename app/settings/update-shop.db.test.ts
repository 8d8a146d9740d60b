import { expect, test } from "vitest";
import type { Shop } from "#app/commerce/shop.ts";
import { describeShop, must, refusalOf, staff } from "#app/testing/shop.ts";
import { readShop, settingsVersion, updateShop } from "./index.server.ts";

describeShop("settings", (open) => {
  const update = (patch: Partial<Shop>) => open().engine.command(staff, (ctx) => updateShop(ctx, patch));

  test("change one by one and stay", async () => {
    must(await update({ name: "Maison", currency: "TND" }));
    must(await update({ shipping: { flat: 7000, freeFrom: null } }));
    const shop = await readShop(open().engine.db.read);
    expect(shop).toMatchObject({
      name: "Maison",
      currency: "TND",
      shipping: { flat: 7000, freeFrom: null },
      country: "MA",
    });
  });

  test("two people who change the same settings never lose a word, and different settings never meet", async () => {
    const { engine } = open();
    const seen = await readShop(engine.db.read);
    const save = (patch: Partial<Shop>) =>
      engine.command(staff, (ctx) => {
        const names = Object.keys(patch) as (keyof Shop)[];
        return updateShop(ctx, patch, { names, version: settingsVersion(seen, names) });
      });
    const shipping = { flat: 1, freeFrom: null };
    const both = await Promise.all([save({ shipping }), save({ orderPrefix: "A-" }), save({ lowStockAt: 9 })]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await readShop(engine.db.read)).toMatchObject({ shipping, orderPrefix: "A-", lowStockAt: 9 });
    const again = await Promise.all([save({ orderPrefix: "B-" }), save({ orderPrefix: "C-" })]);
    expect(again.map(refusalOf)).toEqual(["settings.conflict", "settings.conflict"]);
  });

  test("the shop always serves its own country", async () => {
    expect(must(await update({ country: "SN", countries: ["CI"] })).countries).toEqual(["SN", "CI"]);
  });

  test.each<[Partial<Shop>, string]>([
    [{ name: "" }, "settings.invalid /name"],
    [{ phone: "0612345678" }, "settings.invalid /phone"],
    [{ countries: [] }, "settings.invalid /countries"],
    [{ countries: ["Maroc"] }, "settings.invalid /countries/0"],
    [{ timeZone: "Mars/Olympus" }, "settings.invalid /timeZone"],
    [{ shipping: { flat: -1, freeFrom: null } }, "settings.invalid /shipping/flat"],
    [{ orderPrefix: "<b>" }, "settings.invalid /orderPrefix"],
    [{ admin: true } as Partial<Shop>, "settings.invalid /admin"],
  ])("%j is refused", async (patch, refusal) => {
    const before = await readShop(open().engine.db.read);
    expect(refusalOf(await update(patch))).toBe(refusal);
    expect(await readShop(open().engine.db.read)).toEqual(before);
  });
});
