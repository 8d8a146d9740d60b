import {
  ENDLESS,
  findBundlesWith,
  findProducts,
  findVariantIds,
  followRules,
  productChanged,
  projectStock,
} from "../../catalog/index.server.ts";
import type { Context } from "../../context.ts";
import { findStock } from "../queries/stock-levels.ts";
import type { StockLevel } from "../types.ts";

const PRODUCTS_AT_ONCE = 100;

/**
 * Tells the catalogue what can be sold of products whose stock, or whose variants, changed; collections by rule follow. The
 * outbox calls it.
 * @param changed their texts, prices or variants changed too: rules are asked of all of them
 */
export async function tellCatalogue(
  ctx: Context,
  productIds: readonly string[],
  { changed = false } = {},
): Promise<void> {
  for (let from = 0; from < productIds.length; from += PRODUCTS_AT_ONCE) {
    const some = productIds.slice(from, from + PRODUCTS_AT_ONCE);
    const variants = await findVariantIds(ctx.tx, some);
    const levels = await findStock(ctx.tx, [...variants.values()].flat());
    const available = new Map(
      [...variants].map(([productId, ids]) => [productId, sum(ids.map((id) => levels.get(id)))]),
    );
    const moved = await projectStock(ctx, available);
    await tellBundles(ctx, moved, variants);
    await followRules(ctx, changed ? some : moved);
  }
}

/** A bundle's stock is its parts': its pages and its figure follow theirs. */
async function tellBundles(
  ctx: Context,
  moved: readonly string[],
  variants: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const parts = moved.flatMap((productId) => variants.get(productId) ?? []);
  const bundles = await findProducts(ctx.tx, await findBundlesWith(ctx.tx, parts));
  for (const bundle of bundles) if (bundle) ctx.emit(productChanged(bundle.id, bundle.handle));
}

function sum(levels: readonly (StockLevel | undefined)[]): number {
  if (levels.some((level) => level?.policy === "continue")) return ENDLESS;
  const units = levels.reduce((all, level) => all + Math.max(0, level?.available ?? 0), 0);
  return Math.min(units, ENDLESS - 1);
}
