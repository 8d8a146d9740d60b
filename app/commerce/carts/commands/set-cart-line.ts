import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { findCartId, touchCart } from "../model.server.ts";

/** Sets how many of a line are in a cart; 0 takes it out. A line that is not there stays away. */
export async function setCartLine(ctx: Context, token: string, key: string, quantity: number): Promise<Result<null>> {
  const max = ctx.limits.maxLineQuantity;
  if (!Number.isSafeInteger(quantity) || quantity < 0 || quantity > max) {
    return refuse("quantity.invalid", { max }, "/quantity");
  }
  const id = await findCartId(ctx.tx, token);
  if (id === undefined) return refuse("cart.not_found");
  await touchCart(ctx, id);
  if (quantity === 0) await ctx.tx.run("DELETE FROM cart_items WHERE cart_id = ? AND line_key = ?", [id, key]);
  else await ctx.tx.run("UPDATE cart_items SET quantity = ? WHERE cart_id = ? AND line_key = ?", [quantity, id, key]);
  return ok(null);
}
