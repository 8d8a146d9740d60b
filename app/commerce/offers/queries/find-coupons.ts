import type { Reader } from "#app/platform/db/index.server.ts";
import { readCoupons, readRedemptions } from "../coupons.server.ts";
import { readCouponFacts } from "../model.server.ts";
import { normaliseCode } from "../rules/coupon-code.ts";
import type { Coupon, CouponFacts } from "../types.ts";

/** Coupons as somebody typed their codes, in that order, each once; one that does not exist has no `coupon`. */
export function findCouponFacts(
  read: Reader,
  typed: readonly string[],
  customerId: string | null,
): Promise<CouponFacts[]> {
  return readCouponFacts(read, [...new Set(typed.map(normaliseCode).filter(Boolean))], customerId);
}

/** An offer's coupons, last made first. */
export async function listCoupons(
  read: Reader,
  { offerId, cursor, limit = 50 }: { offerId: string; cursor?: string; limit?: number },
): Promise<{ data: Coupon[]; nextCursor: string | null }> {
  const rows = await readCoupons(
    read,
    `WHERE offer_id = ? ${cursor === undefined ? "" : "AND id < ?"} ORDER BY id DESC LIMIT ${limit + 1}`,
    cursor === undefined ? [offerId] : [offerId, cursor],
  );
  const data = rows.slice(0, limit);
  return { data, nextCursor: rows.length > limit ? (data.at(-1)?.id ?? null) : null };
}

/** Has an offer a code that somebody may use, now or later? */
export async function hasUsableCode(read: Reader, offerId: string, now: number): Promise<boolean> {
  const [usable] = await readCoupons(
    read,
    "WHERE offer_id = ? AND disabled = 0 AND (expires_at IS NULL OR expires_at > ?) AND (max_uses IS NULL OR uses < max_uses) LIMIT 1",
    [offerId, now],
  );
  return usable !== undefined;
}

/** Who redeemed a coupon, latest first; undefined where there is no such coupon. */
export async function findRedemptions(read: Reader, couponId: string, limit = 100) {
  const [coupon] = await readCoupons(read, "WHERE id = ?", [couponId]);
  return coupon && readRedemptions(read, couponId, limit);
}
