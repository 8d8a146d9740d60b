import type { Reader } from "#app/platform/db/index.server.ts";
import { readBundles, readBundlesWith } from "../bundles.server.ts";
import type { Bundle } from "../types.ts";

/** What variants are made of, by variant; those that are articles by themselves are left out. */
export function findBundles(read: Reader, variantIds: readonly string[]): Promise<Map<string, Bundle>> {
  return readBundles(read, variantIds);
}

/** Ids of the products that one of these variants is a part of. */
export function findBundlesWith(read: Reader, variantIds: readonly string[]): Promise<string[]> {
  return readBundlesWith(read, variantIds);
}
