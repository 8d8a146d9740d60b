/**
 * Statistics that stay true however often somebody looks (always valid): the normal mixture of Robbins, as used by
 * Johari, Pekelis and Walsh, "Always Valid Inference" (2015), and Waudby-Smith et al., "Time-uniform central limit theory
 * and asymptotic confidence sequences" (2021). A test of fixed size would name a false winner in one of four experiments
 * that are looked at every day.
 */

/** The chance of a false winner that is accepted in one experiment. */
export const ALPHA = 0.05;

/** With this many effective observations intervals are narrowest; before and after they hold too. */
const TUNED_FOR = 5_000;

/** Spread of the effects that are looked for, in standard deviations of the goal, squared (2021, eq. 10). */
const SPREAD = (-2 * Math.log(ALPHA) + Math.log(-2 * Math.log(ALPHA)) + 1) / TUNED_FOR;

/**
 * How many times better "there is a difference" explains what was seen than "there is none".
 * @param difference between two estimates
 * @param variance of that difference
 * @param goalVariance of the goal among visitors
 */
export function evidenceOf(difference: number, variance: number, goalVariance: number): number {
  if (variance <= 0) return 1;
  const spread = SPREAD * goalVariance;
  const exponent = (spread * difference * difference) / (2 * variance * (variance + spread));
  return Math.sqrt(variance / (variance + spread)) * Math.exp(Math.min(exponent, 700));
}

/**
 * Half the width of an interval for a mean that holds at all times together with probability 1 - ALPHA.
 * @param visitors one at least
 */
export function alwaysValidMargin(visitors: number, goalVariance: number): number {
  const scaled = visitors * SPREAD + 1;
  const width = ((2 * scaled) / (visitors * visitors * SPREAD)) * Math.log(Math.sqrt(scaled) / ALPHA);
  return Math.sqrt(goalVariance * width);
}
