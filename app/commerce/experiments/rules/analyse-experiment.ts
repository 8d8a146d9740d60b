import type { ArmFigures, ExperimentReport, Verdict } from "../types.ts";
import { ALPHA, alwaysValidMargin, evidenceOf } from "./evidence.ts";
import { normalDensity, normalShareBelow } from "./normal.ts";
import { sampleRatioOk } from "./sample-ratio.ts";

/** Below these the normal distribution does not describe means of sales yet, and nothing is said. */
const LEAST_VISITORS = 100;
const LEAST_MOVED = 30;

/** A variant with its mean, and the variance of the goal among its visitors. */
interface Arm extends ArmFigures {
  mean: number;
  variance: number;
}

/**
 * What an experiment says of one goal, by sums alone. It may be asked as often as one likes while visitors come: the
 * chance of ever naming a winner where variants are alike stays below 5 % (`always valid`, see evidence.ts). Pure.
 * @param figures one entry a variant, in any order
 * @param shares of the traffic asked for, by variant; even where left out. To whom nobody came although asked for is compared
 *   like the others: that a whole variant is missing is the largest fault a sample's ratio can have.
 */
export function analyseExperiment(
  figures: readonly ArmFigures[],
  shares: ReadonlyMap<string, number> = new Map(),
): ExperimentReport {
  const pooled = pooledVariance(figures);
  const came = new Set(figures.map(({ variant }) => variant));
  const missing = [...shares].flatMap(([variant, share]) => (share > 0 && !came.has(variant) ? nobody(variant) : []));
  const arms = [...figures, ...missing].map((each): Arm => {
    const mean = each.visitors === 0 ? 0 : each.sum / each.visitors;
    return { ...each, mean, variance: varianceOf(each) };
  });
  const sampleOk = sampleRatioOk(
    arms.map((arm) => arm.visitors),
    arms.map((arm) => shares.get(arm.variant) ?? 1),
  );
  const winner = sampleOk ? winnerOf(arms, pooled) : null;
  return {
    variants: arms.map((arm) => {
      const margin = alwaysValidMargin(arm.visitors, Math.max(arm.variance, pooled));
      return {
        variant: arm.variant,
        visitors: arm.visitors,
        estimate: arm.mean,
        interval: [arm.mean - margin, arm.mean + margin],
        chance_best: chanceBest(arm, arms, pooled),
      };
    }),
    sample_ratio_ok: sampleOk,
    winner,
    verdict: verdictOf(arms, sampleOk, winner),
  };
}

const nobody = (variant: string): ArmFigures => ({ variant, visitors: 0, moved: 0, sum: 0, squares: 0 });

function verdictOf(arms: readonly Arm[], sampleOk: boolean, winner: string | null): Verdict {
  if (!sampleOk) return "sample_ratio";
  if (winner !== null) return "winner";
  return isEnough(arms) ? "undecided" : "too_little";
}

function isEnough(arms: readonly Arm[]): boolean {
  const moved = arms.reduce((sum, arm) => sum + arm.moved, 0);
  return arms.length > 1 && moved >= LEAST_MOVED * arms.length && arms.every((arm) => arm.visitors >= LEAST_VISITORS);
}

/**
 * The variant that is better than every other one, each comparison at 2 ALPHA / variants: among any number that are
 * alike, each must then beat the rest on one side, and together they do so by chance in less than ALPHA.
 */
function winnerOf(arms: readonly Arm[], pooled: number): string | null {
  if (!isEnough(arms)) return null;
  const needed = arms.length / (2 * ALPHA);
  const [best, ...others] = [...arms].sort((a, b) => b.mean - a.mean);
  if (!best) return null;
  const beats = (other: Arm) =>
    best.mean > other.mean &&
    evidenceOf(best.mean - other.mean, differenceVariance(best, other, pooled), pooled) >= needed;
  return others.every(beats) ? best.variant : null;
}

/** Of the difference of two means: the larger of what two variants have apart and together, since few sales hide it. */
function differenceVariance(a: Arm, b: Arm, pooled: number): number {
  return Math.max(a.variance / a.visitors + b.variance / b.visitors, pooled * (1 / a.visitors + 1 / b.visitors));
}

/** How likely an arm's true mean is above all others', by the normal distribution around each: one integral. */
function chanceBest(arm: Arm, arms: readonly Arm[], pooled: number): number {
  const error = (each: Arm) => Math.sqrt(Math.max(each.variance, pooled) / Math.max(each.visitors, 1));
  const own = error(arm);
  const others = arms.filter((each) => each !== arm);
  if (own === 0) return 1 / arms.length;
  const step = 0.05;
  let chance = 0;
  for (let z = -7; z <= 7; z += step) {
    const at = arm.mean + z * own;
    const above = others.reduce((all, each) => all * normalShareBelow((at - each.mean) / error(each)), 1);
    chance += normalDensity(z) * above * step;
  }
  return Math.min(1, chance);
}

function varianceOf({ visitors, sum, squares }: Pick<ArmFigures, "visitors" | "sum" | "squares">): number {
  return visitors < 2 ? 0 : Math.max(0, (squares - (sum * sum) / visitors) / (visitors - 1));
}

/** Of the goal among all visitors, each variant around its own mean. */
function pooledVariance(figures: readonly ArmFigures[]): number {
  const degrees = figures.reduce((sum, { visitors }) => sum + Math.max(0, visitors - 1), 0);
  const total = figures.reduce((sum, each) => sum + varianceOf(each) * Math.max(0, each.visitors - 1), 0);
  return degrees === 0 ? 0 : total / degrees;
}
