import type { Money } from "#app/commerce/kernel/money.ts";
import type { CollectionView, ProductView } from "./data.ts";
import type { ImageView } from "./values.ts";

/** One of the things a block is repeated for: what stands in it is about this one. */
export type RepeatItem =
  | { kind: "product"; product: ProductView }
  | { kind: "collection"; collection: CollectionView }
  | { kind: "entry"; entry: RepeatEntry };

/** An entry of a list that a product has: one of its pictures, one of its variants. */
export interface RepeatEntry {
  title: string;
  price: Money | null;
  available: number | null;
  image: ImageView | null;
  url: string;
}
