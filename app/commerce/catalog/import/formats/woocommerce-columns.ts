import type { RowCells } from "../cells/row-cells.ts";

/** WooCommerce's product CSV. The exporter translates its header, so the French and Arabic names stand here too. */
export const woocommerceNames = {
  id: ["ID"],
  type: ["Type", "النوع"],
  sku: ["SKU", "UGS", "رمز المنتج (SKU)"],
  name: ["Name", "Nom", "الاسم"],
  published: ["Published", "Publié", "منشور"],
  visibility: ["Visibility in catalog", "Visibilité dans le catalogue"],
  summary: ["Short description", "Description courte", "وصف قصير"],
  description: ["Description", "الوصف"],
  saleStarts: ["Date sale price starts", "Date de début de promo"],
  saleEnds: ["Date sale price ends", "Date de fin de promo"],
  inStock: ["In stock?", "En stock ?"],
  stock: ["Stock", "Inventaire", "المخزون"],
  weightKg: ["Weight (kg)", "Poids (kg)", "الوزن (kg)"],
  weightG: ["Weight (g)", "Poids (g)"],
  weightLb: ["Weight (lbs)", "Poids (lbs)"],
  weightOz: ["Weight (oz)", "Poids (oz)"],
  salePrice: ["Sale price", "Tarif promo", "سعر التخفيض"],
  regularPrice: ["Regular price", "Tarif régulier", "السعر الافتراضي"],
  categories: ["Categories", "Catégories", "التصنيفات"],
  tags: ["Tags", "Étiquettes", "الوسوم"],
  images: ["Images", "الصور"],
  parent: ["Parent", "الأصل"],
  barcode: ["GTIN, UPC, EAN, or ISBN", "GTIN, UPC, EAN ou ISBN"],
  brand: ["Brands", "Marques"],
  position: ["Position"],
} as const;

export type WooField = keyof typeof woocommerceNames;

/** Grams of one unit of each weight column. */
export const WEIGHT_COLUMNS: readonly [WooField, number][] = [
  ["weightKg", 1_000],
  ["weightG", 1],
  ["weightLb", 453.592_37],
  ["weightOz", 28.349_523],
];

/** Attributes come in numbered pairs of columns, as many as the shop has. */
export const ATTRIBUTE_NAME = /^(?:attribute (\d+) name|nom de l'attribut (\d+))$/;
export const ATTRIBUTE_VALUES = /^(?:attribute (\d+) value\(s\)|valeur\(s\) de l'attribut (\d+))$/;

export type WooCells = RowCells<WooField>;
