import type { Context } from "../../context.ts";
import { cartHash, deleteCart, findCartOf } from "../model.server.ts";

/** What was in it is ordered: it and its codes are gone. */
export async function endCart(ctx: Context, token: string): Promise<void> {
  await endCartOf(ctx, cartHash(token));
}

/** The same for who was led to it by an order that was begun with it. */
export async function endCartOf(ctx: Context, session: string): Promise<void> {
  const id = await findCartOf(ctx.tx, session);
  if (id !== undefined) await deleteCart(ctx, id);
}

/** Carts nobody has touched since `before` are forgotten, a slice at a time. @returns how many */
export async function forgetCarts(ctx: Context, before: number, limit = 200): Promise<number> {
  const rows = await ctx.tx.all<{ id: string }>(`SELECT id FROM carts WHERE updated_at < ? LIMIT ${limit}`, [before]);
  for (const { id } of rows) await deleteCart(ctx, id);
  return rows.length;
}
