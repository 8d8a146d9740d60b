import { type Result, refuse } from "../../kernel/result.ts";
import { normaliseCode } from "../../offers/index.server.ts";
import type { CouponState, PricedOrder } from "../../pricing/index.server.ts";

/** A code that gives nothing is said before the order is placed: nobody pays more than they were led to expect. */
const REFUSALS: Readonly<Record<CouponState, string | null>> = {
  ok: null,
  // Something better is given instead: nothing is lost.
  outdone: null,
  invalid: "coupon.invalid",
  expired: "coupon.expired",
  used_up: "coupon.used_up",
  not_applicable: "coupon.not_applicable",
};

/** @returns the refusal of the first code that gives nothing, pointing at it, or undefined */
export function couponRefusal({ coupons }: PricedOrder, typed: readonly string[]): Result<never> | undefined {
  for (const { code, state } of coupons) {
    const refusal = REFUSALS[state];
    if (refusal) return refuse(refusal, { code }, `/coupons/${couponIndex(typed, code)}`);
  }
  return undefined;
}

/** Where a code stands among those that were typed. */
export function couponIndex(typed: readonly string[], code: string): number {
  return typed.findIndex((each) => normaliseCode(each) === code);
}
