import { roundHalfAway } from "../../kernel/money.ts";

/** A price that begins and ends at set instants, of one variant or of all variants of a product. */
export interface PriceSchedule {
  id: string;
  productId: string;
  /** null: every variant of the product. */
  variantId: string | null;
  /** The price itself in minor units, or how many percent come off the variant's own (1 to 99). */
  change: { price: number } | { percent: number };
  /** Epoch ms, inclusive. */
  from: number;
  /** Epoch ms, exclusive; null: until it is ended. */
  until: number | null;
}

/** Minor units. */
export interface VariantPrice {
  price: number;
  compareAtPrice: number | null;
}

/** A price as buyers found it from one instant (inclusive) to another (exclusive; null: still). Epoch ms. */
export interface PriceSpan extends VariantPrice {
  from: number;
  until: number | null;
}

/**
 * The price of a variant at an instant. A schedule of the variant wins over one of its product; of two alike, the one that
 * began later. A scheduled price below the variant's own shows that one crossed out, unless it has a higher of its own.
 */
export function priceAt(
  { price, compareAtPrice }: VariantPrice,
  variantId: string,
  schedules: readonly PriceSchedule[],
  at: number,
): VariantPrice {
  const [schedule] = schedules
    .filter((each) => (each.variantId === null || each.variantId === variantId) && isRunning(each, at))
    .sort(strongestFirst);
  if (!schedule) return { price, compareAtPrice };
  const { change } = schedule;
  const now = "price" in change ? change.price : roundHalfAway((price * (100 - change.percent)) / 100);
  const before = Math.max(price, compareAtPrice ?? 0);
  return { price: now, compareAtPrice: before > now ? before : null };
}

/** The first instant after `at` when one of the schedules begins or ends; null where none will. */
export function nextPriceChange(schedules: readonly PriceSchedule[], at: number): number | null {
  const coming = schedules.flatMap(({ from, until }) => [from, until]).filter((each) => each !== null && each > at);
  return coming.length === 0 ? null : Math.min(...(coming as number[]));
}

/**
 * What a variant sold for between two instants, oldest first: its own prices with the schedules laid over them. The first span
 * is the one that ran at `since`, begun whenever it began.
 * @param own the variant's own prices by the instant each began, oldest first
 */
export function priceSpans(
  own: readonly (VariantPrice & { from: number })[],
  variantId: string,
  schedules: readonly PriceSchedule[],
  { since, now }: { since: number; now: number },
): PriceSpan[] {
  const mine = schedules.filter((each) => each.variantId === null || each.variantId === variantId);
  const first = own[0]?.from ?? Number.POSITIVE_INFINITY;
  const edges = [...own.map(({ from }) => from), ...mine.flatMap(({ from, until }) => [from, until])]
    .filter((edge) => edge !== null && edge >= first)
    .sort((a, b) => Number(a) - Number(b)) as number[];
  const spans: PriceSpan[] = [];
  for (const edge of new Set(edges)) {
    const base = own.findLast(({ from }) => from <= edge);
    if (!base) continue;
    const found = priceAt(base, variantId, mine, edge);
    const last = spans.at(-1);
    if (last?.price === found.price && last.compareAtPrice === found.compareAtPrice) continue;
    if (last) last.until = edge;
    spans.push({ ...found, from: edge, until: null });
  }
  return spans.filter(({ from, until }) => from <= now && (until === null || until > since));
}

function isRunning({ from, until }: PriceSchedule, at: number): boolean {
  return from <= at && (until === null || at < until);
}

function strongestFirst(a: PriceSchedule, b: PriceSchedule): number {
  return Number(a.variantId === null) - Number(b.variantId === null) || b.from - a.from || (a.id < b.id ? 1 : -1);
}
