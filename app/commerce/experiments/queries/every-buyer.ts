import { marks } from "#app/platform/db/index.server.ts";
import { earned } from "../../analytics/index.server.ts";

/** What each buyer who came into a campaign by some of its revisions came to in each variant; a `?` for it, and for each of them. */
export const everyBuyer = (revisions: readonly string[]) => `(
  WITH ${earned(
    `order_campaigns c JOIN orders o ON o.id = c.order_id
    WHERE c.campaign_id = ? AND c.revision_id IN (${marks(revisions)})`,
    ["c.variant", "o.customer_id", "o.state"],
  )}
  SELECT o.variant, o.customer_id AS buyer, COUNT(*) AS orders, SUM(o.confirmed) AS confirmed, SUM(o.kept) AS delivered,
    SUM(CASE WHEN o.state <> 'cancelled' THEN 1 - o.ended ELSE 0 END) AS waiting, SUM(o.ended - o.kept) AS refused,
    SUM(o.costless) AS costless, SUM(o.agreed) AS confirmed_revenue, SUM(o.revenue) AS delivered_revenue,
    SUM(o.margin) AS delivered_margin
  FROM earned o GROUP BY o.variant, o.customer_id
) every_buyer`;
