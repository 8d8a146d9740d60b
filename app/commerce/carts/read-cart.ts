import type { Reader } from "#app/platform/db/index.server.ts";
import { cartHash } from "./model.server.ts";
import type { CartLine } from "./types.ts";

/** What is in a cart, in the order it was put there; nothing where the token opens none. */
export async function readCart(read: Reader, token: string): Promise<CartLine[]> {
  const rows = await read.all(
    "SELECT l.variant_id, l.quantity FROM cart_lines l JOIN carts c ON c.id = l.cart_id WHERE c.token_hash = ? ORDER BY l.added_at, l.variant_id",
    [cartHash(token)],
  );
  return rows.map((row) => ({ variantId: String(row.variant_id), quantity: Number(row.quantity) }));
}
