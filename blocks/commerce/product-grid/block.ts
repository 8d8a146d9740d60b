import { choice, collection, defineBlock, list, number, type ProductsQuery, product } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

export default defineBlock({
  type: "commerce.product-grid",
  version: 1,
  category: "commerce",
  icon: "layout-grid",
  messages,
  props: {
    source: choice(["newest", "best-selling", "collection", "chosen"], "newest"),
    collection: collection(null, { showWhen: { prop: "source", is: ["collection"] } }),
    sort: choice(["manual", "newest", "price-asc", "price-desc", "best-selling"], "manual", {
      showWhen: { prop: "source", is: ["collection"] },
    }),
    products: list({ product: product() }, [], { max: 48, showWhen: { prop: "source", is: ["chosen"] } }),
    limit: number(8, { min: 1, max: 48 }),
    columns: choice(["2", "3", "4"], "4"),
    phone: choice(["two", "one", "scroll"], "two"),
    ratio: choice(["1:1", "4:5", "3:4", "3:2"], "4:5"),
    action: choice(["none", "view", "buy"], "none"),
  },
  data: ({ source, collection, sort, products, limit }): ProductsQuery | null => {
    if (source === "collection") return collection && { collection, sort, limit };
    if (source !== "chosen") return { sort: source, limit };
    const ids = products.flatMap(({ product }) => (product && "id" in product ? [product.id] : []));
    return ids.length > 0 ? { ids, sort: "manual", limit } : null;
  },
});
