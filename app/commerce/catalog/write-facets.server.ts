import { rowMarks } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import type { FacetRow } from "./rules/facet-rows.ts";
import { tagKey } from "./rules/rule-sql.ts";
import type { Product } from "./types.ts";

/** The part of the model that writes what products are found by: their tags, parts, attributes and options, a row each. */

export async function writeTags({ tx }: Context, product: Product): Promise<void> {
  await tx.run("DELETE FROM product_tags WHERE product_id = ?", [product.id]);
  const labels = new Map(product.tags.map((label) => [tagKey(label), label]));
  if (labels.size === 0) return;
  await tx.run(
    `INSERT INTO product_tags (product_id, tag, label) VALUES ${rowMarks(labels.size, 3)}`,
    [...labels].flatMap(([tag, label]) => [product.id, tag, label]),
  );
}

export async function writeBundle({ tx }: Context, product: Product): Promise<void> {
  await tx.run("DELETE FROM bundle_items WHERE product_id = ?", [product.id]);
  const items = product.bundle?.items ?? [];
  if (items.length === 0) return;
  await tx.run(
    `INSERT INTO bundle_items (product_id, variant_id, position, quantity) VALUES ${rowMarks(items.length, 4)}`,
    items.flatMap(({ variantId, quantity }, position) => [product.id, variantId, position, quantity]),
  );
}

export async function writeFacets({ tx }: Context, productId: string, rows: readonly FacetRow[]): Promise<void> {
  await tx.run("DELETE FROM product_attribute_values WHERE product_id = ?", [productId]);
  if (rows.length === 0) return;
  await tx.run(
    `INSERT INTO product_attribute_values (product_id, handle, position, word, number, label) VALUES ${rowMarks(rows.length, 6)}`,
    rows.flatMap(({ handle, position, word, number, label }) => [
      ...[productId, handle, position, word, number],
      label && JSON.stringify(label),
    ]),
  );
}
