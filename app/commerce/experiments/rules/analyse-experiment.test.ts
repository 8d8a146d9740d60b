import { describe, expect, test } from "vitest";
import { seededRandom } from "../../kernel/seeded-random.ts";
import type { ArmFigures } from "../types.ts";
import { analyseExperiment } from "./analyse-experiment.ts";

const FULL = process.env.VITRINE_FULL === "1";

interface Truth {
  variant: string;
  /** Share of visitors who buy, and are delivered or refuse at the door, which costs the way. */
  buys: number;
  refuses?: number;
  /** Of one delivered order, on average. */
  margin: number;
}

/** Visitors who come one by one; what is seen is looked at every `every` of them. The winner, or null at the end. */
function run(truths: readonly Truth[], options: { seed: number; visitors: number; every: number }) {
  const random = seededRandom(options.seed);
  const arms = truths.map(({ variant }): ArmFigures => ({ variant, visitors: 0, moved: 0, sum: 0, squares: 0 }));
  let report = analyseExperiment(arms);
  for (let n = 1; n <= options.visitors; n += 1) {
    const at = Math.floor(random() * arms.length);
    const arm = arms[at];
    const truth = truths[at];
    if (!arm || !truth) throw new Error("an arm without its truth");
    arm.visitors += 1;
    if (random() < truth.buys) {
      const refused = random() < (truth.refuses ?? 0.25);
      // Baskets are skewed: most are small, few are large.
      const margin = refused
        ? -30
        : truth.margin * 0.61 * Math.exp(Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random()));
      arm.moved += 1;
      arm.sum += margin;
      arm.squares += margin * margin;
    }
    if (n % options.every === 0) {
      report = analyseExperiment(arms);
      if (report.winner !== null) return report;
    }
  }
  return report;
}

const same = (variants: string[], buys = 0.03): Truth[] => variants.map((variant) => ({ variant, buys, margin: 120 }));

describe("analyseExperiment", () => {
  const runs = FULL ? 1_000 : 60;

  test.each([
    ["two variants, one order in 33", same(["a", "b"])],
    ["two variants, one order in 10", same(["a", "b"], 0.1)],
    ["four variants", same(["a", "b", "c", "d"])],
  ])(
    "names a false winner in less than 5 % of experiments looked at all the time: %s",
    (_name, truths) => {
      let falseWinners = 0;
      for (let seed = 1; seed <= runs; seed += 1) {
        if (run(truths, { seed, visitors: 12_000, every: 200 }).winner !== null) falseWinners += 1;
      }
      console.info(`${falseWinners} false winners in ${runs} A/A runs`);
      expect(falseWinners / runs).toBeLessThan(0.05);
    },
    240_000,
  );

  test("finds the better variant, and hardly ever the worse", () => {
    const truths: Truth[] = [
      { variant: "a", buys: 0.03, margin: 120 },
      { variant: "b", buys: 0.045, margin: 120 },
    ];
    const found = { a: 0, b: 0, none: 0 };
    for (let seed = 1; seed <= runs; seed += 1) {
      found[(run(truths, { seed, visitors: 60_000, every: 500 }).winner ?? "none") as keyof typeof found] += 1;
    }
    console.info(`found ${JSON.stringify(found)}`);
    expect(found.b / runs).toBeGreaterThan(0.9);
    expect(found.a / runs).toBeLessThan(0.01);
  });

  test("judges by what is delivered, where more orders mean more refusals", () => {
    const truths: Truth[] = [
      { variant: "calm", buys: 0.05, refuses: 0.1, margin: 120 },
      { variant: "loud", buys: 0.06, refuses: 0.6, margin: 120 },
    ];
    const report = run(truths, { seed: 7, visitors: 60_000, every: 500 });
    expect(report).toMatchObject({ winner: "calm", verdict: "winner", sample_ratio_ok: true });
  });

  test("trusts nothing where visitors did not come as asked", () => {
    const arm = (variant: string, visitors: number): ArmFigures => ({
      ...{
        variant,
        visitors,
        moved: visitors / 10,
        sum: visitors * (variant === "b" ? 20 : 10),
        squares: visitors * 1000,
      },
    });
    const uneven = [arm("a", 10_000), arm("b", 9_000)];
    expect(analyseExperiment(uneven)).toMatchObject({ sample_ratio_ok: false, winner: null, verdict: "sample_ratio" });
    const asked = new Map([
      ["a", 10],
      ["b", 9],
    ]);
    expect(analyseExperiment(uneven, asked)).toMatchObject({ sample_ratio_ok: true, winner: "b" });
  });

  test("misses a variant that was asked for and that nobody came to", () => {
    const arm = (variant: string, margin: number): ArmFigures => ({
      ...{ variant, visitors: 3_000, moved: 300, sum: 300 * margin, squares: 300 * margin * margin },
    });
    const arms = [arm("a", 100), arm("b", 200)];
    const asked = new Map(Object.entries({ a: 34, b: 33, c: 33 }));
    const report = analyseExperiment(arms, asked);
    expect(report).toMatchObject({ sample_ratio_ok: false, winner: null, verdict: "sample_ratio" });
    expect(report.variants.map(({ variant, visitors }) => `${variant} ${visitors}`)).toEqual([
      "a 3000",
      "b 3000",
      "c 0",
    ]);
    expect(analyseExperiment(arms, new Map(Object.entries({ a: 50, b: 50, c: 0 })))).toMatchObject({
      ...{ variants: [{ variant: "a" }, { variant: "b" }], sample_ratio_ok: true, winner: "b" },
    });
    // The first who come cannot be in every variant yet.
    expect(analyseExperiment([{ ...arm("a", 100), visitors: 3 }], asked).sample_ratio_ok).toBe(true);
  });

  test("says nothing before there is something to say", () => {
    const arms = [
      { variant: "a", visitors: 40, moved: 1, sum: 100, squares: 10_000 },
      { variant: "b", visitors: 41, moved: 0, sum: 0, squares: 0 },
    ];
    const report = analyseExperiment(arms);
    expect(report).toMatchObject({ winner: null, verdict: "too_little" });
    expect(report.variants.map((each) => each.chance_best).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 3);
    expect(analyseExperiment([])).toEqual({ variants: [], sample_ratio_ok: true, winner: null, verdict: "too_little" });
    const alone = { variant: "a", visitors: 100_000, moved: 3_000, sum: 300_000, squares: 40_000_000 };
    expect(analyseExperiment([alone])).toMatchObject({ winner: null, verdict: "no_variants" });
  });

  describe("where visitors of a variant all came to the same", () => {
    /** So many of whom each came to that, added up one by one as files are: rounding is part of it. */
    const alike = (variant: string, visitors: number, value: number): ArmFigures => {
      const arm = { variant, visitors, moved: value === 0 ? 0 : visitors, sum: 0, squares: 0 };
      for (let n = 0; n < visitors; n += 1) {
        arm.sum += value;
        arm.squares += value * value;
      }
      return arm;
    };

    test.each([
      [10, 20],
      [10.1, 20.2],
      [0.1, 0.3],
    ])("what parts the variants is the spread: %d against %d", (low, high) => {
      const { variants, ...report } = analyseExperiment([alike("a", 1_000, low), alike("b", 1_000, high)]);
      expect(report).toEqual({ sample_ratio_ok: true, winner: "b", verdict: "winner" });
      const [a, b] = variants;
      expect(a?.chance_best).toBeLessThan(0.001);
      expect(b?.chance_best).toBeGreaterThan(0.999);
      for (const { estimate, interval } of variants) {
        expect((interval?.[1] ?? 0) - estimate).toBeGreaterThan((high - low) / 25);
        expect(estimate - (interval?.[0] ?? 0)).toBeGreaterThan((high - low) / 25);
      }
      expect(a?.interval?.[1]).toBeLessThan(b?.interval?.[0] ?? 0);
    });

    test.each([0, 10, 10.1])("of one and the same %d in all of them nothing is sure, and nothing is said", (value) => {
      const report = analyseExperiment([alike("a", 1_000, value), alike("b", 1_001, value)]);
      expect(report).toMatchObject({ winner: null, verdict: value === 0 ? "too_little" : "undecided" });
      expect(report.variants.map(({ interval, chance_best }) => [interval, chance_best])).toEqual([
        [null, 0.5],
        [null, 0.5],
      ]);
    });

    test("a handful is not sure of itself", () => {
      const [alone] = analyseExperiment([alike("a", 1, 20)]).variants;
      expect(alone).toMatchObject({ estimate: 20, interval: null });
      const few = analyseExperiment([alike("a", 1, 10), alike("b", 1, 20)]);
      expect(few).toMatchObject({ winner: null, verdict: "too_little" });
      for (const { interval } of few.variants) expect((interval?.[1] ?? 0) - (interval?.[0] ?? 0)).toBeGreaterThan(100);
      const empty = analyseExperiment([
        { variant: "a", visitors: 40, moved: 2, sum: 100, squares: 10_000 },
        alike("b", 0, 0),
      ]).variants[1];
      expect(empty).toMatchObject({ visitors: 0, estimate: 0, interval: null });
    });
  });

  test("says of sales that differ what it always said", () => {
    const report = analyseExperiment([
      { variant: "a", visitors: 3_000, moved: 120, sum: 12_000, squares: 1_400_000 },
      { variant: "b", visitors: 3_010, moved: 150, sum: 16_500, squares: 2_100_000 },
    ]);
    const bounds = report.variants.flatMap(({ interval }) => interval ?? []).map((bound) => bound.toFixed(9));
    expect(bounds).toEqual(["2.682110241", "5.317889759", "4.044410737", "6.919044412"]);
  });

  test("sees a variant that sells nothing at all", () => {
    const arms = [
      { variant: "a", visitors: 3_000, moved: 120, sum: 12_000, squares: 1_400_000 },
      { variant: "broken", visitors: 3_010, moved: 0, sum: 0, squares: 0 },
    ];
    expect(analyseExperiment(arms)).toMatchObject({ winner: "a" });
  });
});
