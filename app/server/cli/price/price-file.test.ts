import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { FileArticle, PriceFile } from "./file-schema.ts";
import { priceFile } from "./price-file.ts";
import { readPriceText } from "./read-price-file.ts";

const catalogue: FileArticle[] = [
  { sku: "VASE", price: 24_900, collections: ["table"], tags: ["new"], weight: 1_200 },
  { sku: "BOWL", price: 9_900, product: "bowl" },
  { sku: "BOWL-BLUE", price: 10_900, product: "bowl" },
  { sku: "SOAP", price: 3_000, stock: 2 },
];
const plain: PriceFile = { catalogue, basket: { lines: [{ sku: "VASE", quantity: 2 }] } };

function read(value: unknown): PriceFile & { catalogue: FileArticle[] } {
  const found = readPriceText(new TextEncoder().encode(JSON.stringify(value)));
  if ("errors" in found) throw new Error(JSON.stringify(found.errors));
  return found.file as PriceFile & { catalogue: FileArticle[] };
}

function price(change: Partial<PriceFile>) {
  const done = priceFile(read({ ...plain, ...change }), Date.UTC(2026, 10, 26));
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.value.priced;
}

function reasonsOf(change: Partial<PriceFile>): string[] {
  return price(change).refused.flatMap(({ reasons }) => reasons.map(({ code }) => code));
}

const off = (amount: number, code?: string, args: Record<string, unknown> = {}) => ({
  ...{ id: `off-${amount}`, reward: { code: "amount-off", args: { amount } } },
  ...(code && { conditions: [{ code, args }] }),
});
const lines = (...pairs: [string, number][]) => ({ lines: pairs.map(([sku, quantity]) => ({ sku, quantity })) });

test("delivery, the fee of cash on delivery and the tax stand in the total, each on its own", () => {
  const change = { shipping: { flat: 3_000, free_from: 100_000 }, cod_fee: 700 };
  const taxes = { MA: { included: false, rate: 2_000, shipping: 2_000 } };
  expect(price({ ...change, taxes })).toMatchObject({
    ...{ subtotal: 49_800, shipping: 3_000, codFee: 700, tax: 10_700, taxIncluded: false, total: 64_200 },
  });
  expect(price({ ...change, basket: { ...plain.basket, payment_method: "card" } })).toMatchObject({ codFee: 0 });
  const included = { MA: { included: true, rate: 2_000 } };
  expect(price({ ...change, taxes: included })).toMatchObject({ total: 53_500, tax: 8_300, taxIncluded: true });
});

test("a zone has its own price, and the fee its own places", () => {
  const shipping = {
    flat: 3_000,
    zones: [{ country: "MA", city: "Casablanca", rates: [{ id: "home", price: 2_000 }] }],
  };
  const cod_fee = {
    flat: 500,
    places: [
      { country: "MA", city: "casablanca", fee: 100 },
      { country: "FR", fee: 900 },
    ],
  };
  expect(price({ shipping, cod_fee, customer: { city: "CASABLANCA" } })).toMatchObject({
    shipping: 2_000,
    codFee: 100,
  });
  expect(price({ shipping, cod_fee, customer: { country: "FR" } })).toMatchObject({ shipping: 3_000, codFee: 900 });
  expect(price({ shipping, cod_fee })).toMatchObject({ shipping: 3_000, codFee: 500 });
});

test.each<[string, Partial<PriceFile>, string | null]>([
  ["spend, reached", { offers: [off(1, "spend", { min: 49_800 })] }, null],
  ["spend, missed by one", { offers: [off(1, "spend", { min: 49_801 })] }, "offer.spend_short"],
  [
    "spend on what is not there",
    { offers: [off(1, "spend", { min: 1, items: { tags: ["old"] } })] },
    "offer.spend_short",
  ],
  ["quantity", { offers: [off(1, "quantity", { min: 2, items: { collections: ["table"] } })] }, null],
  ["quantity, short", { offers: [off(1, "quantity", { min: 3 })] }, "offer.quantity_short"],
  ["first order", { offers: [off(1, "first-order")] }, null],
  ["second order", { offers: [off(1, "first-order")], customer: { orders: 1 } }, "offer.first_order_only"],
  ["segment", { offers: [off(1, "segment", { any: ["vip"] })], customer: { segments: ["vip"] } }, null],
  ["no segment", { offers: [off(1, "segment", { any: ["vip"] })] }, "offer.segment_only"],
  ["not begun", { offers: [off(1, "dates", { from: "2026-12-01T00:00:00Z" })] }, "offer.not_yet"],
  ["just over", { offers: [off(1, "dates", { until: "2026-11-26T00:00:00Z" })] }, "offer.over"],
  [
    "at another time",
    { offers: [off(1, "dates", { until: "2026-11-26T00:00:00Z" })], now: "2026-11-25T23:59:59Z" },
    null,
  ],
  ["city, written otherwise", { offers: [off(1, "city", { cities: ["Fès"] })], customer: { city: " FES " } }, null],
  ["city, in Arabic", { offers: [off(1, "city", { cities: ["فاس"] })], customer: { city: "فاس" } }, null],
  ["another city", { offers: [off(1, "city", { cities: ["Fès"] })] }, "offer.city_only"],
  ["country", { offers: [off(1, "country", { countries: ["FR"] })], customer: { country: "FR" } }, null],
  ["another country", { offers: [off(1, "country", { countries: ["FR"] })] }, "offer.country_only"],
  ["payment", { offers: [off(1, "payment", { methods: ["card"] })] }, "offer.payment_only"],
  ["draft", { offers: [{ ...off(1), status: "draft" }] }, "offer.not_active"],
  ["coupon, not given", { offers: [off(1, "coupon")] }, "coupon.missing"],
])("condition: %s", (_, change, reason) => {
  expect(reasonsOf(change)).toEqual(reason === null ? [] : [reason]);
});

test.each<[string, { code: string; args?: Record<string, unknown> }, [string, number][], number]>([
  ["percent, rounded half away", { code: "percent-off", args: { percent: 15 } }, [["BOWL", 1]], 1_485],
  ["percent, at most", { code: "percent-off", args: { percent: 50, max: 1_000 } }, [["BOWL", 1]], 1_000],
  ["amount, never more than there is", { code: "amount-off", args: { amount: 99_999 } }, [["SOAP", 1]], 3_000],
  [
    "price a piece",
    { code: "unit-price", args: { price: 8_000, items: { products: ["bowl"] } } },
    [["BOWL", 2]],
    3_800,
  ],
  [
    "two and the third free, the cheapest of them",
    { code: "buy-x-get-y", args: { buy: { quantity: 2 }, get: { quantity: 1, percent: 100 } } },
    [
      ["VASE", 1],
      ["BOWL", 1],
      ["SOAP", 1],
    ],
    3_000,
  ],
  [
    "two and the third free, as often as it fits",
    { code: "buy-x-get-y", args: { buy: { quantity: 2 }, get: { quantity: 1, percent: 100 } } },
    [["SOAP", 7]],
    6_000,
  ],
  [
    "as often as it may",
    { code: "buy-x-get-y", args: { buy: { quantity: 1 }, get: { quantity: 1, percent: 50 }, times: 1 } },
    [["SOAP", 6]],
    1_500,
  ],
  [
    "a soap with a vase",
    {
      code: "buy-x-get-y",
      args: {
        buy: { quantity: 1, items: { products: ["VASE"] } },
        get: { quantity: 1, items: { products: ["SOAP"] }, percent: 100 },
      },
    },
    [
      ["VASE", 1],
      ["SOAP", 2],
    ],
    3_000,
  ],
  [
    "packs, over the variants of a product, the dearest in the pack",
    {
      code: "quantity-tiers",
      args: {
        items: { products: ["bowl"] },
        tiers: [
          { quantity: 2, price: 17_000 },
          { quantity: 3, price: 24_000 },
        ],
      },
    },
    [
      ["BOWL", 3],
      ["BOWL-BLUE", 1],
    ],
    40_600 - (24_000 + 9_900),
  ],
])("reward: %s", (_, reward, pairs, discount) => {
  expect(price({ offers: [{ id: "o", reward }], basket: lines(...pairs) }).discount).toBe(discount);
});

test("free delivery, a present while there is stock of it, and an order bump when it is ticked", () => {
  const shipping = { flat: 3_000 };
  expect(price({ shipping, offers: [{ id: "o", reward: { code: "free-shipping" } }] })).toMatchObject({
    ...{ shipping: 0, shippingDiscount: 3_000, total: 49_800, applied: [{ offerId: "o", shipping: 3_000 }] },
  });
  const gift = [{ id: "o", reward: { code: "gift", args: { variant: "SOAP", quantity: 2 } } }];
  const given = price({ offers: gift });
  expect(given.lines[1]).toMatchObject({ variantId: "SOAP", origin: "gift", quantity: 2, total: 0 });
  expect(given.total).toBe(49_800);
  expect(reasonsOf({ offers: gift, basket: lines(["SOAP", 1]) })).toEqual(["offer.article_gone"]);
  const bump = [{ id: "o", reward: { code: "order-bump", args: { variant: "SOAP", price: 1_900 } } }];
  expect(reasonsOf({ offers: bump })).toEqual(["offer.not_ticked"]);
  expect(price({ offers: bump, basket: { ...plain.basket, bumps: ["o"] } })).toMatchObject({ total: 51_700 });
});

test("an exclusive offer stands alone, and the loser is told by whom", () => {
  const offers = [
    { id: "alone", stacking: "exclusive" as const, reward: { code: "amount-off", args: { amount: 5_000 } } },
    { id: "a", reward: { code: "amount-off", args: { amount: 2_000 } } },
    { id: "b", stacking: ["a"], reward: { code: "amount-off", args: { amount: 2_500 } } },
  ];
  const priced = price({ offers });
  expect(priced.discount).toBe(5_000);
  expect(priced.refused.map(({ reasons }) => reasons)).toEqual([
    [{ code: "offer.incompatible", data: { with: ["alone"] } }],
    [{ code: "offer.incompatible", data: { with: ["alone"] } }],
  ]);
  expect(price({ offers: [offers[1] ?? off(0), offers[2] ?? off(0)] }).discount).toBe(4_500);
});

test("each code is told what became of it", () => {
  const offers = [off(1_000, "coupon")];
  const coupon = { code: "Ete-10", offer: "off-1000" };
  const state = (change: object, typed = "ete-10", customer: PriceFile["customer"] = {}) =>
    price({ offers, coupons: [{ ...coupon, ...change }], customer, basket: { ...plain.basket, coupons: [typed] } })
      .coupons[0]?.state;
  expect(state({})).toBe("ok");
  expect(state({}, " E T E-١٠ ")).toBe("ok");
  expect(state({}, "nope")).toBe("invalid");
  expect(state({ disabled: true })).toBe("invalid");
  expect(state({ expires_at: "2026-11-26T00:00:00Z" })).toBe("expired");
  expect(state({ max_uses: 5, uses: 5 })).toBe("used_up");
  expect(state({ max_uses_per_customer: 1, uses_of_customer: 1 })).toBe("used_up");
  expect(state({ recipient: "0612345678" })).toBe("invalid");
  expect(state({ recipient: "0612345678" }, "ete-10", { phone: "+212 612 34 56 78" })).toBe("ok");
  expect(state({ offer: "another" })).toBe("not_applicable");
});

const box = (bundle: object, more: object = {}): Partial<PriceFile> => ({
  catalogue: [...catalogue, { sku: "BOX", price: 20_000, ...(bundle && { bundle }), ...more }] as FileArticle[],
});

test("a bundle has its own price, the weight and the stock of its parts", () => {
  const shipping = {
    flat: 0,
    zones: [{ country: "MA", rates: [{ id: "h", price: 1_000, steps: [{ above: 2_000, price: 4_000 }] }] }],
  };
  const items = [{ sku: "VASE", quantity: 2 }, { sku: "SOAP" }];
  const file = read({ ...plain, ...box({ items }), shipping, basket: lines(["BOX", 2]) });
  const done = priceFile(file, 0);
  expect(done).toMatchObject({
    value: {
      priced: { subtotal: 40_000, shipping: 4_000, total: 44_000 },
      parts: [
        [
          { variantId: "VASE", quantity: 2 },
          { variantId: "SOAP", quantity: 1 },
        ],
      ],
    },
  });
  expect(done.ok && done.value.available.get("BOX")).toBe(2);
  expect(price({ ...box({ items }, { weight: 500 }), shipping, basket: lines(["BOX", 1]) }).shipping).toBe(1_000);
  const mix = box({ kind: "mix", choose: 2, items: [{ sku: "VASE" }, { sku: "BOWL" }, { sku: "SOAP" }] });
  const components = [{ sku: "BOWL" }, { sku: "SOAP" }];
  expect(price({ ...mix, basket: { lines: [{ sku: "BOX", quantity: 3, components }] } }).total).toBe(60_000);
});

test.each<[string, Partial<PriceFile>, string]>([
  ["of itself", box({ items: [{ sku: "BOX" }] }), "bundle.nested /catalogue/4/bundle/items/0/sku"],
  [
    "of one that holds it",
    {
      catalogue: [
        ...catalogue,
        { sku: "BOX", price: 1, bundle: { items: [{ sku: "CASE" }] } },
        { sku: "CASE", price: 1, bundle: { items: [{ sku: "BOX" }] } },
      ],
    },
    "bundle.nested /catalogue/4/bundle/items/0/sku",
  ],
  ["of what is not there", box({ items: [{ sku: "NOPE" }] }), "variant.not_found /catalogue/4/bundle/items/0/sku"],
  [
    "twice of the same",
    box({ items: [{ sku: "VASE" }, { sku: "VASE" }] }),
    "bundle.twice /catalogue/4/bundle/items/1/sku",
  ],
  [
    "of more than it offers",
    box({ kind: "mix", choose: 3, items: [{ sku: "VASE" }, { sku: "BOWL" }] }),
    "quantity.invalid /catalogue/4/bundle/choose",
  ],
  [
    "that nobody chose from",
    { ...box({ kind: "mix", choose: 1, items: [{ sku: "VASE" }, { sku: "BOWL" }] }), basket: lines(["BOX", 1]) },
    "bundle.choice /basket/lines/0/components",
  ],
  [
    "where there is none",
    { basket: { lines: [{ sku: "VASE", quantity: 1, components: [{ sku: "BOWL" }] }] } },
    "bundle.choice /basket/lines/0/components",
  ],
])("a bundle %s is refused", (_, change, refusal) => {
  const done = priceFile(read({ ...plain, ...change }), 0);
  expect(!done.ok && `${done.refusal.code} ${done.refusal.pointer}`).toBe(refusal);
});

test("the example of the manual comes to what the manual says", () => {
  const manual = readFileSync("docs/offers.md", "utf8");
  const example = /```json\n([\s\S]*?)```/.exec(manual)?.[1] ?? "";
  const [, sum] = /= ([\d,]+)\n/.exec(manual.slice(manual.indexOf(example) + example.length)) ?? [];
  const done = priceFile(read(JSON.parse(example)), 0);
  expect(done.ok && done.value.priced).toMatchObject({ total: Number(sum?.replaceAll(",", "")) });
  expect(done.ok && done.value.priced.coupons).toMatchObject([{ code: "BIENVENUE", state: "ok" }]);
});

test.each<[string, unknown, string]>([
  ["an unknown currency", { ...plain, currency: "XYZ" }, "/currency"],
  ["an unknown condition", { ...plain, offers: [off(1, "full-moon")] }, "/offers/0/conditions/0/code"],
  ["an unknown reward", { ...plain, offers: [{ id: "o", reward: { code: "gold" } }] }, "/offers/0/reward/code"],
  ["no stock at all", { ...plain, catalogue: [{ sku: "VASE", price: 1, stock: -1 }] }, "/catalogue/0/stock"],
  ["a day that is none", { ...plain, now: "2026-02-31" }, "/now"],
  ["an orders' count in words", { ...plain, customer: { orders: "two" } }, "/customer/orders"],
  ["a negative quantity", { ...plain, basket: lines(["VASE", -1]) }, "/basket/lines/0/quantity"],
  ["a fraction", { ...plain, basket: lines(["VASE", 1.5]) }, "/basket/lines/0/quantity"],
  ["a huge quantity", { ...plain, basket: lines(["VASE", 1e15]) }, "/basket/lines/0/quantity"],
  [
    "text for a quantity",
    { ...plain, basket: { lines: [{ sku: "VASE", quantity: "2" }] } },
    "/basket/lines/0/quantity",
  ],
  ["a list for a name", { ...plain, basket: { lines: [{ sku: ["VASE"], quantity: 1 }] } }, "/basket/lines/0/sku"],
  ["an object for a code", { ...plain, basket: { ...plain.basket, coupons: [{}] } }, "/basket/coupons/0"],
  ["no lines", { ...plain, basket: { lines: [] } }, "/basket/lines"],
  ["a price with decimals", { ...plain, catalogue: [{ sku: "A", price: 9.99 }] }, "/catalogue/0/price"],
  [
    "a price of the client's",
    { ...plain, basket: { lines: [{ sku: "VASE", quantity: 1, price: 1 }] } },
    "/basket/lines/0/price",
  ],
  ["a list instead of a file", [], ""],
  ["no basket", { catalogue }, "/basket"],
])("%s is refused, pointing at it", (_, value, pointer) => {
  const found = readPriceText(new TextEncoder().encode(JSON.stringify(value)));
  expect("errors" in found && found.errors.map((error) => error.pointer)).toContain(pointer);
});

test.each<[string, Partial<PriceFile>, string]>([
  ["an article that is not there", { basket: lines(["NOPE", 1]) }, "variant.not_found /basket/lines/0/sku"],
  ["an article twice", { catalogue: [...catalogue, { sku: "VASE", price: 1 }] }, "input.invalid /catalogue/4"],
  ["a rule's wrong argument", { offers: [off(-1)] }, "offer.invalid /offers/0/reward/args/amount"],
  ["a total beyond reason", { catalogue: [{ sku: "VASE", price: 1e12 }] }, "order.total_too_large /basket/lines"],
])("%s is refused with its code", (_, change, refusal) => {
  const done = priceFile(read({ ...plain, ...change }), 0);
  expect(!done.ok && `${done.refusal.code} ${done.refusal.pointer}`).toBe(refusal);
});

test("whatever a file holds, it is priced or refused", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.json().map((each) => `{"basket":${each}}`),
      ),
      (text) => {
        const found = readPriceText(new TextEncoder().encode(text));
        expect("file" in found || found.errors.length > 0).toBe(true);
      },
    ),
  );
});
