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

export const ATTRIBUTE_KINDS = ["text", "number", "choice", "colour", "boolean", "measure"] as const;
export type AttributeKind = (typeof ATTRIBUTE_KINDS)[number];

/** Something that products of a type say of themselves: a material, a height. */
export interface AttributeDefinition {
  /** Stable name. Types that share it share what it means: filters ask all of them at once. */
  handle: string;
  label: LocalizedText;
  kind: AttributeKind;
  /** "cm", "g": of a measure; "" for every other kind. */
  unit: string;
  /** What a choice or a colour chooses from; colours have a swatch. */
  choices: OptionValue[];
  /** Several choices at once. */
  many: boolean;
  /** Shoppers filter collections by it. */
  filterable: boolean;
}

/** A text in its languages; a number in the attribute's unit, at most three decimals; yes or no; keys of choices. */
export type AttributeValue = LocalizedText | number | boolean | string[];
export type AttributeValues = Readonly<Record<string, AttributeValue>>;

export interface ProductType {
  id: string;
  handle: string;
  name: LocalizedText;
  attributes: AttributeDefinition[];
  version: number;
  updatedAt: number;
}

export interface ProductTypeInput {
  handle?: string;
  name: LocalizedText;
  attributes: (Pick<AttributeDefinition, "label" | "kind"> & Partial<AttributeDefinition>)[];
}

export interface BundleItem {
  variantId: string;
  /** Units of it in one bundle. */
  quantity: number;
}

/**
 * A product made of others. `fixed`: all of its items, as they are. `mix`: the buyer chooses so many of them. Its price is
 * its own; its stock is what its parts allow.
 */
export interface Bundle {
  kind: "fixed" | "mix";
  /** How many parts one chooses; null for a fixed one. */
  choose: number | null;
  /** The same part may be chosen several times. */
  repeats: boolean;
  items: BundleItem[];
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
  /** The product type's name, or what an import said where there is no type of that name. */
  type: LocalizedText;
  typeId: string | null;
  /** By the attributes' handles. */
  attributes: AttributeValues;
  /** null: an article by itself. */
  bundle: Bundle | null;
  /** Class of goods that taxes know ("reduced"); "" is taxed as most things are. */
  taxClass: string;
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
  /** A product type; its name then is `type`. */
  typeId?: string | null;
  /** Values as their attributes want them; what is empty is left out. */
  attributes?: Readonly<Record<string, unknown>>;
  bundle?: Bundle | null;
  taxClass?: string;
  tags?: string[];
  /** Values that only variants name are added, with their key as label in the shop's main language. */
  options?: { name: LocalizedText; values?: OptionValue[] }[];
  images?: ImageInput[];
  variants: VariantInput[];
}

/**
 * Which products: conditions joined by "all" or "any", groups within groups. One language for collections by rule, the
 * filters of lists, bulk edits and exports; `rules/rule-sql.ts` alone gives it its meaning.
 */
export interface ProductRule {
  match: "all" | "any";
  of: (ProductRule | ProductCondition)[];
}

export type RuleField =
  | ("status" | "tag" | "type" | "vendor" | "collection" | "title")
  | ("price" | "stock" | "created" | "attribute");
export type RuleOp = "is" | "is_not" | "at_least" | "at_most" | "contains" | "in_last_days";

export interface ProductCondition {
  field: RuleField;
  /** The attribute's handle, where the field is "attribute". */
  attribute?: string;
  op: RuleOp;
  /** Amounts in minor units, instants in epoch ms, numbers of attributes in their unit; several words: any of them. */
  value: string | number | boolean | (string | number)[];
}

export const COLLECTION_SORTS = ["manual", "newest", "title", "price-asc", "price-desc", "best-selling"] as const;
export type CollectionSort = (typeof COLLECTION_SORTS)[number];

export interface Collection {
  id: string;
  handle: string;
  title: LocalizedText;
  description: LocalizedText;
  seo: Seo;
  image: ImageInput | null;
  /** null: products are picked by hand. */
  rule: ProductRule | null;
  /** The order products stand in where the page asks for none; by hand alone knows "manual". */
  sort: CollectionSort;
  productCount: number;
  version: number;
  updatedAt: number;
}

export interface CollectionInput {
  handle?: string;
  title: LocalizedText;
  description?: LocalizedText;
  seo?: Partial<Seo>;
  image?: ImageInput | null;
  /** In the order of the shelf; none where a rule decides. */
  productIds?: string[];
  rule?: ProductRule | null;
  sort?: CollectionSort;
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
  /** What it is made of; null: an article by itself. */
  bundle: Bundle | null;
  imageSrc: string | null;
  tags: string[];
}
