import type { PriceSpan } from "../../catalog/index.server.ts";

/** Where a crossed-out price is the law's matter (France: Code de la consommation, L112-1-1). */
const PRIOR_PRICE_COUNTRIES: ReadonlySet<string> = new Set(["FR"]);
const WINDOW_MS = 30 * 24 * 3_600_000;

export function watchesPriorPrices(country: string): boolean {
  return PRIOR_PRICE_COUNTRIES.has(country);
}

/**
 * The price that may be shown crossed out beside the one that holds now. In France that is the lowest price of the 30 days
 * before the reduction began; when a sale lowers a price in steps, before its first step. Elsewhere it is what the
 * merchant says.
 * @param history what the variant sold for, oldest first, the last span being today's. Minor units, epoch ms.
 * @param country of the shop. @returns null where nothing may be crossed out
 */
export function lawfulCompareAt(history: readonly PriceSpan[], now: number, country: string): number | null {
  const past = history.filter(({ from }) => from <= now);
  const current = past.at(-1);
  if (!current || current.compareAtPrice === null || current.compareAtPrice <= current.price) return null;
  if (!watchesPriorPrices(country)) return current.compareAtPrice;
  const began = saleBegan(past);
  const before = past.filter(({ from, until }) => from < began && (until ?? now) > began - WINDOW_MS);
  const lowest = Math.min(...before.map(({ price }) => price));
  return Number.isFinite(lowest) && lowest > current.price ? lowest : null;
}

/** When the reduction of today began: a sale goes on while prices are announced as reduced and only fall. */
function saleBegan(past: readonly PriceSpan[]): number {
  let first = past.length - 1;
  while (first > 0) {
    const [earlier, later] = [past[first - 1], past[first]];
    const goesOn = earlier && later && earlier.compareAtPrice !== null && earlier.price >= later.price;
    if (!goesOn || earlier.compareAtPrice === null || earlier.compareAtPrice <= earlier.price) break;
    first--;
  }
  return past[first]?.from ?? 0;
}
