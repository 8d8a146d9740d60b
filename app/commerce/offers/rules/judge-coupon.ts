import type { CouponFacts, CustomerFacts } from "../types.ts";
import type { Reason } from "./rule.ts";

/**
 * Is a coupon good now, for this buyer? One made out to somebody else, or switched off, reads as one that does not
 * exist: whoever guesses learns nothing.
 * @returns `coupon.invalid`, `coupon.expired`, `coupon.used_up`, or null
 */
export function judgeCoupon({ code, coupon }: CouponFacts, customer: CustomerFacts, now: number): Reason | null {
  const data = { code };
  if (!coupon || coupon.disabled) return { code: "coupon.invalid", data };
  if (coupon.recipient !== null && !customer.hashes.includes(coupon.recipient)) return { code: "coupon.invalid", data };
  if (coupon.startsAt !== null && now < coupon.startsAt) return { code: "coupon.invalid", data };
  if (coupon.expiresAt !== null && now >= coupon.expiresAt) return { code: "coupon.expired", data };
  const usedUp = coupon.maxUses !== null && coupon.uses >= coupon.maxUses;
  const usedByThem = coupon.maxUsesPerCustomer !== null && coupon.usesOfCustomer >= coupon.maxUsesPerCustomer;
  return usedUp || usedByThem ? { code: "coupon.used_up", data } : null;
}
