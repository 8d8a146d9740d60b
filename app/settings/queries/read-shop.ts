import type { Shop } from "#app/commerce/shop.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import { defaultShop } from "../schema.ts";

/** The shop's settings; what was never set has its default. Whoever means to change them locks them. */
export async function readShop(read: Reader, locked = false): Promise<Shop> {
  const lock = locked && read.dialect === "mysql" ? " FOR UPDATE" : "";
  const row = await read.one<{ value: string }>(`SELECT value FROM settings WHERE name = 'shop'${lock}`);
  return row ? { ...defaultShop, ...(JSON.parse(row.value) as Partial<Shop>) } : defaultShop;
}
