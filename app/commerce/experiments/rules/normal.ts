/** Of the standard normal distribution, up to 1.5e-7: Abramowitz and Stegun, 7.1.26. */
export function normalShareBelow(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = (series * Math.exp(-x * x)) / 2;
  return z < 0 ? tail : 1 - tail;
}

export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** The logarithm of the gamma function for x > 0, up to 1e-10: Stirling's series, reached by the recurrence. */
export function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  for (; at < 10; at += 1) shift -= Math.log(at);
  const over = 1 / (at * at);
  const series = (1 / 12 - over * (1 / 360 - over * (1 / 1260 - over / 1680))) / at;
  return shift + (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series;
}
