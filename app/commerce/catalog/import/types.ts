import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Values } from "#app/commerce/kernel/messages.ts";
import type { Bundle, ProductInput, VariantInput } from "../types.ts";
import type { ProblemCode } from "./problems.ts";

export const IMPORT_FORMATS = ["vitrine", "shopify", "woocommerce"] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/**
 * Something about one place of the file. An `error` keeps its row (or its product) out; a `warning` says what was read
 * with a grain of salt, and the row lands.
 */
export interface Problem {
  severity: "error" | "warning";
  /** The file's line on which the record starts, the header being 1. */
  line: number;
  /** The header's own words; null when the whole row is meant. */
  column: string | null;
  code: ProblemCode;
  values: Values;
}

export type Report = (problem: Problem) => void;

/** One record of the file. */
export interface Row {
  line: number;
  cells: string[];
}

/**
 * A product as the file tells it. An absent field is one the file has no column for: an update leaves it alone, while
 * an empty one clears it.
 */
export interface ImportedProduct {
  /** Line of its first row. */
  line: number;
  handle: string;
  /** The file names no handle; `handle` was made from the title, so SKUs identify the product. */
  handleIsMade: boolean;
  title: string;
  descriptionHtml?: string;
  vendor?: string;
  type?: string;
  tags?: string[];
  status?: "active" | "draft" | "archived";
  seoTitle?: string;
  seoDescription?: string;
  /** Titles of collections, outermost first: "Clothing > Hoodies" is one entry of two names. */
  collections?: string[][];
  optionNames: string[];
  variants: ImportedVariant[];
  images?: ImportedImage[];
  /** Our own export says everything, in every language: this is the product, and the fields above only name it. */
  whole?: Omit<Partial<ProductInput>, "variants" | "bundle"> & {
    /** Handle of the product type; "": none. */
    typeHandle?: string;
    bundle?: ImportedBundle | null;
    /** Collections picked by hand that it shall be in, and no others. */
    collections?: NamedCollection[];
    /** Prices that shall begin and end by themselves, beside those there are. */
    schedules?: ImportedSchedule[];
  };
}

/** A collection by its handle, and what it is called where it has to be made. */
export interface NamedCollection {
  handle: string;
  title?: LocalizedText;
}

/** A scheduled price as a file says it: instants in ISO 8601, an amount as a decimal in the shop's currency. */
export interface ImportedSchedule {
  /** Option keys of the variant; null: all of them. */
  variant: string[] | null;
  price?: string;
  percent?: number;
  from: string;
  until: string | null;
}

/** Parts by the id they have in this shop, else by SKU. */
export type ImportedBundle = Omit<Bundle, "items"> & { items: { id: string; sku: string | null; quantity: number }[] };

export interface ImportedVariant {
  line: number;
  sku: string;
  /** The file gives no SKU; this one is made from handle and options, the same at every import. */
  skuIsMade: boolean;
  /** One value per option name, in that order. */
  options: string[];
  /** Minor units of the shop's currency. */
  price?: number;
  compareAt?: number | null;
  /** Units on the shelf; null when the shop that wrote the file sells it without counting. */
  stock?: number | null;
  grams?: number;
  barcode?: string;
  /** Address of the picture that shows this very variant. */
  image?: string;
  /** See `ImportedProduct.whole`; `imageSrc` is its picture, "" none. */
  whole?: Omit<VariantInput, "id" | "image"> & { imageSrc?: string };
}

export interface ImportedImage {
  /** https address, kept as it is: nothing is fetched. */
  src: string;
  alt: string;
}
