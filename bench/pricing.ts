import type { Offer } from "../app/commerce/offers/types.ts";
import { type PriceInput, priceOrder } from "../app/commerce/pricing/index.server.ts";
import { record } from "./lib/record.ts";

/** Pricing is pure: what it costs is measured in this process, without a shop around it. Goal: under 1 ms of CPU. */
const ROUNDS = 7;
const TIMES = 400;

const products = ["vase", "bowl", "cup", "soap", "oil"];

/** 20 lines of 5 products in 4 collections. */
const lines = Array.from({ length: 20 }, (_, index) => ({
  variantId: `v${index}`,
  productId: products[index % products.length] ?? "",
  collectionIds: [`c${index % 4}`],
  tags: index % 3 === 0 ? ["sale"] : [],
  unitPrice: 4_900 + index * 1_300,
  quantity: 1 + (index % 3),
  weight: 400,
}));

type Rewarded = Pick<Offer, "reward"> & Partial<Pick<Offer, "conditions" | "stacking">>;

/** Every kind of reward in turn, half of them with conditions; `stacking` says how many shut others out. */
function offers(count: number, stacking: (index: number) => Offer["stacking"]): Offer[] {
  const kinds: ((index: number) => Rewarded)[] = [
    (index) => ({ reward: { code: "percent-off", args: { percent: 3 + (index % 9), items: { tags: ["sale"] } } } }),
    (index) => ({
      reward: { code: "amount-off", args: { amount: 500 + index, items: { collections: [`c${index % 4}`] } } },
    }),
    (index) => ({
      reward: { code: "unit-price", args: { price: 6_000 + index, items: { products: [products[index % 5]] } } },
    }),
    (index) => ({
      reward: {
        code: "quantity-tiers",
        args: {
          items: { products: [products[index % 5]] },
          tiers: [
            { quantity: 2, price: 14_000 },
            { quantity: 3, price: 19_000 },
          ],
        },
      },
    }),
    () => ({
      reward: { code: "buy-x-get-y", args: { buy: { quantity: 3 }, get: { quantity: 1, percent: 50 }, times: 2 } },
    }),
  ];
  return Array.from({ length: count }, (_, index) => ({
    ...{ id: `o${String(index).padStart(2, "0")}`, name: { fr: "" }, status: "active" as const, priority: index % 5 },
    conditions: index % 2 === 0 ? [] : [{ code: "spend", args: { min: 10_000 } }],
    ...(kinds[index % kinds.length]?.(index) ?? { reward: { code: "free-shipping", args: {} } }),
    stacking: stacking(index),
  }));
}

function basket(list: Offer[]): PriceInput {
  return {
    ...{ lines, offers: list, paymentMethod: "cod", codFee: 500, now: 0 },
    customer: { orderCount: 0, segments: [], country: "MA", city: "Fès", hashes: [] },
    shipping: ({ subtotal }) => ({ id: "home", price: subtotal >= 500_000 ? 0 : 3_000 }),
    tax: () => ({ included: true, rates: [], total: 0, added: 0 }),
  };
}

/** Milliseconds of CPU (user and system) that one pricing takes. */
function cpuOf(input: PriceInput): number {
  const before = process.cpuUsage();
  for (let time = 0; time < TIMES; time++) priceOrder(input);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / TIMES;
}

await record("pricing", async () => {
  const cases = {
    "20 lines, 50 active offers that stand together": basket(offers(50, () => "combine")),
    "20 lines, 50 active offers, each shutting all others out": basket(offers(50, () => "exclusive")),
    "20 lines, 50 active offers, every fifth shutting out": basket(
      offers(50, (index) => (index % 5 ? "combine" : "exclusive")),
    ),
    "20 lines, no offer": basket([]),
  };
  return {
    figures: Object.entries(cases).map(([name, input]) => {
      cpuOf(input);
      return { name, unit: "ms CPU", rounds: Array.from({ length: ROUNDS }, () => cpuOf(input)) };
    }),
    notes: [`each figure is the mean of ${TIMES} pricings, in one process that is warm`],
  };
});
