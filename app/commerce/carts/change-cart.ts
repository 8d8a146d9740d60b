import { randomBytes } from "node:crypto";
import { findSellables } from "../catalog/index.server.ts";
import type { Context } from "../context.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { cartHash, findCartId } from "./model.server.ts";

/** Puts pieces into a cart, beside those that are there. Without a token that opens a cart, a new one is made. @returns its token */
export async function addToCart(
  ctx: Context,
  token: string | undefined,
  variantId: string,
  quantity: number,
): Promise<Result<string>> {
  const max = ctx.limits.maxLineQuantity;
  if (!Number.isSafeInteger(quantity) || quantity < 1 || quantity > max) {
    return refuse("quantity.invalid", { max }, "/quantity");
  }
  const [sellable] = await findSellables(ctx.tx, [variantId], ctx.clock.now());
  if (sellable?.status !== "active") return refuse("variant.not_found", { sku: variantId.slice(0, 40) }, "/variant");
  const cart = await openCart(ctx, token);
  // Never more than an order may hold: what is asked beyond that is cut.
  const { changes } = await ctx.tx.run(
    "UPDATE cart_lines SET quantity = CASE WHEN quantity + ? > ? THEN ? ELSE quantity + ? END WHERE cart_id = ? AND variant_id = ?",
    [quantity, max, max, quantity, cart.id, variantId],
  );
  if (changes === 0) {
    const rows = await ctx.tx.all("SELECT variant_id FROM cart_lines WHERE cart_id = ?", [cart.id]);
    if (rows.length >= ctx.limits.maxLines) return refuse("lines.too_many", { max: ctx.limits.maxLines });
    await ctx.tx.run("INSERT INTO cart_lines (cart_id, variant_id, quantity, added_at) VALUES (?, ?, ?, ?)", [
      ...[cart.id, variantId, quantity, ctx.clock.now()],
    ]);
  }
  return ok(cart.token);
}

/** Sets how many of an article are in a cart; 0 takes it out. */
export async function setCartLine(
  ctx: Context,
  token: string,
  variantId: string,
  quantity: number,
): Promise<Result<null>> {
  const max = ctx.limits.maxLineQuantity;
  if (!Number.isSafeInteger(quantity) || quantity < 0 || quantity > max) {
    return refuse("quantity.invalid", { max }, "/quantity");
  }
  const id = await findCartId(ctx.tx, token);
  if (id === undefined) return ok(null);
  if (quantity === 0) {
    await ctx.tx.run("DELETE FROM cart_lines WHERE cart_id = ? AND variant_id = ?", [id, variantId]);
  } else {
    await ctx.tx.run("UPDATE cart_lines SET quantity = ? WHERE cart_id = ? AND variant_id = ?", [
      quantity,
      id,
      variantId,
    ]);
  }
  await touch(ctx, id);
  return ok(null);
}

/** What was in it is ordered. */
export async function emptyCart(ctx: Context, token: string): Promise<void> {
  const id = await findCartId(ctx.tx, token);
  if (id !== undefined) await ctx.tx.run("DELETE FROM cart_lines WHERE cart_id = ?", [id]);
}

/** Carts nobody has touched since `before` are forgotten, a slice at a time. @returns how many */
export async function forgetCarts(ctx: Context, before: number, limit = 200): Promise<number> {
  const rows = await ctx.tx.all<{ id: string }>(`SELECT id FROM carts WHERE updated_at < ? LIMIT ${limit}`, [before]);
  for (const { id } of rows) {
    await ctx.tx.run("DELETE FROM cart_lines WHERE cart_id = ?", [id]);
    await ctx.tx.run("DELETE FROM carts WHERE id = ?", [id]);
  }
  return rows.length;
}

async function openCart(ctx: Context, given: string | undefined): Promise<{ id: string; token: string }> {
  const known = given === undefined ? undefined : await findCartId(ctx.tx, given);
  if (given !== undefined && known !== undefined) {
    await touch(ctx, known);
    return { id: known, token: given };
  }
  // A token that opens nothing is not taken over: whoever brought it might know it from elsewhere.
  const cart = { id: ctx.ids.next(), token: randomBytes(16).toString("base64url") };
  const now = ctx.clock.now();
  await ctx.tx.run("INSERT INTO carts (id, token_hash, created_at, updated_at) VALUES (?, ?, ?, ?)", [
    ...[cart.id, cartHash(cart.token), now, now],
  ]);
  return cart;
}

async function touch(ctx: Context, id: string): Promise<void> {
  await ctx.tx.run("UPDATE carts SET updated_at = ? WHERE id = ?", [ctx.clock.now(), id]);
}
