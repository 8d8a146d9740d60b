import type { Reader } from "#app/platform/db/index.server.ts";
import { findPriceHistory, type Product } from "../../catalog/index.server.ts";
import { lawfulCompareAt, watchesPriorPrices } from "../rules/lawful-compare-at.ts";

/** A sale that began longer ago than this is no reduction any more. */
const LOOKS_BACK_MS = 400 * 24 * 3_600_000;

/**
 * Products with the prices that may be shown crossed out beside theirs. Only where a country's law watches them is their
 * history read.
 */
export async function withLawfulCompareAt(
  read: Reader,
  products: readonly Product[],
  { now, country }: { now: number; country: string },
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
    variants: product.variants.map((variant) => ({
      ...variant,
      compareAtPrice: variant.compareAtPrice && lawfulCompareAt(history.get(variant.id) ?? [], now, country),
    })),
  }));
}
