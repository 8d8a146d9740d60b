import { createHash } from "node:crypto";
import { slugify } from "#app/commerce/kernel/slug.ts";
import { IMPORT_LIMITS } from "../limits.ts";

/**
 * A SKU for a variant whose file gives none: from the product's handle and the variant's options, so that every import
 * of the same file makes the same one. A long one is cut and told apart by a short hash.
 */
export function makeSku(base: string, options: readonly string[]): string {
  const parts = [base, ...options.map((value) => slugify(value) || shortHash(value))];
  const sku = parts.filter(Boolean).join("-");
  return sku.length <= IMPORT_LIMITS.sku ? sku : `${sku.slice(0, IMPORT_LIMITS.sku - 9)}-${shortHash(sku)}`;
}

/** A handle for a title; one made of emoji alone is told by its hash. */
export function makeHandle(title: string): string {
  return slugify(title) || `p-${shortHash(title)}`;
}

export function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
