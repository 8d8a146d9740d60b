import type { Context } from "../../context.ts";
import { parsePhone } from "../../kernel/phone.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { recipientHash } from "../../offers/index.server.ts";
import { addLine, deleteCart, findCartId, readLines, touchCart } from "../model.server.ts";

/** Puts everything of one cart into another, and ends the first. Who brings both tokens has both carts. */
export async function mergeCarts(ctx: Context, token: string, other: string): Promise<Result<null>> {
  const id = await findCartId(ctx.tx, token);
  if (id === undefined) return refuse("cart.not_found");
  const from = await findCartId(ctx.tx, other);
  if (from === undefined) return refuse("cart.not_found", {}, "/other");
  return merge(ctx, id, [from]);
}

/**
 * Says whose cart it is, and puts into it what lies in other carts of the same phone. A phone is no proof of who somebody
 * is: only who vouches for it may ask this (ADR 026).
 * @param phone as typed, read with the shop's country
 */
export async function claimCart(ctx: Context, token: string, phone: string): Promise<Result<null>> {
  const id = await findCartId(ctx.tx, token);
  if (id === undefined) return refuse("cart.not_found");
  const { country } = ctx.shop;
  const known = parsePhone(phone, country);
  if (!known) return refuse("phone.invalid", { country }, "/phone");
  const buyer = recipientHash(known.e164);
  const others = await ctx.tx.all<{ id: string }>("SELECT id FROM carts WHERE buyer = ? AND id <> ? ORDER BY id", [
    buyer,
    id,
  ]);
  await ctx.tx.run("UPDATE carts SET buyer = ? WHERE id = ?", [buyer, id]);
  return merge(
    ctx,
    id,
    others.map((each) => each.id),
  );
}

async function merge(ctx: Context, id: string, others: readonly string[]): Promise<Result<null>> {
  const from = others.filter((other) => other !== id);
  // In one order for all: two merges of the same carts do not wait for each other for ever.
  for (const each of [id, ...from].sort()) await touchCart(ctx, each);
  for (const other of from) {
    for (const line of await readLines(ctx.tx, other)) {
      if (!(await addLine(ctx, id, line))) return refuse("lines.too_many", { max: ctx.limits.maxLines });
    }
    await ctx.tx.run(
      `UPDATE carts SET coupon = COALESCE(coupon, (SELECT o.coupon FROM (SELECT coupon FROM carts WHERE id = ?) o)),
         voucher = COALESCE(voucher, (SELECT o.voucher FROM (SELECT voucher FROM carts WHERE id = ?) o)) WHERE id = ?`,
      [other, other, id],
    );
    await deleteCart(ctx, other);
  }
  return ok(null);
}
