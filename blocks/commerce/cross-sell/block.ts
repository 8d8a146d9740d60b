import { choice, defineBlock, list, number, product, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

export interface CrossSellRequest {
  /** Whose neighbours are shown; null: the chosen ones. */
  product: { id: string } | { current: true } | null;
  ids: string[];
  limit: number;
}

/** What goes with a product: picked one by one, or what stands beside it in its collections. */
export default defineBlock({
  type: "commerce.cross-sell",
  version: 1,
  category: "commerce",
  icon: "sparkles",
  messages,
  props: {
    title: text({ fr: "Va bien avec", ar: "يناسبه أيضا", en: "Goes well with" }, { max: 120 }),
    source: choice(["related", "chosen"], "related"),
    product: product({ current: true }, { showWhen: { prop: "source", is: ["related"] } }),
    products: list({ product: product() }, [], { max: 12, showWhen: { prop: "source", is: ["chosen"] } }),
    limit: number(4, { min: 1, max: 12 }),
    action: choice(["none", "view", "buy"], "view"),
  },
  data: ({ source, product, products, limit }): CrossSellRequest | null => {
    const ids = products.flatMap(({ product }) => (product && "id" in product ? [product.id] : []));
    if (source === "chosen") return ids.length > 0 ? { product: null, ids, limit } : null;
    return product && { product, ids: [], limit };
  },
});
