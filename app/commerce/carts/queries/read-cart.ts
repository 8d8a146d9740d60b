import type { Reader } from "#app/platform/db/index.server.ts";
import { cartHash, readLines } from "../model.server.ts";
import type { Cart } from "../types.ts";

/** What is in a cart, in the order it was put there; undefined where the token opens none. */
export async function readCart(read: Reader, token: string): Promise<Cart | undefined> {
  return readCartOf(read, cartHash(token));
}

/** The same for who knows whose it is, and not its token: an order that was begun with it keeps the hash of its session. */
export async function readCartOf(read: Reader, session: string): Promise<Cart | undefined> {
  const row = await read.one("SELECT id, coupon, voucher FROM carts WHERE token_hash = ?", [session]);
  if (!row) return undefined;
  return {
    lines: await readLines(read, String(row.id)),
    coupon: String(row.coupon ?? ""),
    voucher: String(row.voucher ?? ""),
  };
}
