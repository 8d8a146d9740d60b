import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseRate, type Delivery, findRates, type Zone, type ZoneRate } from "./index.server.ts";

const rate = (more: Partial<ZoneRate> = {}): ZoneRate => ({
  ...{
    id: "home",
    kind: "home" as const,
    label: {},
    price: 4_000,
    freeFrom: null,
    steps: [],
    carrier: null,
    days: null,
  },
  ...more,
});
const zone = (more: Partial<Zone>): Zone => ({
  ...{ id: JSON.stringify(more), country: "DZ", region: null, city: null, refused: false, rates: [rate()] },
  ...more,
});
const everywhere = { flat: 3_500, freeFrom: 50_000 };
const parcel = { subtotal: 10_000, weight: 500, quantity: 1 };
const delivery = (more: Partial<Delivery>): Delivery => ({ zones: [], desks: [], postcodes: [], ...more });
const prices = (rules: Delivery, to: { country: string; region?: string; city: string }, sent = parcel) => {
  const rates = findRates(rules, everywhere, to, sent);
  return rates.ok ? rates.value.map(({ id, price }) => `${id} ${price}`) : rates.refusal.code;
};

describe("the most specific zone answers alone", () => {
  const zones = [
    zone({}),
    zone({ region: "DZ-16", rates: [rate({ price: 400 }), rate({ id: "desk", kind: "desk", price: 250 })] }),
    zone({ region: "DZ-16", city: "Bab Ezzouar", rates: [rate({ price: 300 })] }),
    zone({ city: "Oran", rates: [rate({ price: 600 })] }),
    zone({ region: "DZ-37", refused: true }),
  ];
  test.each([
    [{ country: "DZ", region: "DZ-09", city: "Blida" }, ["home 4000"]],
    [{ country: "DZ", region: "DZ-16", city: "Hydra" }, ["home 400", "desk 250"]],
    [{ country: "DZ", city: "alger" }, ["home 400", "desk 250"]],
    [{ country: "DZ", region: "16", city: "bab-ezzouar" }, ["home 300"]],
    [{ country: "DZ", city: "وهران" }, ["home 600"]],
    [{ country: "DZ", region: "DZ-37", city: "Tindouf" }, "shipping.refused_zone"],
    [{ country: "MA", city: "Fès" }, ["home 3500"]],
  ])("%j", (to, wanted) => expect(prices(delivery({ zones }), to)).toEqual(wanted));
});

test("a rate is free from a subtotal on, and dearer above a weight", () => {
  const steps = [
    { above: 10_000, price: 9_000 },
    { above: 5_000, price: 6_000 },
  ];
  const rules = delivery({ zones: [zone({ rates: [rate({ freeFrom: 30_000, steps })] })] });
  const price = (more: Partial<typeof parcel>) =>
    prices(rules, { country: "DZ", city: "Oran" }, { ...parcel, ...more });
  expect([price({ weight: 5_000 }), price({ weight: 5_001 }), price({ weight: 20_000 })].flat()).toEqual([
    ...["home 4000", "home 6000", "home 9000"],
  ]);
  expect([price({ subtotal: 29_999 }), price({ subtotal: 30_000, weight: 20_000 })].flat()).toEqual([
    ...["home 4000", "home 0"],
  ]);
});

test("a rate to desks is offered at each desk of the region, and by its carrier alone", () => {
  const desk = (id: string, region: string, carrier: string | null = null) => ({
    ...{ id, country: "DZ", region, city: "", name: id, address: "", phone: "", carrier },
  });
  const desks = [desk("a", "DZ-16", "yalidine"), desk("b", "DZ-16", "zr"), desk("c", "DZ-31"), desk("d", "DZ-16")];
  const rates = [rate({ id: "desk", kind: "desk", price: 250, carrier: "yalidine" })];
  const rules = delivery({ zones: [zone({ rates })], desks });
  expect(prices(rules, { country: "DZ", region: "DZ-16", city: "" })).toEqual(["desk:a 250", "desk:d 250"]);
  expect(prices(rules, { country: "DZ", region: "DZ-09", city: "" })).toEqual(["desk 250"]);
});

test("what nobody chose is the way home; what is not offered is nothing", () => {
  const found = findRates(
    delivery({ zones: [zone({ rates: [rate({ id: "desk", kind: "desk", price: 1 }), rate()] })] }),
    ...([everywhere, { country: "DZ", city: "Oran" }, parcel] as const),
  );
  if (!found.ok) throw new Error(found.refusal.code);
  expect([undefined, "", "desk", "drone"].map((id) => chooseRate(found.value, id)?.id)).toEqual([
    ...["home", "home", "desk", undefined],
  ]);
});

describe("postcodes", () => {
  const to = (postcode: string) => ({ country: "FR", city: "Paris", postcode });
  const reach = (mode: "allow" | "deny", postcode: string) =>
    findRates(
      delivery({ postcodes: [{ country: "FR", mode, codes: ["75*", "13001"] }] }),
      everywhere,
      to(postcode),
      parcel,
    ).ok;
  test.each([
    ["allow", "75011", true],
    ["allow", "75 011", true],
    ["allow", "13002", false],
    ["allow", "", false],
    ["deny", "75011", false],
    ["deny", "13002", true],
    ["deny", "", true],
  ] as const)("%s list, %j: %s", (mode, postcode, wanted) => expect(reach(mode, postcode)).toBe(wanted));
});

test("a rate's price is always one the merchant wrote, or nothing", () => {
  const amount = fc.nat(1_000_000);
  const step = fc.record({ above: fc.nat(100_000), price: amount });
  fc.assert(
    fc.property(
      amount,
      fc.option(amount),
      fc.array(step),
      amount,
      fc.nat(200_000),
      (price, freeFrom, steps, subtotal, weight) => {
        const rules = delivery({ zones: [zone({ rates: [rate({ price, freeFrom, steps })] })] });
        const found = findRates(rules, everywhere, { country: "DZ", city: "" }, { subtotal, weight, quantity: 1 });
        const paid = found.ok ? found.value[0]?.price : undefined;
        expect([0, price, ...steps.map((each) => each.price)]).toContain(paid);
      },
    ),
  );
});
