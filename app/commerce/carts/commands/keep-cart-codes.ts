import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { findCartId } from "../model.server.ts";
import type { Cart } from "../types.ts";

const LONGEST = 64;

/** Keeps the codes that were typed in a cart, as they were typed: whether they give anything is said whenever it is priced. */
export async function keepCartCodes(
  ctx: Context,
  token: string,
  codes: Partial<Pick<Cart, "coupon" | "voucher">>,
): Promise<Result<null>> {
  const id = await findCartId(ctx.tx, token);
  if (id === undefined) return refuse("cart.not_found");
  const now = ctx.clock.now();
  for (const name of ["coupon", "voucher"] as const) {
    const code = codes[name]?.trim();
    if (code === undefined) continue;
    if (code.length > LONGEST) return refuse("input.too_long", { max: LONGEST }, `/${name}`);
    await ctx.tx.run(`UPDATE carts SET ${name} = ?, updated_at = ? WHERE id = ?`, [code || null, now, id]);
  }
  return ok(null);
}
