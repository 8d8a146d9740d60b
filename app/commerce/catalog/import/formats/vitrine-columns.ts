import { LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";

/** Our own export's columns: one name each, the same in every language. */
const plain = {
  handle: ["Handle"],
  status: ["Status"],
  vendor: ["Vendor"],
  productType: ["Product type"],
  taxClass: ["Tax class"],
  tags: ["Tags"],
  attributes: ["Attributes"],
  options: ["Options"],
  images: ["Images"],
  bundle: ["Bundle"],
  collections: ["Collections"],
  schedules: ["Scheduled prices"],
  sku: ["SKU"],
  variantOptions: ["Variant options"],
  price: ["Price"],
  compareAt: ["Compare at price"],
  cost: ["Cost"],
  grams: ["Grams"],
  barcode: ["Barcode"],
  variantImage: ["Variant image"],
  stock: ["Stock"],
} as const;

export const LOCALIZED = ["title", "summary", "description", "seoTitle", "seoDescription", "type"] as const;
export type LocalizedField = (typeof LOCALIZED)[number];

const TITLES: Record<LocalizedField, string> = {
  title: "Title",
  summary: "Summary",
  description: "Description",
  seoTitle: "SEO title",
  seoDescription: "SEO description",
  type: "Type",
};

export type VitrineField = keyof typeof plain | `${LocalizedField}.${Locale}`;

const localized = LOCALIZED.flatMap((field) =>
  LOCALES.map((locale) => [`${field}.${locale}`, [`${TITLES[field]} (${locale})`]] as const),
);

export const vitrineNames = Object.fromEntries([...Object.entries(plain), ...localized]) as unknown as Readonly<
  Record<VitrineField, readonly string[]>
>;
