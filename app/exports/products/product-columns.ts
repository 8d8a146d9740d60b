import { joinTags } from "#app/commerce/catalog/index.server.ts";
import { LOCALES, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Cell, Column } from "../types.ts";
import type { ExportedProduct, ExportedVariant } from "./read-products.ts";

interface Spec<T> extends Column {
  cell(of: T, whole: ExportedProduct): Cell;
}

/** A text that starts with the sign that keeps formulas away gets a second one: whoever reads takes one away. */
function text(words: string): string {
  return words.startsWith("'") ? `'${words}` : words;
}

/** A text column for each language: `Title (fr)`. */
function localized<T>(title: string, width: number, of: (item: T) => LocalizedText): Spec<T>[] {
  return LOCALES.map((locale) => ({
    ...{ title: `${title} (${locale})`, width, once: true },
    cell: (item) => text(of(item)[locale] ?? ""),
  }));
}

/** What is a list or a tree is JSON: the import takes it back as it is. */
function json(value: unknown): string {
  return value === null || (Array.isArray(value) && value.length === 0) ? "" : JSON.stringify(value);
}

/** Columns of a product, in its first row. `app/commerce/catalog/import/formats/vitrine.ts` reads these very names. */
export const PRODUCT_COLUMNS: readonly Spec<ExportedProduct>[] = [
  { title: "Handle", width: 24, cell: ({ product }) => text(product.handle) },
  { title: "Status", width: 10, print: 1, once: true, cell: ({ product }) => product.status },
  ...localized<ExportedProduct>("Title", 32, ({ product }) => product.title).map((column, index) =>
    index === 0 ? { ...column, print: 4 } : column,
  ),
  ...localized<ExportedProduct>("Summary", 32, ({ product }) => product.summary),
  ...localized<ExportedProduct>("Description", 40, ({ product }) => product.description),
  ...localized<ExportedProduct>("SEO title", 24, ({ product }) => product.seo.title),
  ...localized<ExportedProduct>("SEO description", 24, ({ product }) => product.seo.description),
  { title: "Vendor", width: 18, once: true, cell: ({ product }) => text(product.vendor) },
  { title: "Product type", width: 16, once: true, cell: ({ typeHandle }) => text(typeHandle) },
  ...localized<ExportedProduct>("Type", 16, ({ product }) => product.type),
  { title: "Tax class", width: 12, once: true, cell: ({ product }) => text(product.taxClass) },
  { title: "Tags", width: 24, once: true, cell: ({ product }) => text(joinTags(product.tags)) },
  { title: "Attributes", width: 24, once: true, cell: ({ product }) => attributes(product.attributes) },
  { title: "Options", width: 24, once: true, cell: ({ product }) => json(product.options) },
  {
    ...{ title: "Images", width: 24, once: true },
    cell: ({ product }) => json(product.images.map(({ src, alt, width, height }) => ({ src, alt, width, height }))),
  },
  { title: "Bundle", width: 24, once: true, cell: ({ bundle }) => json(bundle) },
  { title: "Collections", width: 24, once: true, cell: ({ collections }) => json(collections) },
  { title: "Scheduled prices", width: 24, once: true, cell: ({ schedules }) => json(schedules) },
];

/** Columns of each variant. */
export const VARIANT_COLUMNS: readonly Spec<ExportedVariant>[] = [
  { title: "SKU", width: 18, print: 2, cell: ({ variant }) => text(variant.sku ?? "") },
  { title: "Variant options", width: 20, print: 2, cell: ({ variant }) => json(variant.options) },
  { title: "Price", width: 12, print: 1.5, numeric: true, cell: ({ money, variant }) => money(variant.price) },
  { title: "Compare at price", width: 12, numeric: true, cell: ({ money, variant }) => money(variant.compareAtPrice) },
  { title: "Cost", width: 12, numeric: true, cell: ({ money, variant }) => money(variant.cost) },
  { title: "Grams", width: 8, numeric: true, cell: ({ variant }) => variant.weight },
  { title: "Barcode", width: 16, cell: ({ variant }) => text(variant.barcode) },
  { title: "Variant image", width: 24, cell: ({ image }) => text(image) },
  { title: "Stock", width: 8, print: 1, numeric: true, cell: ({ stock }) => stock },
];

function attributes(values: object): string {
  return Object.keys(values).length === 0 ? "" : JSON.stringify(values);
}
