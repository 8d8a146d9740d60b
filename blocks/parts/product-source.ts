import {
  choice,
  collection,
  list,
  number,
  type ProductsQuery,
  plain,
  product,
  type Stored,
} from "#blocks/contract/index.ts";

/** Which products a grid or a list shows; its words are in `sourceWords`. */
export const sourceProps = {
  source: choice(["newest", "best-selling", "collection", "search", "chosen"], "newest"),
  collection: collection(null, { showWhen: { prop: "source", is: ["collection"] } }),
  words: plain("", { max: 80, showWhen: { prop: "source", is: ["search"] } }),
  sort: choice(["manual", "newest", "price-asc", "price-desc", "best-selling"], "manual", {
    showWhen: { prop: "source", is: ["collection", "search"] },
  }),
  products: list({ product: product() }, [], { max: 48, showWhen: { prop: "source", is: ["chosen"] } }),
};

export const limitProp = (value: number) => number(value, { min: 1, max: 48 });

/** What is asked of the shop for it; null while nothing was chosen. */
export function sourceQuery(
  { source, collection, words, sort, products }: Stored<typeof sourceProps>,
  limit: number,
): ProductsQuery | null {
  if (source === "collection") return collection && { collection, sort, limit };
  if (source === "search")
    return words.trim() ? { words, sort: sort === "manual" ? "best-selling" : sort, limit } : null;
  if (source !== "chosen") return { sort: source, limit };
  const ids = products.flatMap(({ product }) => (product && "id" in product ? [product.id] : []));
  return ids.length > 0 ? { ids, sort: "manual", limit } : null;
}
