import { type Check, inSlices } from "../check.ts";

/** Coupons: their uses are their living redemptions, within their limits. */
export const couponChecks: readonly Check[] = [
  {
    id: "I4-uses",
    title: "A coupon was used as often as it is redeemed, and no more often than it may be",
    find: (read) =>
      inSlices(read, {
        ...{ table: "coupons", key: "id" },
        sql: `SELECT c.id AS coupon_id, c.code, c.uses, c.max_uses, COUNT(r.id) AS redeemed FROM coupons c
          LEFT JOIN coupon_redemptions r ON r.coupon_id = c.id AND r.released_at IS NULL
          WHERE c.id > ? AND c.id <= ? GROUP BY c.id, c.code, c.uses, c.max_uses
          HAVING c.uses <> COUNT(r.id) OR c.uses > c.max_uses`,
      }),
  },
  {
    id: "I4-customer",
    title: "Each customer used a coupon as often as they redeemed it, and no more often than one may",
    find: (read) =>
      inSlices(read, {
        ...{ table: "coupons", key: "id" },
        sql: `SELECT u.coupon_id, u.customer_id, u.uses, c.max_uses_per_customer, COUNT(r.id) AS redeemed
          FROM coupons c JOIN coupon_customers u ON u.coupon_id = c.id
          LEFT JOIN coupon_redemptions r ON r.coupon_id = u.coupon_id AND r.customer_id = u.customer_id AND r.released_at IS NULL
          WHERE c.id > ? AND c.id <= ? GROUP BY u.coupon_id, u.customer_id, u.uses, c.max_uses_per_customer
          HAVING u.uses <> COUNT(r.id) OR u.uses > c.max_uses_per_customer`,
      }),
  },
];
