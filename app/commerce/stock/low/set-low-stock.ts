import { findProducts, findSellables } from "../../catalog/index.server.ts";
import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { stockChanged } from "../events.ts";
import { lockLevels } from "../model.server.ts";
import { putProductLow, updateVariantLow } from "./low.server.ts";

const MAX_LOW = 1_000_000;

/** Whose threshold: one variant's, or a product's for all its variants that have none of their own. */
export type LowOwner = { variantId: string } | { productId: string };

/** Sets below how many available units one is warned; null: as the product says, else as the shop says. */
export async function setLowStock(ctx: Context, owner: LowOwner, lowAt: number | null): Promise<Result<null>> {
  if (lowAt !== null && (!Number.isSafeInteger(lowAt) || lowAt < 0 || lowAt > MAX_LOW)) {
    return refuse("input.invalid", { problem: `0 … ${MAX_LOW}` }, "/low_at");
  }
  if ("variantId" in owner) {
    const [known] = await findSellables(ctx.tx, [owner.variantId], ctx.clock.now());
    if (!known) return refuse("variant.not_found", { sku: owner.variantId }, "/variant_id");
    await lockLevels(ctx, [owner.variantId]);
    await updateVariantLow(ctx, owner.variantId, lowAt);
    // Whoever watches looks again: the shelf may be low by the new figure.
    ctx.emit(stockChanged([owner.variantId]));
    return ok(null);
  }
  const [product] = await findProducts(ctx.tx, [owner.productId]);
  if (!product) return refuse("product.not_found", {}, "/product_id");
  await putProductLow(ctx, owner.productId, lowAt);
  ctx.emit(stockChanged(product.variants.map((variant) => variant.id)));
  return ok(null);
}
