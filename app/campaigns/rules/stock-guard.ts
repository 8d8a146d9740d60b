import type { StockGuard } from "#runtime/campaigns/plan.ts";

/** Is there too little left of what a campaign watches? What is not for sale any more is sold out. @param left units by product */
export function isSoldOut({ product, least }: StockGuard, left: ReadonlyMap<string, number>): boolean {
  return (left.get(product) ?? 0) <= least;
}
