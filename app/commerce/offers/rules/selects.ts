import type { BasketLine, Selection } from "../types.ts";

/** Does a selection name this line? One that names nothing means every article. */
export function selects(selection: Selection | undefined, line: Omit<BasketLine, "quantity">): boolean {
  const { products = [], variants = [], collections = [], tags = [] } = selection ?? {};
  if (products.length + variants.length + collections.length + tags.length === 0) return true;
  return (
    products.includes(line.productId) ||
    variants.includes(line.variantId) ||
    line.collectionIds.some((id) => collections.includes(id)) ||
    line.tags.some((tag) => tags.includes(tag))
  );
}
