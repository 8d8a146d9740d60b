import type { Reader } from "#app/platform/db/index.server.ts";
import { readTypes } from "../product-types.server.ts";
import type { ProductType } from "../types.ts";

/** All product types by handle: a shop has tens. */
export function listProductTypes(read: Reader): Promise<ProductType[]> {
  return readTypes(read);
}

export async function findProductType(read: Reader, id: string): Promise<ProductType | undefined> {
  return (await readTypes(read, [id]))[0];
}
