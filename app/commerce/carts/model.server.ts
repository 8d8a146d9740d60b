import { createHash, randomBytes } from "node:crypto";
import type { Reader } from "#app/platform/db/index.server.ts";
import { jsonOf } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import type { CartLine, CartPart } from "./types.ts";

/** A cart as its row names it: the token is known to who brought it alone. */
export interface OpenCart {
  id: string;
  token: string;
}

/** Names a cart among the sessions of orders that are begun, which are kept by the same hash. */
export function cartSession(token: string): string {
  return `cart:${token}`;
}

/** Tokens are stored hashed: who reads the database opens nobody's cart. */
export function cartHash(token: string): string {
  return createHash("sha256").update(cartSession(token)).digest("hex");
}

/** The variant; of a mix also what was chosen, in whatever order. At most 64 characters. */
export function lineKey(variantId: string, parts: readonly CartPart[]): string {
  if (parts.length === 0) return variantId;
  const chosen = parts.map((part) => `${part.variantId}×${part.quantity}`).sort();
  return `${variantId}.${createHash("sha256").update(chosen.join(" ")).digest("hex").slice(0, 16)}`;
}

export function findCartId(read: Reader, token: string): Promise<string | undefined> {
  return findCartOf(read, cartHash(token));
}

/** @param hash of its token */
export async function findCartOf(read: Reader, hash: string): Promise<string | undefined> {
  const row = await read.one<{ id: string }>("SELECT id FROM carts WHERE token_hash = ?", [hash]);
  return row?.id;
}

/**
 * The cart a token opens, or a new one. A token that opens nothing is not taken over: whoever brought it might know it from
 * elsewhere. Its row stays locked, so that what is pressed twice at once is done one after the other.
 */
export async function openCart(ctx: Context, given: string | undefined): Promise<OpenCart> {
  const known = given === undefined ? undefined : await findCartId(ctx.tx, given);
  if (given !== undefined && known !== undefined) {
    await touchCart(ctx, known);
    return { id: known, token: given };
  }
  const cart = { id: ctx.ids.next(), token: randomBytes(16).toString("base64url") };
  const now = ctx.clock.now();
  await ctx.tx.run("INSERT INTO carts (id, token_hash, created_at, updated_at) VALUES (?, ?, ?, ?)", [
    ...[cart.id, cartHash(cart.token), now, now],
  ]);
  return cart;
}

/** Locks the cart's row and says that somebody cares for it. */
export async function touchCart({ tx, clock }: Context, id: string): Promise<void> {
  await tx.run("UPDATE carts SET updated_at = ? WHERE id = ?", [clock.now(), id]);
}

export async function readLines(read: Reader, cartId: string): Promise<CartLine[]> {
  const rows = await read.all(
    "SELECT line_key, variant_id, parts, quantity FROM cart_items WHERE cart_id = ? ORDER BY added_at, line_key",
    [cartId],
  );
  return rows.map((row) => ({
    key: String(row.line_key),
    variantId: String(row.variant_id),
    parts: jsonOf<CartPart[]>(row.parts),
    quantity: Number(row.quantity),
  }));
}

/** Now, or a millisecond after the newest line: lines put in within one millisecond keep their order too. */
const AFTER_THE_LAST = "CASE WHEN MAX(added_at) >= ? THEN MAX(added_at) + 1 ELSE ? END";

/** Beside the pieces that are there already, and never more than an order may hold. @returns whether there was room */
export async function addLine(ctx: Context, cartId: string, line: Omit<CartLine, "key">): Promise<boolean> {
  const { maxLineQuantity: most, maxLines } = ctx.limits;
  const { variantId, parts, quantity } = line;
  const key = lineKey(variantId, parts);
  const { changes } = await ctx.tx.run(
    "UPDATE cart_items SET quantity = CASE WHEN quantity + ? > ? THEN ? ELSE quantity + ? END WHERE cart_id = ? AND line_key = ?",
    [quantity, most, most, quantity, cartId, key],
  );
  if (changes > 0) return true;
  if ((await readLines(ctx.tx, cartId)).length >= maxLines) return false;
  await ctx.tx.run(
    `INSERT INTO cart_items (cart_id, line_key, variant_id, parts, quantity, added_at)
     SELECT ?, ?, ?, ?, ?, ${AFTER_THE_LAST} FROM cart_items WHERE cart_id = ?`,
    [cartId, key, variantId, JSON.stringify(parts), quantity, ctx.clock.now(), ctx.clock.now(), cartId],
  );
  return true;
}

export async function deleteCart({ tx }: Context, id: string): Promise<void> {
  await tx.run("DELETE FROM cart_items WHERE cart_id = ?", [id]);
  await tx.run("DELETE FROM carts WHERE id = ?", [id]);
}
