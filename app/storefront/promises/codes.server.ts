import { findCouponFacts, judgeCoupon, normaliseCode } from "#app/commerce/offers/index.server.ts";
import type { CodeView } from "#blocks/contract/index.ts";
import { offersShown, type ShopQuery } from "../campaigns/shop-query.ts";

/** Codes that whoever has them may use now, with the end that comes first: the code's own or its offer's. */
export async function codeViews(q: ShopQuery, typed: readonly string[]): Promise<(CodeView | null)[]> {
  const now = q.clock.now();
  const anybody = { orderCount: 0, segments: [], country: q.shop.country, city: "", hashes: [] };
  const facts = new Map((await findCouponFacts(q.read, typed, null)).map((each) => [each.code, each]));
  const offers = new Map(offersShown(q).map((offer) => [offer.id, offer]));
  return typed.map((code) => {
    const found = facts.get(normaliseCode(code));
    const offer = found?.coupon && offers.get(found.coupon.offerId);
    if (!found?.coupon || !offer || judgeCoupon(found, anybody, now) !== null) return null;
    const dates = offer.conditions.filter((each) => each.code === "dates").map(({ args }) => args);
    if (dates.some(({ from }) => typeof from === "string" && Date.parse(from) > now)) return null;
    const ends = [
      ...(found.coupon.expiresAt === null ? [] : [found.coupon.expiresAt]),
      ...dates.flatMap(({ until }) => (typeof until === "string" ? [Date.parse(until)] : [])),
    ];
    const endsAt = ends.length > 0 ? Math.min(...ends) : null;
    return endsAt !== null && endsAt <= now ? null : { code: found.code, endsAt };
  });
}
