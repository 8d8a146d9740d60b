/** What one catalogue file may hold; beyond it a row is refused with the figure, never cut silently. */
export const IMPORT_LIMITS = {
  /** Characters of one record, all cells together. */
  recordChars: 2_000_000,
  /** Lines of one record: HTML descriptions do run to hundreds. */
  recordLines: 5_000,
  columns: 1_000,
  title: 255,
  handle: 120,
  sku: 100,
  descriptionHtml: 100_000,
  vendor: 120,
  type: 120,
  tag: 80,
  tags: 100,
  seoTitle: 255,
  seoDescription: 1_000,
  optionName: 60,
  optionValue: 120,
  barcode: 60,
  alt: 300,
  address: 2_000,
  options: 3,
  variants: 2_000,
  images: 100,
  /** Units. */
  stock: 10_000_000,
  grams: 10_000_000,
  /** Problems kept for the answer; the rest are counted. */
  problems: 5_000,
} as const;
