import type { Reader } from "#app/platform/db/index.server.ts";
import { readProductIdsBySku, readProducts, readSellables } from "../model.server.ts";
import type { Product, Sellable } from "../types.ts";

/** Products by id, whatever their status, in the order asked; undefined where there is none. */
export async function findProducts(read: Reader, ids: readonly string[]): Promise<(Product | undefined)[]> {
  const found = new Map((await readProducts(read, "id", [...new Set(ids)])).map((product) => [product.id, product]));
  return ids.map((id) => found.get(id));
}

export async function findProductByHandle(read: Reader, handle: string): Promise<Product | undefined> {
  return (await readProducts(read, "handle", [handle]))[0];
}

/** Products by handle, those there are. */
export function findProductsByHandle(read: Reader, handles: readonly string[]): Promise<Product[]> {
  return readProducts(read, "handle", [...new Set(handles)]);
}

/** The products that one of these SKUs belongs to. */
export async function findProductsBySku(read: Reader, skus: readonly string[]): Promise<Product[]> {
  return readProducts(read, "id", await readProductIdsBySku(read, [...new Set(skus)]));
}

/** Variants with what selling them takes at an instant (epoch ms: prices may be scheduled), by id. */
export function findSellables(read: Reader, variantIds: readonly string[], at: number): Promise<Sellable[]> {
  return readSellables(read, "id", [...new Set(variantIds)], at);
}

export function findSellablesBySku(read: Reader, skus: readonly string[], at: number): Promise<Sellable[]> {
  return readSellables(read, "sku", [...new Set(skus)], at);
}
