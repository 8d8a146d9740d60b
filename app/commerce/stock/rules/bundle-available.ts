/**
 * How many of a bundle can be put together: as many as its scarcest component allows.
 * @param components what one bundle takes, and how many units of it may be sold
 */
export function bundleAvailable(components: readonly { quantity: number; available: number }[]): number {
  if (components.length === 0) return 0;
  return Math.min(...components.map(({ quantity, available }) => Math.max(0, Math.floor(available / quantity))));
}
