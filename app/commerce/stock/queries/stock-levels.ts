import type { Reader } from "#app/platform/db/index.server.ts";
import { type Bundle, bundlesFrom, findBundles } from "../../catalog/index.server.ts";
import { readLocationLevels, readLocations } from "../locations/locations.server.ts";
import { readLevels } from "../model.server.ts";
import type { LocationLevel, StockLevel, StockLocation } from "../types.ts";

/**
 * Stock of variants by id. One that was never counted has none. Of a bundle it is what its parts allow: as many as the
 * scarcest of them, or as a choice among them, fills.
 */
export async function findStock(read: Reader, variantIds: readonly string[]): Promise<Map<string, StockLevel>> {
  const ids = [...new Set(variantIds)];
  const bundles = await findBundles(read, ids);
  const parts = [...bundles.values()].flatMap(({ items }) => items.map(({ variantId }) => variantId));
  const known = await readLevels(read, [...new Set([...ids, ...parts])]);
  return new Map(
    ids.map((variantId) => {
      const bundle = bundles.get(variantId);
      return [variantId, bundle ? bundleLevel(variantId, bundle, known) : (known.get(variantId) ?? empty(variantId))];
    }),
  );
}

/** Stock of articles of which it is known that they are no bundles, by id. One that was never counted has none. */
export async function findLevels(read: Reader, variantIds: readonly string[]): Promise<Map<string, StockLevel>> {
  const ids = [...new Set(variantIds)];
  const known = await readLevels(read, ids);
  return new Map(ids.map((id) => [id, known.get(id) ?? empty(id)]));
}

function bundleLevel(variantId: string, bundle: Bundle, levels: ReadonlyMap<string, StockLevel>): StockLevel {
  const count = (of: "onHand" | "available") =>
    bundlesFrom(bundle, (id) => {
      const level = levels.get(id) ?? empty(id);
      return level.policy === "continue" ? Number.POSITIVE_INFINITY : level[of];
    });
  const available = count("available");
  if (!Number.isFinite(available)) return { ...empty(variantId), policy: "continue" };
  const onHand = Math.max(available, count("onHand"));
  return { variantId, onHand, reserved: onHand - available, available, policy: "deny" };
}

function empty(variantId: string): StockLevel {
  return { variantId, onHand: 0, reserved: 0, available: 0, policy: "deny" };
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
