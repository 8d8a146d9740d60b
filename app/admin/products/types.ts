import type { AttributeValue, OptionValue, Product } from "#app/commerce/catalog/types.ts";
import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Currency, Money } from "#app/commerce/kernel/money.ts";

/** A product as lists show it. */
export interface ProductRow {
  id: string;
  title: string;
  image: string | null;
  status: Product["status"];
  variants: number;
  /** Over all variants; null where none is counted. */
  available: number | null;
  /** Some variant on sale is nearly out. */
  low: boolean;
  from: Money;
  /** The dearest variant, where prices differ. */
  to: Money | null;
  updatedAt: number;
}

/** One variant as its row is typed: amounts and numbers stay text until the server reads them. */
export interface VariantDraft {
  /** Absent while it is new. */
  id?: string;
  /** Keeps the row apart from its neighbours while it has no id. */
  key: string;
  options: string[];
  price: string;
  compareAt: string;
  sku: string;
  weight: string;
  /** What lies on the shelf of a new variant; stock of an old one is adjusted with a reason. */
  onHand: string;
  cost: string;
  barcode: string;
  image: string | null;
}

export interface OptionDraft {
  key: string;
  name: LocalizedText;
  values: OptionValue[];
}

export interface ImageDraft {
  /** Media key or address. */
  src: string;
  alt: LocalizedText;
  width: number;
  height: number;
}

/** Everything the product screen edits, as it is typed. */
export interface ProductDraft {
  status: Product["status"];
  handle: string;
  title: LocalizedText;
  summary: LocalizedText;
  /** HTML. */
  description: LocalizedText;
  seoTitle: LocalizedText;
  seoDescription: LocalizedText;
  vendor: string;
  type: LocalizedText;
  /** A product type, or null. */
  typeId: string | null;
  /** By handle; numbers stay text until the server reads them. */
  attributes: Record<string, AttributeValue | string>;
  bundle: BundleDraft | null;
  taxClass: string;
  /** Separated by commas; one that holds a comma is quoted. */
  tags: string;
  options: OptionDraft[];
  images: ImageDraft[];
  variants: VariantDraft[];
}

/** One part of a bundle as it is typed. */
export interface PartDraft {
  variantId: string;
  title: string;
  image: string | null;
  quantity: string;
}

export interface BundleDraft {
  kind: "fixed" | "mix";
  choose: string;
  repeats: boolean;
  parts: PartDraft[];
}

export interface StockFigures {
  onHand: number;
  reserved: number;
  available: number;
}

/** What the product screen gets. */
export interface ProductView {
  /** null: a new one. */
  id: string | null;
  version: number;
  draft: ProductDraft;
  /** By variant id. */
  stock: Record<string, StockFigures>;
  currency: Currency;
  /** Classes of goods that the shop's taxes know. */
  taxClasses: string[];
  /** Where shoppers find products: `https://shop.example/products/`. */
  addressPrefix: string;
  /** Prices that begin and end by themselves, latest first. */
  schedules: ScheduleView[];
  /** Variants by name, to schedule one. */
  named: { id: string; name: string }[];
}

/** A price that begins and ends by itself, as the screen shows it. */
export interface ScheduleView {
  id: string;
  /** "" : every variant. */
  variant: string;
  price: Money | null;
  percent: number | null;
  /** Epoch ms. */
  from: number;
  until: number | null;
  state: "coming" | "running" | "over";
  /** Where a law says what may stand crossed out beside it: each amount there is, null for none. Empty: nothing to say. */
  crossedOut: (Money | null)[];
}
