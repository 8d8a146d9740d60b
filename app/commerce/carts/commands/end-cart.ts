import type { Context } from "../../context.ts";
import { deleteCart, findCartId } from "../model.server.ts";

/** What was in it is ordered: it and its codes are gone. */
export async function endCart(ctx: Context, token: string): Promise<void> {
  const id = await findCartId(ctx.tx, token);
  if (id !== undefined) await deleteCart(ctx, id);
}

/** Carts nobody has touched since `before` are forgotten, a slice at a time. @returns how many */
export async function forgetCarts(ctx: Context, before: number, limit = 200): Promise<number> {
  const rows = await ctx.tx.all<{ id: string }>(`SELECT id FROM carts WHERE updated_at < ? LIMIT ${limit}`, [before]);
  for (const { id } of rows) await deleteCart(ctx, id);
  return rows.length;
}
