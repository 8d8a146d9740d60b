import { findSellables, findSellablesBySku } from "#app/commerce/catalog/index.server.ts";
import type { Context } from "#app/commerce/context.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";

/** An article as a request names it: by one of the two. */
export interface Named {
  sku?: string;
  variant_id?: string;
}

/**
 * The variants that lines of a request name, one for each, in their order.
 * @param pointer of a line by its place, where the refusal points
 * @returns `variant.not_found` pointing at the first line that names none
 */
export async function findArticles(
  ctx: Context,
  lines: readonly Named[],
  pointer: (index: number) => string,
): Promise<Result<string[]>> {
  const at = ctx.clock.now();
  const byId = await findSellables(ctx.tx, textsOf(lines, "variant_id"), at);
  const bySku = await findSellablesBySku(ctx.tx, textsOf(lines, "sku"), at);
  const ids = new Set(byId.map((each) => each.variantId));
  const skus = new Map(bySku.map((each) => [each.sku, each.variantId]));
  const found: string[] = [];
  for (const [index, { sku, variant_id: id }] of lines.entries()) {
    const variantId = id !== undefined ? (ids.has(id) ? id : undefined) : skus.get(sku ?? "");
    const field = id === undefined ? "sku" : "variant_id";
    if (variantId === undefined)
      return refuse("variant.not_found", { sku: id ?? sku ?? "" }, `${pointer(index)}/${field}`);
    found.push(variantId);
  }
  return ok(found);
}

function textsOf(lines: readonly Named[], field: keyof Named): string[] {
  return [...new Set(lines.flatMap((line) => line[field] ?? []))];
}
