import type { CollectionRef, ProductRef, ProductsQuery } from "#blocks/contract/index.ts";
import { sourceQuery } from "#blocks/parts/product-source.ts";

/** What a repeat asks of the shop. */
export type RepeatRequest =
  | { kind: "products"; query: ProductsQuery }
  | { kind: "collections"; refs: CollectionRef[] }
  | { kind: "pictures" | "variants"; product: ProductRef; limit: number };

type Source = Parameters<typeof sourceQuery>[0]["source"] | "collections" | "pictures" | "variants";

type Asking = Omit<Parameters<typeof sourceQuery>[0], "source"> & {
  source: Source;
  collections: { collection: CollectionRef | null }[];
  product: ProductRef | null;
  limit: number;
};

/** null while nothing was chosen. */
export function repeatRequest(props: Asking): RepeatRequest | null {
  const { source, collections, product, limit } = props;
  if (source === "collections") {
    const refs = collections.flatMap(({ collection }) => collection ?? []).slice(0, limit);
    return refs.length > 0 ? { kind: "collections", refs } : null;
  }
  if (source === "pictures" || source === "variants") return product && { kind: source, product, limit };
  const query = sourceQuery({ ...props, source }, limit);
  return query && { kind: "products", query };
}
