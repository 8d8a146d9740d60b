import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import { findPriceHistory, type Product, type Variant } from "../../catalog/index.server.ts";
import { type GivenSpan, lawfulCompareAt, watchesPriorPrices, withGiven } from "../rules/lawful-compare-at.ts";

/** A sale that began longer ago than this is no reduction any more. */
const LOOKS_BACK_MS = 400 * DAY_MS;

/** What something was given for beside its own price. */
export interface GivenPrices {
  /** To whoever looks, now too. */
  own: readonly GivenSpan[];
  /** To anybody. */
  all: readonly GivenSpan[];
}

/**
 * Products with the prices that may be shown crossed out beside theirs. Only where a country's law watches them is their
 * history read.
 * @param given what else a variant was given for: prices that are in no history of its own
 */
export async function withLawfulCompareAt(
  read: Reader,
  products: readonly Product[],
  { now, country, given }: { now: number; country: string; given(product: Product, variant: Variant): GivenPrices },
): Promise<readonly Product[]> {
  if (!watchesPriorPrices(country)) return products;
  const reduced = products.flatMap(({ variants }) => variants.filter((variant) => variant.compareAtPrice !== null));
  if (reduced.length === 0) return products;
  const history = await findPriceHistory(
    read,
    reduced.map(({ id }) => id),
    { since: now - LOOKS_BACK_MS, now },
  );
  return products.map((product) => ({
    ...product,
    variants: product.variants.map((variant) => {
      if (variant.compareAtPrice === null) return variant;
      const { own, all } = given(product, variant);
      const sold = withGiven(history.get(variant.id) ?? [], own);
      return { ...variant, compareAtPrice: lawfulCompareAt(sold, now, country, all) };
    }),
  }));
}
