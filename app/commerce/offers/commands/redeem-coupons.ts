import type { Context } from "../../context.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import {
  insertRedemption,
  type Redemption,
  releaseRedemptions,
  retakeRedemptions,
  takeUse,
  takeUseOfCustomer,
} from "../coupons.server.ts";
import type { CouponFacts } from "../types.ts";

/**
 * Redeems coupons for an order, in its own transaction: all or none. What was read before may be untrue by now; the
 * statements decide.
 * @returns `coupon.used_up` with the code and a pointer to it, where somebody else was first
 */
export async function redeemCoupons(
  ctx: Context,
  coupons: readonly { facts: CouponFacts; index: number; redemption: Omit<Redemption, "couponId"> }[],
): Promise<Result<null, Refusal<"coupon.used_up">>> {
  // In one order for all: two orders that redeem the same coupons lock them alike.
  for (const { facts, index, redemption } of [...coupons].sort((a, b) => (a.facts.code < b.facts.code ? -1 : 1))) {
    const { coupon, code } = facts;
    if (!coupon) continue;
    const most = coupon.maxUsesPerCustomer;
    const theirs = most === null || (await takeUseOfCustomer(ctx, coupon.id, redemption.customerId, most));
    if (!theirs || !(await takeUse(ctx, coupon.id))) return refuse("coupon.used_up", { code }, `/coupons/${index}`);
    await insertRedemption(ctx, { couponId: coupon.id, ...redemption });
  }
  return ok(null);
}

/**
 * An order that is called off gives its coupons back; one that is edited those whose offers it lost.
 * @param codes of those coupons; absent: of all it has
 */
export async function releaseCoupons(ctx: Context, orderId: string, codes?: readonly string[]): Promise<void> {
  await releaseRedemptions(ctx, orderId, codes);
}

/** An order that comes back after all redeems its coupons again; one that is used up by now stays with whoever had it. */
export async function retakeCoupons(ctx: Context, orderId: string): Promise<void> {
  await retakeRedemptions(ctx, orderId);
}
