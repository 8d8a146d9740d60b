import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { readCoupons, setCouponDisabled } from "../coupons.server.ts";
import type { Coupon } from "../types.ts";

/** Switches a coupon off, or on again; what was redeemed stays redeemed. */
export async function disableCoupon(ctx: Context, id: string, disabled: boolean): Promise<Result<Coupon>> {
  const [coupon] = await readCoupons(ctx.tx, "WHERE id = ?", [id]);
  if (!coupon) return refuse("coupon.not_found", { id });
  await setCouponDisabled(ctx, id, disabled);
  return ok({ ...coupon, disabled });
}
