import { describe, expect, test } from "vitest";
import type { Sums, VariantOrders } from "#app/commerce/experiments/index.server.ts";
import { resultsOf, type SeenCounts } from "./results-of.ts";
import { visitorsCsv } from "./visitors-csv.ts";

const seen = (visitors: number, answer = 0): SeenCounts => ({
  ...{ visitors, message: 0, form: answer * 2, answer, pages: visitors, messages: 0 },
});
const even = (value: number, moved: number): Sums => ({ moved, sum: value * moved, squares: value * value * moved });

function orders(variant: string, buyers: number, margin: number, waiting = 0): VariantOrders {
  return {
    ...{ variant, buyers, waiting, refused: 0, costless: 0 },
    sums: {
      ...{ orders: even(1, buyers), confirmed: even(1, buyers), delivered: even(1, buyers - waiting) },
      ...{ confirmed_revenue: even(20_000, buyers), delivered_revenue: even(20_000, buyers - waiting) },
      delivered_margin: even(margin, buyers - waiting),
    },
  };
}

const ab = [
  { id: "a", name: "Rouge", weight: 50 },
  { id: "b", name: "", weight: 50 },
];
const plan = { goal: "delivered-margin" as const, variants: ab };
const crowd = new Map([
  ["a", seen(10_000, 900)],
  ["b", seen(10_050, 2_000)],
]);

describe("results of a campaign", () => {
  test("name the winner by the campaign's own goal", () => {
    const ordered = [orders("a", 600, 9_000), orders("b", 620, 4_000)];
    expect(resultsOf(plan, crowd, ordered)).toMatchObject({ goal: "delivered_margin", winner: "a", verdict: "winner" });
    expect(resultsOf({ ...plan, goal: "orders" }, crowd, ordered)).toMatchObject({
      winner: null,
      verdict: "undecided",
    });
    expect(resultsOf({ ...plan, goal: "forms" }, crowd, ordered)).toMatchObject({ goal: "form_answers", winner: "b" });
  });

  test("wait for deliveries while most orders of a variant have not ended", () => {
    const ordered = [orders("a", 600, 9_000, 100), orders("b", 620, 2_000, 320)];
    const { winner, verdict, variants } = resultsOf(plan, crowd, ordered);
    expect([winner, verdict]).toEqual([null, "waiting"]);
    expect(variants.map((each) => each.open_orders)).toEqual([100, 320]);
  });

  test("say nothing before there is something to say, and nothing of what has no variants", () => {
    expect(resultsOf(plan, new Map(), [])).toMatchObject({ winner: null, verdict: "too_little" });
    const alone = resultsOf({ goal: "orders", variants: [] }, new Map([["", seen(40)]]), [orders("", 3, 5_000)]);
    expect(alone).toMatchObject({ verdict: "no_variants", variants: [{ id: "", visitors: 40, orders: 3 }] });
    expect(alone.variants[0]?.per_visitor.orders.estimate).toBeCloseTo(3 / 40);
  });

  test("trust nothing where visitors did not come as dealt, and count who ordered as having been there", () => {
    const uneven = new Map([
      ["a", seen(10_000)],
      ["b", seen(8_000)],
    ]);
    const ordered = [orders("a", 600, 9_000), orders("b", 300, 2_000)];
    expect(resultsOf(plan, uneven, ordered)).toMatchObject({ sample_ratio_ok: false, verdict: "sample_ratio" });
    const asked = [ab[0], { ...ab[1], weight: 40 }] as typeof ab;
    expect(resultsOf({ ...plan, variants: asked }, uneven, ordered)).toMatchObject({ sample_ratio_ok: true });
    const hidden = resultsOf(plan, new Map(), [orders("a", 5, 100)]);
    expect(hidden.variants.map(({ visitors }) => visitors)).toEqual([5, 0]);
  });

  test("a variant that nobody is dealt any more keeps its figures and is not compared", () => {
    const variants = [...ab, { id: "c", name: "", weight: 0 }];
    const ordered = [orders("a", 600, 9_000), orders("b", 620, 4_000), orders("c", 50, 90_000)];
    const results = resultsOf({ ...plan, variants }, new Map([...crowd, ["c", seen(1_000)]]), ordered);
    expect(results).toMatchObject({ winner: "a", sample_ratio_ok: true });
    expect(results.variants[2]).toMatchObject({ id: "c", orders: 50 });
    const { estimate, interval, chance_best } = results.variants[2]?.per_visitor.delivered_margin ?? {};
    expect({ estimate, chance_best }).toEqual({ estimate: 4_500, chance_best: 0 });
    expect(interval?.[0]).toBeLessThan(4_500);
    expect(interval?.[1]).toBeGreaterThan(4_500);

    const [kept, left] = ab;
    const one = [
      { ...kept, weight: 100 },
      { ...left, weight: 0 },
    ] as typeof ab;
    expect(resultsOf({ ...plan, variants: one }, crowd, ordered)).toMatchObject({
      winner: null,
      verdict: "no_variants",
    });
  });
});

test("a campaign's visitors are written one a line: who bought with what they came to, the others with nothing", () => {
  const buyers = [
    { variant: "a", orders: 2, delivered_margin: 12_345 },
    { variant: "b", orders: 1, delivered_margin: -3_000 },
  ];
  const csv = visitorsCsv(
    [
      { id: "a", visitors: 2 },
      { id: "b", visitors: 1 },
    ],
    buyers,
    "MAD",
  );
  expect([...csv].join("")).toBe(
    "visitor,variant,orders,delivered_margin\na-1,a,2,123.45\na-2,a,0,0.00\nb-1,b,1,-30.00\n",
  );
  const [, ...pieces] = visitorsCsv([{ id: "", visitors: 2_500 }], [], "XOF");
  expect(pieces.map((piece) => piece.split("\n").length - 1)).toEqual([1_000, 1_000, 500]);
  expect(pieces[0]?.startsWith("all-1,all,0,0\n")).toBe(true);
});
