import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import type { PriceSpan } from "../../catalog/index.server.ts";

/** Where a crossed-out price is the law's matter (France: Code de la consommation, L112-1-1). */
const PRIOR_PRICE_COUNTRIES: ReadonlySet<string> = new Set(["FR"]);
const WINDOW_MS = 30 * DAY_MS;

export function watchesPriorPrices(country: string): boolean {
  return PRIOR_PRICE_COUNTRIES.has(country);
}

/** What something was given for, beside its own price, from one instant (inclusive) to another (exclusive; null: still). */
export type GivenSpan = Pick<PriceSpan, "price" | "from" | "until">;

/**
 * The price that may be shown crossed out beside the one that holds now. In France that is the lowest price of the 30 days
 * before the reduction began; when a sale lowers a price in steps, before its first step. Elsewhere it is what the
 * merchant says.
 * @param history what the variant sold for, oldest first, the last span being today's. Minor units, epoch ms.
 * @param country of the shop. @param given to others than who looks: it was asked all the same
 * @returns null where nothing may be crossed out
 */
export function lawfulCompareAt(
  history: readonly PriceSpan[],
  now: number,
  country: string,
  given: readonly GivenSpan[] = [],
): number | null {
  const past = history.filter(({ from }) => from <= now);
  const current = past.at(-1);
  if (!current || current.compareAtPrice === null || current.compareAtPrice <= current.price) return null;
  if (!watchesPriorPrices(country)) return current.compareAtPrice;
  const began = saleBegan(past);
  const before = [...past, ...given].filter(({ from, until }) => from < began && (until ?? now) > began - WINDOW_MS);
  // Of something that was never sold before, nothing can be crossed out, whatever it was given for.
  if (!past.some(({ from }) => from < began)) return null;
  const lowest = Math.min(...before.map(({ price }) => price));
  return Number.isFinite(lowest) && lowest > current.price ? lowest : null;
}

/** What it sold for to whoever was given these prices as well: the lower one at each time, the other one beside it. */
export function withGiven(history: readonly PriceSpan[], given: readonly GivenSpan[]): PriceSpan[] {
  if (given.length === 0) return [...history];
  const edges = [...history, ...given].flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
  const spans: PriceSpan[] = [];
  for (const edge of [...new Set(edges)].sort((a, b) => a - b)) {
    const own = history.find((span) => holdsAt(span, edge));
    if (!own) continue;
    const price = Math.min(own.price, ...given.filter((span) => holdsAt(span, edge)).map((span) => span.price));
    const beside = price < own.price ? Math.max(own.price, own.compareAtPrice ?? 0) : own.compareAtPrice;
    const last = spans.at(-1);
    if (last?.price === price && last.compareAtPrice === beside) continue;
    if (last) last.until = edge;
    spans.push({ price, compareAtPrice: beside, from: edge, until: null });
  }
  return spans;
}

function holdsAt({ from, until }: GivenSpan, at: number): boolean {
  return from <= at && (until === null || at < until);
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
