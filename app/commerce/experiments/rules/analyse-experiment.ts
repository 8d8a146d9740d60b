import type { ArmFigures, ExperimentReport, VariantReport, Verdict } from "../types.ts";
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
  const spread = spreadOf(figures);
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
  const winner = sampleOk ? winnerOf(arms, spread) : null;
  return {
    variants: arms.map((arm) => ({
      variant: arm.variant,
      visitors: arm.visitors,
      estimate: arm.mean,
      interval: intervalOf(arm, spread),
      chance_best: chanceBest(arm, arms, spread),
    })),
    sample_ratio_ok: sampleOk,
    winner,
    verdict: verdictOf(arms, sampleOk, winner),
  };
}

const nobody = (variant: string): ArmFigures => ({ variant, visitors: 0, moved: 0, sum: 0, squares: 0 });

function verdictOf(arms: readonly Arm[], sampleOk: boolean, winner: string | null): Verdict {
  if (arms.length === 1) return "no_variants";
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
function winnerOf(arms: readonly Arm[], spread: number): string | null {
  if (!isEnough(arms)) return null;
  const needed = arms.length / (2 * ALPHA);
  const [best, ...others] = [...arms].sort((a, b) => b.mean - a.mean);
  if (!best) return null;
  const beats = (other: Arm) =>
    best.mean > other.mean &&
    evidenceOf(best.mean - other.mean, differenceVariance(best, other, spread), spread) >= needed;
  return others.every(beats) ? best.variant : null;
}

/** Of the difference of two means: the larger of what two variants have apart and together, since few sales hide it. */
function differenceVariance(a: Arm, b: Arm, spread: number): number {
  return Math.max(a.variance / a.visitors + b.variance / b.visitors, spread * (1 / a.visitors + 1 / b.visitors));
}

/** Null where nobody came, or all came to the very same: nothing says then how far the truth may be from what was seen. */
function intervalOf({ mean, variance, visitors }: Arm, spread: number): VariantReport["interval"] {
  const known = Math.max(variance, spread);
  if (visitors === 0 || known === 0) return null;
  const margin = alwaysValidMargin(visitors, known);
  return [mean - margin, mean + margin];
}

/** How likely an arm's true mean is above all others', by the normal distribution around each: one integral. */
function chanceBest(arm: Arm, arms: readonly Arm[], spread: number): number {
  const error = (each: Arm) => Math.sqrt(Math.max(each.variance, spread) / Math.max(each.visitors, 1));
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

/** Of the goal among visitors; what is less than sums of such numbers are rounded by is none at all. */
function varianceOf({ visitors, sum, squares }: Pick<ArmFigures, "visitors" | "sum" | "squares">): number {
  if (visitors < 2) return 0;
  const around = squares - (sum * sum) / visitors;
  return around <= 2 * visitors * Number.EPSILON * squares ? 0 : around / (visitors - 1);
}

/**
 * Of the goal among all visitors, each variant around its own mean. Where all of each came to the very same, that is nothing,
 * and would make anything sure: then around the mean of all, which is what it would be if variants were alike.
 */
function spreadOf(figures: readonly ArmFigures[]): number {
  const degrees = figures.reduce((sum, { visitors }) => sum + Math.max(0, visitors - 1), 0);
  const total = figures.reduce((sum, each) => sum + varianceOf(each) * Math.max(0, each.visitors - 1), 0);
  if (total > 0) return total / degrees;
  const of = (what: "visitors" | "sum" | "squares") => figures.reduce((sum, each) => sum + each[what], 0);
  return varianceOf({ visitors: of("visitors"), sum: of("sum"), squares: of("squares") });
}
