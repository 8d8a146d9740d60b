import { isDeepStrictEqual } from "node:util";
import { marks, type Reader, rowMarks, type Tx } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import { type LocalizedText, textIn } from "../kernel/locale.ts";
import { readSchedules } from "./prices.server.ts";
import { priceAt } from "./rules/price-in-time.ts";
import { typeKey } from "./rules/rule-sql.ts";
import { searchColumns } from "./rules/search-text.ts";
import type { ImageInput, Product, ProductImage } from "./types.ts";

/** The half of the model that writes products. */

/** Cheapest and dearest variant as prices are now: lists sort and filter by them. */
async function priceRange(ctx: Context, product: Product) {
  const now = ctx.clock.now();
  const schedules = (await readSchedules(ctx.tx, [product.id], now)).get(product.id) ?? [];
  const prices = product.variants.map((variant) => priceAt(variant, variant.id, schedules, now).price);
  return { price_min: Math.min(...prices), price_max: Math.max(...prices) };
}

export async function refreshPriceRange(ctx: Context, product: Product): Promise<void> {
  const { price_min, price_max } = await priceRange(ctx, product);
  await ctx.tx.run("UPDATE products SET price_min = ?, price_max = ? WHERE id = ?", [price_min, price_max, product.id]);
}

async function columnsOf(ctx: Context, product: Product, words: LocalizedText) {
  const main = ctx.shop.locales[0] ?? "fr";
  return {
    handle: product.handle,
    status: product.status,
    title: JSON.stringify(product.title),
    summary: JSON.stringify(product.summary),
    description: JSON.stringify(product.description),
    seo: JSON.stringify(product.seo),
    vendor: product.vendor,
    type: JSON.stringify(product.type),
    tags: JSON.stringify(product.tags),
    options: JSON.stringify(product.options),
    type_id: product.typeId,
    type_key: typeKey(textIn(product.type, main, main)),
    attributes: JSON.stringify(product.attributes),
    bundle: product.bundle && JSON.stringify(product.bundle),
    tax_class: product.taxClass,
    ...searchColumns(product, words, main),
    ...(await priceRange(ctx, product)),
    version: product.version,
    updated_at: product.updatedAt,
  };
}

export async function insertProduct(ctx: Context, product: Product, words: LocalizedText): Promise<void> {
  const columns = { id: product.id, sold: 0, created_at: product.createdAt, ...(await columnsOf(ctx, product, words)) };
  await ctx.tx.run(
    `INSERT INTO products (${Object.keys(columns).join(", ")}) VALUES (${marks(Object.keys(columns))})`,
    Object.values(columns),
  );
}

/** @param words what its attributes say, for the search */
export async function updateProduct(ctx: Context, product: Product, words: LocalizedText, basedOn: number) {
  const columns = await columnsOf(ctx, product, words);
  const assignments = Object.keys(columns).map((column) => `${column} = ?`);
  return ctx.tx.run(`UPDATE products SET ${assignments.join(", ")} WHERE id = ? AND version = ?`, [
    ...Object.values(columns),
    product.id,
    basedOn,
  ]);
}

/** Pictures keep their id as long as their source is the same. */
export function idsOfImages(
  ctx: Context,
  images: readonly Required<ImageInput>[],
  before: readonly ProductImage[],
): ProductImage[] {
  const free = [...before];
  return images.map((image) => {
    const index = free.findIndex((each) => each.src === image.src);
    const [known] = index < 0 ? [] : free.splice(index, 1);
    // An import does not know a picture's size; what was measured meanwhile stays.
    const size = image.width > 0 ? image : { width: known?.width ?? 0, height: known?.height ?? 0 };
    return { id: known?.id ?? ctx.ids.next(), src: image.src, alt: image.alt, width: size.width, height: size.height };
  });
}

export async function writeImages({ tx }: Context, product: Product, before: Product | undefined): Promise<void> {
  if (isDeepStrictEqual(product.images, before?.images ?? [])) return;
  if (before) await tx.run("DELETE FROM product_images WHERE product_id = ?", [product.id]);
  if (product.images.length === 0) return;
  await tx.run(
    `INSERT INTO product_images (id, product_id, position, src, alt, width, height) VALUES ${rowMarks(product.images.length, 7)}`,
    product.images.flatMap((image, position) => [
      image.id,
      product.id,
      position,
      image.src,
      JSON.stringify(image.alt),
      image.width,
      image.height,
    ]),
  );
}

/** Variants outside `productId`, or archived anywhere, that hold one of these SKUs. */
export async function readTakenSkus(read: Reader, skus: readonly string[], productId: string | undefined) {
  if (skus.length === 0) return [];
  const rows = await read.all<{ id: string; sku: string; archived_at: number | null; product_id: string }>(
    `SELECT id, sku, archived_at, product_id FROM variants WHERE sku IN (${marks(skus)})`,
    skus,
  );
  return rows
    .map((row) => ({ id: row.id, sku: row.sku, archived: row.archived_at !== null, productId: row.product_id }))
    .filter((owner) => owner.archived || owner.productId !== productId);
}

/** Archived variants give their SKUs back. */
export async function freeSkus(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.run(`UPDATE variants SET sku = NULL WHERE id IN (${marks(ids)})`, ids);
}
