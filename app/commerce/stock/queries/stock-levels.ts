import type { Reader } from "#app/platform/db/index.server.ts";
import { readLocationLevels, readLocations } from "../locations/locations.server.ts";
import { readLevels, readLowest } from "../model.server.ts";
import type { LocationLevel, StockLevel, StockLocation } from "../types.ts";

/** Stock of variants by id. One that was never counted has none. */
export async function findStock(read: Reader, variantIds: readonly string[]): Promise<Map<string, StockLevel>> {
  const levels = await readLevels(read, [...new Set(variantIds)]);
  for (const variantId of variantIds) {
    if (!levels.has(variantId))
      levels.set(variantId, { variantId, onHand: 0, reserved: 0, available: 0, policy: "deny" });
  }
  return levels;
}

/** How many units a shopper may order of it, at most `ceiling`. */
export function sellableUnits(level: StockLevel, ceiling: number): number {
  return level.policy === "continue" ? ceiling : Math.max(0, Math.min(ceiling, level.available));
}

/** Where stock lies, the default location first; every shop has one. */
export function findLocations(read: Reader): Promise<StockLocation[]> {
  return readLocations(read);
}

/** What lies of these variants, location by location; where there never was any there is none. */
export function findLocationLevels(read: Reader, variantIds: readonly string[]): Promise<LocationLevel[]> {
  return readLocationLevels(read, [...new Set(variantIds)]);
}

/**
 * Variants with at most that many units left to sell, emptiest first. Archived products' shelves are among them: the
 * caller knows which products are on sale.
 */
export function findLowStock(read: Reader, atMost: number, limit: number): Promise<StockLevel[]> {
  return readLowest(read, atMost, Math.min(500, Math.max(1, Math.trunc(limit))));
}
