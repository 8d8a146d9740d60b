import {
  type ProductInput,
  type SavedProduct,
  type SaveProductOptions,
  saveProduct,
} from "../../catalog/index.server.ts";
import type { Context } from "../../context.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { stockChanged } from "../events.ts";
import { insertMovements } from "../ledger/ledger.server.ts";
import { insertLevels, readLevels, updatePolicy } from "../model.server.ts";
import type { StockPolicy } from "../types.ts";
import { adjustStock } from "./adjust-stock.ts";

export interface VariantStock {
  /** What lies on the shelf; absent: stays as it is (0 for a new variant). */
  onHand?: number;
  policy?: StockPolicy;
}

/** A bundle has no shelf: what is sold of it leaves the shelves of its parts. */
const BUNDLED: VariantStock = { policy: "continue" };

/**
 * Saves a product together with the stock of its variants. `stock` stands beside `input.variants`, position by position;
 * an import or a form that says nothing of stock leaves it out.
 */
export async function saveStockedProduct(
  ctx: Context,
  input: ProductInput,
  stock: readonly (VariantStock | undefined)[] = [],
  options: SaveProductOptions & { reason?: string } = {},
): Promise<Result<SavedProduct>> {
  const saved = await saveProduct(ctx, input, options);
  if (!saved.ok) return saved;
  const { product } = saved.value;
  const levels = await readLevels(
    ctx.tx,
    product.variants.map((variant) => variant.id),
  );
  const fresh = product.variants.filter((variant) => !levels.has(variant.id)).map((variant) => variant.id);
  await insertLevels(ctx, fresh, "deny");
  let moved = fresh.length > 0;
  for (const [index, variant] of product.variants.entries()) {
    const wanted = product.bundle ? BUNDLED : stock[index];
    const level = levels.get(variant.id);
    if (wanted?.policy && wanted.policy !== (level?.policy ?? "deny")) {
      await updatePolicy(ctx, variant.id, wanted.policy);
      // A shelf that was sold beyond its count says in its ledger why.
      if (level) await insertMovements(ctx, [{ variantId: variant.id, kind: "policy", reason: wanted.policy }]);
      ctx.emit(stockChanged([variant.id]));
      moved = true;
    }
    if (wanted?.onHand === undefined || wanted.onHand === (level?.onHand ?? 0)) continue;
    const adjusted = await adjustStock(ctx, {
      variantId: variant.id,
      change: { set: wanted.onHand },
      reason: options.reason ?? "",
    });
    if (!adjusted.ok) {
      return { ok: false, refusal: { ...adjusted.refusal, pointer: `/variants/${index}/stock/on_hand` } };
    }
    moved = true;
  }
  const outcome = saved.value.outcome === "unchanged" && moved ? "updated" : saved.value.outcome;
  return ok({ product, outcome });
}
