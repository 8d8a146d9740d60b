import { marks, type Reader } from "#app/platform/db/index.server.ts";
import type { Sums, VariantOrders } from "../types.ts";

/** Sums over buyers, of what each of them came to. */
const SUMMED = [
  "orders",
  "confirmed",
  "delivered",
  "confirmed_revenue",
  "delivered_revenue",
  "delivered_margin",
] as const;

const CONFIRMED = "o.confirmed_at IS NOT NULL AND o.state <> 'cancelled'";
const DELIVERED = "o.delivery_state = 'delivered'";
/** It may still become anything. */
const OPEN = "o.state <> 'cancelled' AND o.delivery_state NOT IN ('delivered', 'refused', 'returned')";
const GIVEN_BACK = "COALESCE((SELECT SUM(r.refund) FROM order_returns r WHERE r.order_id = o.id), 0)";
const GOODS =
  "COALESCE((SELECT SUM(l.quantity * COALESCE(l.unit_cost, 0)) FROM order_lines l WHERE l.order_id = o.id), 0)";
const PARCELS = "COALESCE((SELECT SUM(COALESCE(s.cost, 0)) FROM shipments s WHERE s.order_id = o.id), 0)";
const COSTLESS =
  "CASE WHEN EXISTS (SELECT 1 FROM order_lines l WHERE l.order_id = o.id AND l.unit_cost IS NULL) THEN 1 ELSE 0 END";

/** What each buyer who came into a campaign by some of its revisions came to in each variant; a `?` for it, and for each of them. */
export const everyBuyer = (revisions: readonly string[]) => `(
       SELECT variant, buyer, COUNT(*) AS orders, SUM(confirmed) AS confirmed, SUM(delivered) AS delivered,
         SUM(waiting) AS waiting, SUM(refused) AS refused, SUM(costless) AS costless,
         SUM(confirmed * revenue) AS confirmed_revenue, SUM(delivered * revenue) AS delivered_revenue,
         SUM(delivered * (revenue - tax - goods) - (delivered + refused) * parcels) AS delivered_margin
       FROM (
         SELECT c.variant AS variant, o.customer_id AS buyer, o.tax AS tax, o.total - ${GIVEN_BACK} AS revenue,
           CASE WHEN ${CONFIRMED} THEN 1 ELSE 0 END AS confirmed, CASE WHEN ${DELIVERED} THEN 1 ELSE 0 END AS delivered,
           CASE WHEN o.delivery_state IN ('refused', 'returned') THEN 1 ELSE 0 END AS refused,
           CASE WHEN ${OPEN} THEN 1 ELSE 0 END AS waiting, ${GOODS} AS goods, ${PARCELS} AS parcels, ${COSTLESS} AS costless
         FROM order_campaigns c JOIN orders o ON o.id = c.order_id WHERE c.campaign_id = ?
           AND c.revision_id IN (${marks(revisions)})
       ) every_order GROUP BY variant, buyer
     ) every_buyer`;

/**
 * What the buyers who came into a campaign by some of its revisions ordered, by variant: sums and sums of squares over buyers, since somebody who
 * orders twice is one visitor. Minor units. Revenue is what was paid, without what was given back; margin is that without
 * tax, what the goods cost and what carriers take. An order that was refused at the door costs its way; one that is on its way
 * counts nothing yet.
 */
export async function sumVariantOrders(
  read: Reader,
  campaign: string,
  revisions: readonly string[],
): Promise<VariantOrders[]> {
  const rows = await read.all<Record<string, string | number>>(
    `SELECT variant, COUNT(*) AS buyers, SUM(waiting) AS waiting, SUM(refused) AS refused, SUM(costless) AS costless,
       ${SUMMED.map((name) => `SUM(${name}) AS ${name}, SUM(1.0 * ${name} * ${name}) AS ${name}_squares, SUM(CASE WHEN ${name} <> 0 THEN 1 ELSE 0 END) AS ${name}_moved`).join(",\n       ")}
     FROM ${everyBuyer(revisions)} GROUP BY variant ORDER BY variant`,
    [campaign, ...revisions],
  );
  return rows.map((row) => ({
    variant: String(row.variant),
    ...{ buyers: Number(row.buyers), waiting: Number(row.waiting) },
    ...{ refused: Number(row.refused), costless: Number(row.costless) },
    sums: Object.fromEntries(
      SUMMED.map((name): [string, Sums] => [
        name,
        { sum: Number(row[name]), squares: Number(row[`${name}_squares`]), moved: Number(row[`${name}_moved`]) },
      ]),
    ) as VariantOrders["sums"],
  }));
}
