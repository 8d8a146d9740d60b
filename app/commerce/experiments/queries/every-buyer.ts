import { marks } from "#app/platform/db/index.server.ts";

const KEPT = "o.delivery_state = 'delivered'";
const ENDED = "o.delivery_state IN ('delivered', 'refused', 'returned')";

/**
 * Units that earn nothing: all that lies in a parcel that was turned away or came back, and what came back out of a delivered
 * one. `lost`: those of them that were thrown away, whose cost stays.
 */
const MOVED = `
  SELECT o.id AS order_id, l.order_line_id AS line_id, NULL AS part, l.quantity AS back, 0 AS lost
  FROM mine o JOIN shipments s ON s.order_id = o.id JOIN shipment_lines l ON l.shipment_id = s.id
  WHERE s.state IN ('refused', 'returned')
  UNION ALL
  SELECT o.id, r.order_line_id, r.part, CASE WHEN s.state = 'delivered' THEN r.quantity ELSE 0 END,
    CASE WHEN r.disposition = 'scrap' THEN r.quantity ELSE 0 END
  FROM mine o JOIN shipments s ON s.order_id = o.id JOIN shipment_returns r ON r.shipment_id = s.id`;

/** They with their line, or their part of a bundle: what all of its units came to, and what so many of them cost. */
const VALUED = `
  SELECT u.order_id, u.back, u.lost, COALESCE(p.amount, l.total) AS amount, l.quantity * COALESCE(p.quantity, 1) AS units,
    1.0 * COALESCE(l.unit_cost, 0) * COALESCE(p.list_price, 1) AS cost,
    CASE WHEN p.line_id IS NULL THEN 1
      ELSE (SELECT SUM(x.list_price * x.quantity) FROM order_line_components x WHERE x.line_id = l.id) END AS cost_of
  FROM (SELECT order_id, line_id, part, SUM(back) AS back, SUM(lost) AS lost FROM moved GROUP BY order_id, line_id, part) u
  JOIN order_lines l ON l.id = u.line_id
  LEFT JOIN order_line_components p ON p.line_id = u.line_id AND p.position = u.part`;

/** By order. Worth as `unitShare` shares it out, so that all units are worth the whole of it. */
const GONE = `
  SELECT order_id,
    SUM((amount - amount % units) / units * back + CASE WHEN back < amount % units THEN back ELSE amount % units END) AS worth,
    SUM(COALESCE(ROUND(cost * back / NULLIF(cost_of, 0)), 0)) AS back_cost,
    SUM(COALESCE(ROUND(cost * lost / NULLIF(cost_of, 0)), 0)) AS lost_cost
  FROM valued GROUP BY order_id`;

const BOUGHT = `
  SELECT l.order_id, SUM(l.quantity * COALESCE(l.unit_cost, 0)) AS cost, MAX(CASE WHEN l.unit_cost IS NULL THEN 1 ELSE 0 END) AS costless
  FROM mine o JOIN order_lines l ON l.order_id = o.id GROUP BY l.order_id`;
const SENT = `
  SELECT s.order_id, SUM(COALESCE(s.cost, 0)) AS cost
  FROM mine o JOIN shipments s ON s.order_id = o.id WHERE s.state <> 'cancelled' GROUP BY s.order_id`;
const FEES_BACK =
  "SELECT r.order_id, SUM(r.fees_total) AS total FROM mine o JOIN order_returns r ON r.order_id = o.id GROUP BY r.order_id";

/** What is due for what was kept: the total without goods that earn nothing and fees given back, and without their tax. */
const DUE = `o.total - COALESCE(ROUND(1.0 * (CASE WHEN ${KEPT} THEN COALESCE(g.worth, 0) ELSE o.goods END + COALESCE(f.total, 0)) * o.total / NULLIF(o.net, 0)), 0)`;
const COST = `CASE WHEN ${KEPT} THEN COALESCE(b.cost, 0) - COALESCE(g.back_cost, 0) ELSE 0 END + COALESCE(g.lost_cost, 0)`;

/** What is left of what is due: money given back is taken off, beyond what had been paid too much. */
const left = (due: string) =>
  `CASE WHEN o.paid >= ${due} THEN ${due} WHEN o.paid + o.refunded >= ${due} THEN o.paid ELSE ${due} - o.refunded END`;

const flag = (condition: string) => `CASE WHEN ${condition} THEN 1 ELSE 0 END`;

/**
 * What each buyer who came into a campaign by some of its revisions came to in each variant; a `?` for it, and for each of them.
 *
 * Confirmed revenue is what was agreed on, less money given back. Delivered revenue is what is due for what buyers kept, less
 * money given back beyond the worth of what came back: returned goods earn nothing, refunded already or not. Where nothing was kept
 * nothing more is due, and fees and delivery count as far as they were paid and not given back. Margin is delivered revenue without its
 * share of the tax, the cost of goods that are not on the shelf again, and what carriers take.
 */
export const everyBuyer = (revisions: readonly string[]) => `(
  WITH mine AS (
    SELECT c.variant, o.id, o.customer_id, o.state, o.delivery_state, o.confirmed_at, o.total, o.tax, o.paid, o.refunded,
      o.subtotal - o.discount AS goods, CASE WHEN o.tax_included = 1 THEN o.total ELSE o.total - o.tax END AS net
    FROM order_campaigns c JOIN orders o ON o.id = c.order_id
    WHERE c.campaign_id = ? AND c.revision_id IN (${marks(revisions)})
  ), moved AS (${MOVED}), valued AS (${VALUED}), gone AS (${GONE}),
  bought AS (${BOUGHT}), sent AS (${SENT}), fees_back AS (${FEES_BACK}),
  ended AS (
    SELECT o.*, ${DUE} AS due, ${COST} AS cost, COALESCE(s.cost, 0) AS parcels, COALESCE(b.costless, 0) AS costless
    FROM mine o LEFT JOIN bought b ON b.order_id = o.id LEFT JOIN sent s ON s.order_id = o.id
    LEFT JOIN gone g ON g.order_id = o.id LEFT JOIN fees_back f ON f.order_id = o.id
  ), earned AS (
    SELECT o.*, CASE WHEN o.confirmed_at IS NOT NULL AND o.state <> 'cancelled' THEN ${left("o.total")} ELSE 0 END AS agreed,
      CASE WHEN ${KEPT} THEN ${left("o.due")} WHEN NOT (${ENDED}) THEN 0 WHEN o.paid < o.due THEN o.paid ELSE o.due END AS revenue
    FROM ended o
  )
  SELECT o.variant, o.customer_id AS buyer, COUNT(*) AS orders,
    SUM(${flag("o.confirmed_at IS NOT NULL AND o.state <> 'cancelled'")}) AS confirmed, SUM(${flag(KEPT)}) AS delivered,
    SUM(${flag(`o.state <> 'cancelled' AND NOT (${ENDED})`)}) AS waiting,
    SUM(${flag("o.delivery_state IN ('refused', 'returned')")}) AS refused, SUM(o.costless) AS costless,
    SUM(o.agreed) AS confirmed_revenue, SUM(o.revenue) AS delivered_revenue,
    SUM(CASE WHEN ${ENDED} THEN o.revenue - COALESCE(ROUND(1.0 * o.tax * o.revenue / NULLIF(o.total, 0)), 0) - o.cost - o.parcels ELSE 0 END) AS delivered_margin
  FROM earned o GROUP BY o.variant, o.customer_id
) every_buyer`;
