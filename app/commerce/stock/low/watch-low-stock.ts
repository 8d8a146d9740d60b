import { findSellables } from "../../catalog/index.server.ts";
import type { Context } from "../../context.ts";
import { stockLow } from "../events.ts";
import { readLevels } from "../model.server.ts";
import { deleteAlerts, insertAlert, readAlerted, readProductLows, readVariantLows } from "./low.server.ts";

/** Variants a statement asks for at most. */
const AT_ONCE = 500;

/**
 * Looks at shelves that moved: one that has fallen below its threshold is told once (`stock.low`), and again only after
 * it was filled. The outbox calls it, so that a checkout never waits for it. Only what is on sale and counted is told.
 */
export async function watchLowStock(ctx: Context, variantIds: readonly string[]): Promise<void> {
  const ids = [...new Set(variantIds)].sort();
  for (let from = 0; from < ids.length; from += AT_ONCE) await watch(ctx, ids.slice(from, from + AT_ONCE));
}

async function watch(ctx: Context, ids: readonly string[]): Promise<void> {
  const now = ctx.clock.now();
  const [levels, alerted] = [await readLevels(ctx.tx, ids), await readAlerted(ctx.tx, ids)];
  const sellables = await findSellables(ctx.tx, ids, now);
  const own = await readVariantLows(ctx.tx, ids);
  const products = await readProductLows(ctx.tx, [...new Set(sellables.map((each) => each.productId))]);
  const known = new Map(sellables.map((each) => [each.variantId, each]));
  const fallen = ids.flatMap((variantId) => {
    const [level, sellable] = [levels.get(variantId), known.get(variantId)];
    if (!level || sellable?.status !== "active" || level.policy !== "deny") return [];
    const lowAt = own.get(variantId) ?? products.get(sellable.productId) ?? ctx.shop.lowStockAt;
    const { available } = level;
    return available < lowAt
      ? [{ variantId, available, lowAt, at: now, sku: sellable.sku, productId: sellable.productId }]
      : [];
  });
  const low = new Set(fallen.map(({ variantId }) => variantId));
  await deleteAlerts(
    ctx,
    [...alerted].filter((variantId) => !low.has(variantId)),
  );
  for (const { sku, productId, ...alert } of fallen) {
    if (alerted.has(alert.variantId) || !(await insertAlert(ctx, alert))) continue;
    const { variantId, available, lowAt } = alert;
    ctx.emit(stockLow({ variantId, productId, sku, available, lowAt }));
  }
}
