import { groupRows, jsonOf, marks, type Reader, type Row } from "#app/platform/db/index.server.ts";
import type { LocalizedText } from "../kernel/locale.ts";
import { readSchedules } from "./prices.server.ts";
import { priceAt } from "./rules/price-in-time.ts";
import type { Product, ProductImage, ProductOption, ProductStatus, Sellable, Variant } from "./types.ts";

const PRODUCT_COLUMNS =
  "id, handle, status, title, summary, description, seo, vendor, type, type_id, attributes, bundle, tax_class, tags, options, version, created_at, updated_at";

/** Products by a unique column, each with its living variants and its pictures: three statements, however many. */
export async function readProducts(
  read: Reader,
  column: "id" | "handle",
  values: readonly string[],
): Promise<Product[]> {
  if (values.length === 0) return [];
  const rows = await read.all(`SELECT ${PRODUCT_COLUMNS} FROM products WHERE ${column} IN (${marks(values)})`, values);
  const ids = rows.map((row) => String(row.id));
  if (ids.length === 0) return [];
  const variants = await read.all(
    `SELECT id, product_id, sku, options, price, compare_at_price, cost, weight, barcode, image_id FROM variants WHERE product_id IN (${marks(ids)}) AND archived_at IS NULL ORDER BY position`,
    ids,
  );
  const images = await read.all(
    `SELECT id, product_id, src, alt, width, height FROM product_images WHERE product_id IN (${marks(ids)}) ORDER BY position`,
    ids,
  );
  const variantsOf = groupRows(variants, "product_id");
  const imagesOf = groupRows(images, "product_id");
  return rows.map((row) => toProduct(row, variantsOf.get(row.id ?? "") ?? [], imagesOf.get(row.id ?? "") ?? []));
}

export async function readProductIdsBySku(read: Reader, skus: readonly string[]): Promise<string[]> {
  if (skus.length === 0) return [];
  const rows = await read.all<{ product_id: string }>(
    `SELECT DISTINCT product_id FROM variants WHERE sku IN (${marks(skus)}) AND archived_at IS NULL`,
    skus,
  );
  return rows.map((row) => row.product_id);
}

const SELLABLE = `SELECT v.id, v.product_id, v.sku, v.options AS keys_json, v.price, v.compare_at_price, v.cost, v.weight, p.status, p.tax_class, p.bundle, p.title, p.options, p.tags,
  (SELECT i.src FROM product_images i WHERE i.product_id = v.product_id ORDER BY CASE WHEN i.id = v.image_id THEN 0 ELSE 1 END, i.position LIMIT 1) AS image_src,
  EXISTS (SELECT 1 FROM price_schedules s WHERE s.product_id = v.product_id) AS is_scheduled
  FROM variants v JOIN products p ON p.id = v.product_id`;

export async function readSellables(
  read: Reader,
  column: "id" | "sku",
  values: readonly string[],
  at: number,
): Promise<Sellable[]> {
  if (values.length === 0) return [];
  const rows = await read.all(`${SELLABLE} WHERE v.${column} IN (${marks(values)}) AND v.archived_at IS NULL`, values);
  const scheduled = rows.filter((row) => Number(row.is_scheduled) === 1).map((row) => String(row.product_id));
  const schedules = await readSchedules(read, [...new Set(scheduled)], at);
  return rows.map((row) => {
    const own = { price: Number(row.price), compareAtPrice: numberOrNull(row.compare_at_price) };
    const options = jsonOf<ProductOption[]>(row.options);
    const keys = jsonOf<string[]>(row.keys_json);
    return {
      variantId: String(row.id),
      productId: String(row.product_id),
      sku: row.sku === null ? null : String(row.sku),
      status: row.status as ProductStatus,
      title: jsonOf<LocalizedText>(row.title),
      optionLabels: keys.map((key, index) => labelOf(options[index], key)),
      ...priceAt(own, String(row.id), schedules.get(String(row.product_id)) ?? [], at),
      cost: numberOrNull(row.cost),
      tags: jsonOf<string[]>(row.tags),
      weight: Number(row.weight),
      taxClass: String(row.tax_class),
      bundle: row.bundle === null ? null : jsonOf(row.bundle),
      imageSrc: row.image_src === null ? null : String(row.image_src),
    };
  });
}

function labelOf(option: ProductOption | undefined, key: string): LocalizedText {
  return option?.values.find((value) => value.key === key)?.label ?? { fr: key };
}

function toProduct(row: Row, variants: Row[], images: Row[]): Product {
  return {
    id: String(row.id),
    handle: String(row.handle),
    status: row.status as ProductStatus,
    title: jsonOf(row.title),
    summary: jsonOf(row.summary),
    description: jsonOf(row.description),
    seo: jsonOf(row.seo),
    vendor: String(row.vendor),
    type: jsonOf(row.type),
    typeId: row.type_id === null ? null : String(row.type_id),
    attributes: row.attributes === null ? {} : jsonOf(row.attributes),
    bundle: row.bundle === null ? null : jsonOf(row.bundle),
    taxClass: String(row.tax_class),
    tags: jsonOf(row.tags),
    options: jsonOf(row.options),
    images: images.map(toImage),
    variants: variants.map(toVariant),
    version: Number(row.version),
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
  };
}

function toVariant(row: Row): Variant {
  return {
    id: String(row.id),
    sku: row.sku === null ? null : String(row.sku),
    options: jsonOf(row.options),
    price: Number(row.price),
    compareAtPrice: numberOrNull(row.compare_at_price),
    cost: numberOrNull(row.cost),
    weight: Number(row.weight),
    barcode: String(row.barcode),
    imageId: row.image_id === null ? null : String(row.image_id),
  };
}

function numberOrNull(value: string | number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}

function toImage(row: Row): ProductImage {
  return {
    id: String(row.id),
    src: String(row.src),
    alt: jsonOf(row.alt),
    width: Number(row.width),
    height: Number(row.height),
  };
}
