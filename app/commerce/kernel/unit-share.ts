/**
 * What some units out of a sum that was paid for all of them are worth. The first units carry what does not divide, so that
 * the shares of all units add up to the sum, in whatever steps they are taken.
 * @param total minor units, for `units` of them
 * @param before how many were taken already
 */
export function unitShare(total: number, units: number, before: number, quantity: number): number {
  const each = Math.floor(total / units);
  const over = total - each * units;
  const upTo = (count: number) => each * count + Math.min(count, over);
  return upTo(before + quantity) - upTo(before);
}
