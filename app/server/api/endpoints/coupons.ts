import { money } from "#app/commerce/kernel/money.ts";
import { createCoupons, disableCoupon, findRedemptions, listCoupons } from "#app/commerce/offers/index.server.ts";
import { actorOf } from "../actor.ts";
import { endpoint } from "../endpoint.ts";
import { couponJson } from "../offer-json.ts";
import { limitOf, pageAnswer } from "../page-of.ts";
import { listSchema, object, pageParameters, text } from "../schemas/common.ts";
import { couponSchema, newCouponsSchema, redemptionSchema } from "../schemas/offer.ts";

interface CouponsBody {
  offer_id: string;
  code?: string;
  count?: number;
  recipients?: string[];
  prefix?: string;
  starts_at?: string | null;
  expires_at?: string | null;
  max_uses?: number | null;
  max_uses_per_customer?: number | null;
}

const epoch = (at: string | null | undefined) => (at ? Date.parse(at) : null);

export const couponEndpoints = [
  endpoint({
    method: "GET",
    path: "/coupons",
    scope: "read",
    summary: "List an offer's coupons, last made first",
    query: {
      offer: { description: "Id of the offer", schema: text(26, 1) },
      ...pageParameters,
    },
    success: { status: 200, schema: listSchema(couponSchema) },
    handle: ({ app, query }) =>
      app.query(async ({ read }) => {
        const cursor = query.cursor === undefined ? {} : { cursor: query.cursor };
        const page = await listCoupons(read, { offerId: query.offer ?? "", ...cursor, limit: limitOf(query) });
        return pageAnswer(page.data.map(couponJson), page.nextCursor);
      }),
  }),
  endpoint<CouponsBody>({
    method: "POST",
    path: "/coupons",
    scope: "write",
    summary: "Make coupons",
    description:
      "One with a `code` of your own, `count` generated ones, or one for each of the `recipients`. Generated codes carry 49 random bits. Of a limit, the database counts: it holds whatever comes at once.",
    body: newCouponsSchema,
    success: { status: 201, schema: listSchema(couponSchema) },
    handle: async ({ app, token, locale, body }) => {
      const { code, count, recipients, prefix } = body;
      const made = await app.command({ actor: actorOf(token), locale }, (ctx) =>
        createCoupons(ctx, {
          offerId: body.offer_id,
          ...(code !== undefined && { code }),
          ...(count !== undefined && { count }),
          ...(recipients !== undefined && { recipients }),
          ...(prefix !== undefined && { prefix }),
          ...{ startsAt: epoch(body.starts_at), expiresAt: epoch(body.expires_at) },
          ...{ maxUses: body.max_uses ?? null, maxUsesPerCustomer: body.max_uses_per_customer ?? null },
        }),
      );
      if (!made.ok) return { refusal: made.refusal };
      return { status: 201, body: { data: made.value.map(couponJson), next_cursor: null } };
    },
  }),
  endpoint<{ disabled: boolean }>({
    method: "PATCH",
    path: "/coupons/{id}",
    scope: "write",
    summary: "Switch a coupon off, or on again",
    body: object({ disabled: { type: "boolean" } }),
    success: { status: 200, schema: couponSchema },
    handle: async ({ app, token, locale, params, body }) => {
      const done = await app.command({ actor: actorOf(token), locale }, (ctx) =>
        disableCoupon(ctx, params.id ?? "", body.disabled),
      );
      return done.ok ? { status: 200, body: couponJson(done.value) } : { refusal: done.refusal };
    },
  }),
  endpoint({
    method: "GET",
    path: "/coupons/{id}/redemptions",
    scope: "read",
    summary: "Which orders redeemed a coupon, latest first",
    success: { status: 200, schema: listSchema(redemptionSchema) },
    handle: ({ app, params }) =>
      app.query(async ({ read, shop }) => {
        const found = await findRedemptions(read, params.id ?? "");
        if (!found) return { refusal: { code: "coupon.not_found" } };
        const rows = found.map(({ orderId, customerId, amount, redeemedAt, releasedAt }) => ({
          ...{ order_id: orderId, customer_id: customerId, amount: money(amount, shop.currency) },
          redeemed_at: new Date(redeemedAt).toISOString(),
          released_at: releasedAt === null ? null : new Date(releasedAt).toISOString(),
        }));
        return pageAnswer(rows, null);
      }),
  }),
];
