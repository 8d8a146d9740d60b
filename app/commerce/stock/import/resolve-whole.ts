import {
  type Bundle,
  findSellablesBySku,
  findVariantsThere,
  type ImportedProduct,
  listProductTypes,
  type ProductInput,
} from "../../catalog/index.server.ts";
import type { Context } from "../../context.ts";

/**
 * What our own export names of the rest of the shop, by the names it has here: the product type by its handle, the parts of a
 * bundle by id, else by SKU. @returns `unknown`: the first that is not there
 */
export async function resolveWhole(
  ctx: Context,
  { whole }: ImportedProduct,
): Promise<{ input: Pick<ProductInput, "typeId" | "bundle">; unknown?: string }> {
  const input: Pick<ProductInput, "typeId" | "bundle"> = {};
  if (whole?.typeHandle !== undefined) {
    const types = whole.typeHandle === "" ? [] : await listProductTypes(ctx.tx);
    const type = types.find(({ handle }) => handle === whole.typeHandle);
    if (whole.typeHandle !== "" && !type) return { input, unknown: whole.typeHandle };
    input.typeId = type?.id ?? null;
  }
  if (whole?.bundle === undefined) return { input };
  if (whole.bundle === null) return { input: { ...input, bundle: null } };
  const { items, ...rest } = whole.bundle;
  if (!Array.isArray(items)) return { input, unknown: "bundle" };
  const there = new Set(
    await findVariantsThere(
      ctx.tx,
      items.map(({ id }) => String(id)),
    ),
  );
  const skus = items.flatMap(({ sku }) => (typeof sku === "string" ? [sku] : []));
  const bySku = new Map(
    (await findSellablesBySku(ctx.tx, skus, ctx.clock.now())).map((each) => [each.sku, each.variantId]),
  );
  const found: Bundle["items"] = [];
  for (const { id, sku, quantity } of items) {
    const variantId = there.has(id) ? id : bySku.get(sku);
    if (variantId === undefined) return { input, unknown: String(sku ?? id) };
    found.push({ variantId, quantity });
  }
  return { input: { ...input, bundle: { ...rest, items: found } } };
}
