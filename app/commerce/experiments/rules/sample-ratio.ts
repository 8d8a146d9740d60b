import { logGamma } from "./normal.ts";

/** One experiment of a hundred is wrongly called uneven, however often it is looked at. */
const ALARM = 0.01;
/** How firmly shares are believed in beforehand, in visitors: lower sees large faults sooner, higher small ones. */
const FIRMNESS = 100;

/**
 * Did visitors come in the proportions that were asked for? Where they did not, something loses visitors of one variant
 * (a redirect, a script, a bot filter), and its figures say nothing. The sequential multinomial test of Lindon and Malek,
 * "Anytime-Valid Inference for Multinomial Count Data" (2020).
 * @param counts visitors by variant
 * @param shares asked for, in the same order; any positive numbers
 */
export function sampleRatioOk(counts: readonly number[], shares: readonly number[]): boolean {
  const asked = shares.reduce((sum, each) => sum + each, 0);
  const visitors = counts.reduce((sum, each) => sum + each, 0);
  let evidence = logGamma(FIRMNESS) - logGamma(FIRMNESS + visitors);
  counts.forEach((count, at) => {
    const share = (shares[at] ?? 0) / asked;
    const belief = FIRMNESS * share;
    evidence += logGamma(belief + count) - logGamma(belief) - count * Math.log(share);
  });
  return evidence < Math.log(1 / ALARM);
}
