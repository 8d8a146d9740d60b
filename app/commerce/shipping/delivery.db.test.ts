import { expect, test } from "vitest";
import { quoteOrder } from "#app/commerce/checkout/index.server.ts";
import { updateShop } from "#app/settings/index.server.ts";
import { describeShop, must, orderFor, refusalOf, sell, shopper, staff } from "#app/testing/shop.ts";
import {
  type DeskInput,
  listZones,
  removeZone,
  saveDesk,
  savePostcodes,
  saveZone,
  saveZones,
  type ZoneInput,
  type ZoneRate,
} from "./index.server.ts";

const rate = (price: number, more: Partial<ZoneRate> = {}): ZoneRate => ({
  ...{ id: "home", kind: "home" as const, label: {}, price, freeFrom: null, steps: [], carrier: null, days: null },
  ...more,
});
const zone = (more: Partial<ZoneInput>): ZoneInput => ({
  ...{ country: "DZ", region: null, city: null, refused: false, rates: [rate(800)] },
  ...more,
});

describeShop("delivery", (open) => {
  const save = (input: ZoneInput, at: { id?: string; basedOn?: number } = {}) =>
    open().engine.command(staff, (ctx) => saveZone(ctx, input, at));
  let key = 0;
  const place = (sku: string, address: object, more: object = {}) =>
    open().engine.placeOrder(shopper, {
      input: orderFor(sku, 1, {
        address: { line1: "Cité 5", city: "", country: "DZ", ...address },
        customer: { name: "Nadia B", phone: "0551234567" },
        ...more,
      }),
      key: `delivery-${key++}`,
      scope: "test",
    });

  test("an order pays what its place costs and keeps how it is delivered; a change counts from the next order on", async () => {
    await sell(open().engine, { sku: "D-1" });
    const stored = must(
      await save(zone({ region: "16", rates: [rate(400), rate(250, { id: "desk", kind: "desk" })] })),
    );
    must(await save(zone({ city: "Oran", rates: [rate(600)] })));
    expect(stored.region).toBe("DZ-16");
    const home = must(await place("D-1", { city: "Bab Ezzouar" })).order;
    expect([home.shipping, home.address.region, home.delivery?.kind]).toEqual([400, "DZ-16", "home"]);
    expect(must(await place("D-1", { city: "وهران" })).order.shipping).toBe(600);
    expect(must(await place("D-1", { city: "Blida" })).order.shipping).toBe(0);
    must(await save(zone({ region: "DZ-16", rates: [rate(450)] }), { id: stored.id, basedOn: stored.version }));
    expect(must(await place("D-1", { city: "alger" })).order.shipping).toBe(450);
  });

  test("a desk is chosen by its id, needs no street, and stays with the order", async () => {
    const { engine } = open();
    await sell(engine, { sku: "D-2" });
    must(await save(zone({ region: "DZ-31", rates: [rate(700), rate(350, { id: "desk", kind: "desk" })] })));
    const input: DeskInput = {
      ...{
        country: "DZ",
        region: "31",
        city: "Oran",
        name: "Bureau Oran",
        address: "Bd de l'ALN",
        phone: "",
        carrier: "Yalidine",
      },
    };
    const desk = must(await engine.command(staff, (ctx) => saveDesk(ctx, input)));
    const atDesk = { delivery: `desk:${desk.id}` };
    const { order } = must(await place("D-2", { line1: "", region: "DZ-31", city: "Arzew" }, atDesk));
    expect([order.shipping, order.delivery?.desk?.name, order.delivery?.carrier]).toEqual([
      350,
      "Bureau Oran",
      "Yalidine",
    ]);
    expect(refusalOf(await place("D-2", { line1: "", region: "DZ-31", city: "Arzew" }))).toBe(
      "input.required /address/line1",
    );
    expect(refusalOf(await place("D-2", { region: "DZ-09", city: "Blida" }, atDesk))).toBe(
      "shipping.rate_unknown /delivery",
    );
    expect(refusalOf(await place("D-2", { region: "Mars", city: "Blida" }))).toBe("region.unknown /address/region");
  });

  test("nothing goes where the shop does not deliver, and nothing is written", async () => {
    const { engine } = open();
    await sell(engine, { sku: "D-3" });
    must(await save(zone({ region: "DZ-37", refused: true, rates: [] })));
    expect(refusalOf(await place("D-3", { city: "Tindouf" }))).toBe("shipping.refused_zone /address/region");
    const list = { country: "FR", mode: "allow" as const, codes: ["75*", " 13 001 ", "75*"] };
    expect(must(await engine.command(staff, (ctx) => savePostcodes(ctx, list))).codes).toEqual(["75*", "13001"]);
    const france = { country: "FR", city: "Lyon", line1: "1 rue" };
    const phone = { customer: { name: "Léa", phone: "0612345678" } };
    expect(refusalOf(await place("D-3", { ...france, postcode: "69001" }, phone))).toBe(
      "shipping.refused_postcode /address/postcode",
    );
    const { order } = must(await place("D-3", { ...france, postcode: "75 011" }, phone));
    expect([order.address.region, order.address.postcode]).toEqual(["FR-75", "75 011"]);
    expect(
      refusalOf(await engine.command(staff, (ctx) => savePostcodes(ctx, { ...list, codes: ["75001", "<b>"] }))),
    ).toBe("postcodes.invalid /codes/1");
  });

  test("a quote lists the ways, counts the one chosen, and says when it is gone", async () => {
    const { engine } = open();
    const product = await sell(engine, { sku: "D-4", price: 10_000 });
    must(
      await save(
        zone({ region: "DZ-25", rates: [rate(500, { freeFrom: 20_000 }), rate(300, { id: "desk", kind: "desk" })] }),
      ),
    );
    const quote = (quantity: number, delivery?: string) =>
      engine.query((q) =>
        quoteOrder(
          { ...q, limits: { maxLineQuantity: 100 } },
          [{ variantId: product.variants[0]?.id ?? "", quantity }],
          { country: "DZ", city: "Constantine", delivery },
        ),
      );
    const one = await quote(1);
    expect(one?.rates.map(({ id, price }) => `${id} ${price}`)).toEqual(["home 500", "desk 300"]);
    expect([one?.rate, one?.total]).toEqual(["home", 10_500]);
    expect([(await quote(2))?.shipping, (await quote(1, "desk"))?.shipping]).toEqual([0, 300]);
    expect([(await quote(1, "drone"))?.undelivered?.code, (await quote(1, "drone"))?.shipping]).toEqual([
      ...["shipping.rate_unknown", 500],
    ]);
  });

  test("taxes come on top where the country says so, and are kept with the order", async () => {
    const { engine } = open();
    await sell(engine, { sku: "D-5", price: 10_000 });
    const taxes = { CI: { included: false, rate: 1_800, classes: {}, shipping: null } };
    must(await engine.command(staff, (ctx) => updateShop(ctx, { taxes })));
    const abidjan = { country: "CI", city: "Cocody" };
    const { order } = must(await place("D-5", abidjan, { customer: { name: "Awa", phone: "0707070707" } }));
    expect([order.tax, order.taxIncluded, order.total]).toEqual([1_800, false, 11_800 + order.shipping]);
    const wrong = { CI: { ...taxes.CI, rate: 20_000 } };
    expect(refusalOf(await engine.command(staff, (ctx) => updateShop(ctx, { taxes: wrong })))).toBe(
      "settings.invalid /taxes/CI/rate",
    );
    must(await engine.command(staff, (ctx) => updateShop(ctx, { taxes: {} })));
  });

  test("one place has one zone, and an edit that saw an older one is refused", async () => {
    const first = must(await save(zone({ city: "Béjaïa" })));
    expect(refusalOf(await save(zone({ city: "bejaia" })))).toBe("zone.place_taken /city");
    must(await save(zone({ city: "Béjaïa", rates: [rate(1)] }), { id: first.id, basedOn: 1 }));
    expect(refusalOf(await save(zone({ city: "Béjaïa", rates: [rate(2)] }), { id: first.id, basedOn: 1 }))).toBe(
      "zone.changed_meanwhile",
    );
    must(await open().engine.command(staff, (ctx) => removeZone(ctx, first.id)));
    expect(refusalOf(await open().engine.command(staff, (ctx) => removeZone(ctx, first.id)))).toBe("zone.not_found");
  });

  test("a table of prices is written whole or not at all", async () => {
    const { engine } = open();
    const table = (...rows: [string, number | null][]) =>
      rows.map(([region, price]) => ({
        place: { country: "TN", region, city: null },
        zone: price === null ? null : { refused: false, rates: [rate(price)] },
      }));
    const write = (...rows: [string, number | null][]) =>
      engine.command(staff, (ctx) => saveZones(ctx, table(...rows)));
    expect(must(await write(["TN-11", 7_000], ["TN-51", 8_000]))).toEqual({ made: 2, changed: 0, removed: 0 });
    expect(must(await write(["TN-11", 7_000], ["TN-51", 9_000], ["TN-61", 1]))).toEqual({
      made: 1,
      changed: 1,
      removed: 0,
    });
    expect(refusalOf(await write(["TN-71", 5], ["TN-72", -5]))).toBe("money.invalid /rows/1/rates/0/price");
    expect(must(await write(["TN-51", null], ["TN-83", null]))).toEqual({ made: 0, changed: 0, removed: 1 });
    const zones = await listZones(engine.db.read, "TN");
    expect(zones.map(({ region, rates }) => `${region} ${rates[0]?.price}`)).toEqual(["TN-11 7000", "TN-61 1"]);
  });

  test.each<[Partial<ZoneInput>, string]>([
    [{ country: "Algérie" }, "input.invalid /country"],
    [{ region: "DZ-99" }, "region.unknown /region"],
    [{ rates: [] }, "zone.no_rates /rates"],
    [{ rates: [rate(1.5)] }, "money.invalid /rates/0/price"],
    [{ rates: [rate(-1)] }, "money.invalid /rates/0/price"],
    [{ rates: [rate(1), rate(2)] }, "zone.rate_twice /rates/1/id"],
    [{ rates: [rate(1, { id: "a b" })] }, "input.invalid /rates/0/id"],
    [{ rates: [rate(1, { days: { min: 5, max: 2 } })] }, "zone.days /rates/0/days"],
    [
      {
        rates: [
          rate(1, {
            steps: [
              { above: 1, price: 1 },
              { above: 1, price: 2 },
            ],
          }),
        ],
      },
      "zone.steps /rates/0/steps/1/above",
    ],
    [{ city: "x".repeat(121) }, "input.too_long /city"],
  ])("%j is refused", async (more, refusal) => {
    expect(refusalOf(await save(zone({ region: "DZ-01", ...more })))).toBe(refusal);
  });
});
