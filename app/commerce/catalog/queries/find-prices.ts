import type { Reader } from "#app/platform/db/index.server.ts";
import { readDueProducts, readOwners, readOwnPrices, readSchedules } from "../prices.server.ts";
import { nextPriceChange, type PriceSchedule, type PriceSpan, priceAt, priceSpans } from "../rules/price-in-time.ts";
import type { Product } from "../types.ts";

/**
 * Products with the prices that hold at an instant, scheduled ones applied, and when the first of them changes next
 * (epoch ms; null: never by itself). Whatever shows or sells goes through here; who edits a product reads its own prices.
 */
export async function withPricesAt(
  read: Reader,
  products: readonly Product[],
  at: number,
): Promise<{ products: Product[]; changesAt: number | null }> {
  const schedules = await readSchedules(
    read,
    products.map((product) => product.id),
    at,
  );
  const priced = products.map((product) => {
    const mine = schedules.get(product.id);
    if (!mine) return product;
    return {
      ...product,
      variants: product.variants.map((variant) => ({ ...variant, ...priceAt(variant, variant.id, mine, at) })),
    };
  });
  return { products: priced, changesAt: nextPriceChange([...schedules.values()].flat(), at) };
}

/** Has a scheduled price begun or ended that nobody was told of? */
export async function hasPriceChanges(read: Reader, at: number): Promise<boolean> {
  return (await readDueProducts(read, at)).length > 0;
}

/** A product's scheduled prices, those that are over too, oldest first. */
export async function findPriceSchedules(read: Reader, productId: string): Promise<PriceSchedule[]> {
  return (await readSchedules(read, [productId])).get(productId) ?? [];
}

/** Scheduled prices of products that are not over at an instant, by product. */
export function findSchedulesOf(read: Reader, productIds: readonly string[], at: number) {
  return readSchedules(read, productIds, at);
}

/**
 * What variants sold for since an instant and until now (epoch ms), oldest span first; archived variants too. The lowest price of the
 * last 30 days, which French law wants beside a reduction, is read from it.
 */
export async function findPriceHistory(
  read: Reader,
  variantIds: readonly string[],
  period: { since: number; now: number },
): Promise<Map<string, PriceSpan[]>> {
  const ids = [...new Set(variantIds)];
  const owners = await readOwners(read, ids);
  const own = await readOwnPrices(read, ids);
  const schedules = await readSchedules(read, [...new Set(owners.values())]);
  return new Map(
    ids.map((id) => [id, priceSpans(own.get(id) ?? [], id, schedules.get(owners.get(id) ?? "") ?? [], period)]),
  );
}
