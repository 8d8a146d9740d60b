import type { LocalizedText } from "../kernel/locale.ts";

export const PRODUCT_STATUSES = ["draft", "active", "archived"] as const;
/** Only an active product is shown and sold. */
export type ProductStatus = (typeof PRODUCT_STATUSES)[number];

export interface OptionValue {
  /** Stable name within the option; variants refer to it. */
  key: string;
  label: LocalizedText;
  /** sRGB hex, for colours. */
  swatch?: string;
}

export interface ProductOption {
  name: LocalizedText;
  values: OptionValue[];
}

export interface ProductImage {
  id: string;
  /** A media key (`media/…`), or the address an import found it at. */
  src: string;
  alt: LocalizedText;
  /** Pixels of the master; 0 where nobody has looked yet. */
  width: number;
  height: number;
}

export interface Variant {
  id: string;
  /** Unique in the shop. null: the merchant gave none. */
  sku: string | null;
  /** One value key per option of the product. */
  options: string[];
  /** Minor units of the shop's currency. */
  price: number;
  /** The price before, crossed out in the shop; null where there is none. */
  compareAtPrice: number | null;
  /** What one unit cost the shop; null where nobody said. Never shown to shoppers. */
  cost: number | null;
  /** Grams, packed. */
  weight: number;
  barcode: string;
  imageId: string | null;
}

export interface Seo {
  title: LocalizedText;
  description: LocalizedText;
}

export interface Product {
  id: string;
  /** Its address in the shop: `/products/HANDLE`. */
  handle: string;
  status: ProductStatus;
  title: LocalizedText;
  /** One plain sentence for cards. */
  summary: LocalizedText;
  /** Sanitised HTML. */
  description: LocalizedText;
  seo: Seo;
  vendor: string;
  type: LocalizedText;
  tags: string[];
  options: ProductOption[];
  images: ProductImage[];
  /** At least one, in the merchant's order. */
  variants: Variant[];
  /** Rises with every change; a save may say which one it is based on. */
  version: number;
  createdAt: number;
  updatedAt: number;
}

/** What a save says of a variant: matched with one that is there by `id`, else by SKU, else by its options. */
export interface VariantInput {
  id?: string;
  sku?: string | null;
  options?: string[];
  price: number;
  compareAtPrice?: number | null;
  cost?: number | null;
  weight?: number;
  barcode?: string;
  /** Position in the input's `images`, or null. */
  image?: number | null;
}

export interface ImageInput {
  src: string;
  alt?: LocalizedText;
  width?: number;
  height?: number;
}

/** The whole of a product as it shall be. What is left out is empty, and a variant that is left out goes. */
export interface ProductInput {
  handle?: string;
  status?: ProductStatus;
  title: LocalizedText;
  summary?: LocalizedText;
  description?: LocalizedText;
  seo?: Partial<Seo>;
  vendor?: string;
  type?: LocalizedText;
  tags?: string[];
  /** Values that only variants name are added, with their key as label in the shop's main language. */
  options?: { name: LocalizedText; values?: OptionValue[] }[];
  images?: ImageInput[];
  variants: VariantInput[];
}

export interface Collection {
  id: string;
  handle: string;
  title: LocalizedText;
  description: LocalizedText;
  seo: Seo;
  image: ImageInput | null;
  /** Product ids in the order of the shelf. */
  productIds: string[];
  updatedAt: number;
}

export interface CollectionInput {
  handle?: string;
  title: LocalizedText;
  description?: LocalizedText;
  seo?: Partial<Seo>;
  image?: ImageInput | null;
  productIds: string[];
}

/** A variant with what selling it takes. */
export interface Sellable {
  variantId: string;
  productId: string;
  sku: string | null;
  status: ProductStatus;
  title: LocalizedText;
  /** Labels of its option values. */
  optionLabels: LocalizedText[];
  /** As it is at the instant that was asked for, scheduled prices applied. */
  price: number;
  compareAtPrice: number | null;
  cost: number | null;
  /** Grams, packed. */
  weight: number;
  /** Class of goods that taxes know; "" is taxed as most things are. */
  taxClass: string;
  imageSrc: string | null;
}
