import { expect, test } from "vitest";
import type { Shop } from "#app/commerce/shop.ts";
import { describeShop, must, refusalOf, staff } from "#app/testing/shop.ts";
import { readShop, updateShop } from "./index.server.ts";

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
    [{ admin: true } as Partial<Shop>, "settings.invalid "],
  ])("%j is refused", async (patch, refusal) => {
    const before = await readShop(open().engine.db.read);
    expect(refusalOf(await update(patch))).toBe(refusal);
    expect(await readShop(open().engine.db.read)).toEqual(before);
  });
});
