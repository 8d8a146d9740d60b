import type { Shop } from "#app/commerce/shop.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import { defaultShop } from "../schema.ts";

/** The shop's settings; what was never set has its default. */
export async function readShop(read: Reader): Promise<Shop> {
  const row = await read.one<{ value: string }>("SELECT value FROM settings WHERE name = 'shop'");
  return row ? { ...defaultShop, ...(JSON.parse(row.value) as Partial<Shop>) } : defaultShop;
}
