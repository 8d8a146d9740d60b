import type { Coupon, StoredOffer } from "#app/commerce/offers/index.server.ts";

const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString());

export function offerJson(offer: StoredOffer) {
  const { id, name, status, priority, stacking, conditions, reward, version, createdAt, updatedAt } = offer;
  return {
    ...{ id, name, status, priority, stacking, conditions, reward, version },
    ...{ created_at: instant(createdAt), updated_at: instant(updatedAt) },
  };
}

export function couponJson(coupon: Coupon) {
  return {
    id: coupon.id,
    code: coupon.code,
    offer_id: coupon.offerId,
    starts_at: instant(coupon.startsAt),
    expires_at: instant(coupon.expiresAt),
    disabled: coupon.disabled,
    uses: coupon.uses,
    max_uses: coupon.maxUses,
    max_uses_per_customer: coupon.maxUsesPerCustomer,
    recipient: coupon.recipientShown,
    created_at: instant(coupon.createdAt),
  };
}
