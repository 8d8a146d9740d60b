import type { Claim } from "../types.ts";

/** One claim per variant, in one order for all: two orders that want the same things lock them in the same order. */
export function mergeClaims(claims: readonly Claim[]): Claim[] {
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of claims) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  return [...sums]
    .map(([variantId, quantity]) => ({ variantId, quantity }))
    .sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
}
