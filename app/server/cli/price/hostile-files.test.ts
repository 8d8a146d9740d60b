import { expect, test } from "vitest";
import type { FileArticle, PriceFile } from "./file-schema.ts";
import { priceFile } from "./price-file.ts";
import { readPriceText } from "./read-price-file.ts";

const catalogue: FileArticle[] = [
  { sku: "VASE", price: 24_900, collections: ["table"], tags: ["new"], weight: 1_200 },
  { sku: "BOWL", price: 9_900, product: "bowl" },
  { sku: "SOAP", price: 3_000, stock: 2 },
];
const off = (amount: number, code: string, args: Record<string, unknown> = {}) => ({
  ...{ id: `off-${amount}`, reward: { code: "amount-off", args: { amount } } },
  conditions: [{ code, args }],
});

/** Every value of a file in turn made something it must not be; what is still lawful is priced. */
test("no value, wherever it stands, makes the pricing fail", () => {
  const whole: PriceFile = {
    ...{ currency: "MAD", country: "MA", now: "2026-11-26T10:00:00Z" },
    catalogue: [
      ...catalogue,
      {
        sku: "BOX",
        price: 9_000,
        compare_at_price: 12_000,
        bundle: { kind: "mix", choose: 1, items: [{ sku: "SOAP" }, { sku: "BOWL" }] },
      },
      {
        sku: "OLD",
        price: 1_000,
        price_history: [{ from: "2026-01-01T00:00:00Z", price: 2_000 }],
        tax_class: "book",
        stock: 3,
      },
    ],
    offers: [
      off(500, "spend", { min: 100 }),
      off(600, "coupon"),
      {
        id: "packs",
        priority: 3,
        stacking: ["off-500"],
        reward: { code: "quantity-tiers", args: { items: {}, tiers: [{ quantity: 2, price: 9_000 }] } },
      },
      {
        id: "bxgy",
        reward: { code: "buy-x-get-y", args: { buy: { quantity: 1 }, get: { quantity: 1, percent: 50 } } },
      },
      { id: "gift", reward: { code: "gift", args: { variant: "SOAP", quantity: 1 } } },
    ],
    coupons: [
      {
        code: "SALUT",
        offer: "off-600",
        max_uses: 3,
        uses: 1,
        recipient: "0612345678",
        expires_at: "2027-01-01T00:00:00Z",
      },
    ],
    shipping: {
      flat: 3_000,
      free_from: 90_000,
      zones: [
        { country: "MA", city: "Fès", rates: [{ id: "h", price: 2_000, steps: [{ above: 1_000, price: 2_500 }] }] },
      ],
    },
    cod_fee: { flat: 500, places: [{ country: "MA", city: "Fès", fee: 700 }] },
    taxes: { MA: { included: false, rate: 2_000, classes: { book: 700 }, shipping: 2_000 } },
    basket: {
      lines: [
        { sku: "VASE", quantity: 2 },
        { sku: "BOX", quantity: 1, components: [{ sku: "SOAP" }] },
        { sku: "OLD", quantity: 3 },
      ],
      ...{ coupons: ["salut"], bumps: [], payment_method: "cod" },
    },
    customer: { orders: 0, phone: "0612345678", country: "MA", city: "Fès", segments: ["vip"] },
  };
  const hostile = [
    -1,
    0,
    1.5,
    1e21,
    Number.MAX_SAFE_INTEGER,
    "2",
    "",
    "٣",
    "__proto__",
    "🎁".repeat(300),
    null,
    true,
    [],
    {},
    [[]],
    { code: "x" },
  ];
  const done = priceFile({ ...whole, catalogue: whole.catalogue ?? [] }, 0);
  expect(done.ok && done.value.priced.total).toBeGreaterThan(0);
  let tried = 0;
  for (const path of pathsOf(whole)) {
    for (const value of hostile) {
      tried++;
      const changed = structuredClone(whole) as unknown as Record<string, unknown>;
      const last = path.at(-1) ?? "";
      const holder = path
        .slice(0, -1)
        .reduce<Record<string, unknown>>((at, name) => at[name] as Record<string, unknown>, changed);
      holder[last] = value;
      const found = readPriceText(new TextEncoder().encode(JSON.stringify(changed)));
      if ("errors" in found) {
        expect(found.errors[0]?.message).toBeTruthy();
        continue;
      }
      if (!found.file.catalogue) continue;
      const priced = priceFile({ ...found.file, catalogue: found.file.catalogue }, 0);
      if (priced.ok)
        expect(Number.isSafeInteger(priced.value.priced.total) && priced.value.priced.total >= 0).toBe(true);
      else expect(priced.refusal.pointer, JSON.stringify([path, value])).toMatch(/^\//);
    }
  }
  expect(tried).toBeGreaterThan(1_000);
});

/** Where each value of a file stands. */
function pathsOf(value: unknown, at: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [at];
  const below = Object.entries(value).flatMap(([name, each]) => pathsOf(each, [...at, name]));
  return at.length === 0 ? below : [at, ...below];
}
