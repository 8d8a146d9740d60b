/** What is left of an amount that is due: money given back is taken off, beyond what had been paid too much. */
const left = (due: string) =>
  `CASE WHEN o.paid >= ${due} THEN ${due} WHEN o.paid + o.refunded >= ${due} THEN o.paid ELSE ${due} - o.refunded END`;

/** The orders that are asked for, where they stand. `goods`: what their articles came to; `net`: the total that taxes go on or are in. */
const MINE = [
  ...["o.id", "o.total", "o.tax", "o.paid", "o.refunded", "o.subtotal - o.discount AS goods"],
  "CASE WHEN o.tax_included = 1 THEN o.total ELSE o.total - o.tax END AS net",
  "CASE WHEN o.confirmed_at IS NOT NULL AND o.state <> 'cancelled' THEN 1 ELSE 0 END AS confirmed",
  "CASE WHEN o.delivery_state = 'delivered' THEN 1 ELSE 0 END AS kept",
  "CASE WHEN o.delivery_state IN ('delivered', 'refused', 'returned') THEN 1 ELSE 0 END AS ended",
];

/** One after the other, each a table that those below it read. */
const STEPS = {
  /**
   * Units that earn nothing: all that lies in a parcel that was turned away or came back, and what came back out of a
   * delivered one. `lost`: those of them that were thrown away, whose cost stays.
   */
  moved: `
    SELECT o.id AS order_id, l.order_line_id AS line_id, NULL AS part, l.quantity AS back, 0 AS lost
    FROM mine o JOIN shipments s ON s.order_id = o.id JOIN shipment_lines l ON l.shipment_id = s.id
    WHERE s.state IN ('refused', 'returned')
    UNION ALL
    SELECT o.id, r.order_line_id, r.part, CASE WHEN s.state = 'delivered' THEN r.quantity ELSE 0 END,
      CASE WHEN r.disposition = 'scrap' THEN r.quantity ELSE 0 END
    FROM mine o JOIN shipments s ON s.order_id = o.id JOIN shipment_returns r ON r.shipment_id = s.id`,

  /** They with their line, or their part of a bundle: what all of its units came to, and what so many of them cost. */
  valued: `
    SELECT u.order_id, u.back, u.lost, COALESCE(p.amount, l.total) AS amount, l.quantity * COALESCE(p.quantity, 1) AS units,
      1.0 * COALESCE(l.unit_cost, 0) * COALESCE(p.list_price, 1) AS cost,
      CASE WHEN p.line_id IS NULL THEN 1
        ELSE (SELECT SUM(x.list_price * x.quantity) FROM order_line_components x WHERE x.line_id = l.id) END AS cost_of,
      CASE WHEN u.lost > 0 AND l.unit_cost IS NULL THEN 1 ELSE 0 END AS costless
    FROM (SELECT order_id, line_id, part, SUM(back) AS back, SUM(lost) AS lost FROM moved GROUP BY order_id, line_id, part) u
    JOIN order_lines l ON l.id = u.line_id
    LEFT JOIN order_line_components p ON p.line_id = u.line_id AND p.position = u.part`,

  /** By order. Worth as `unitShare` shares it out, so that all units are worth the whole of it. */
  gone: `
    SELECT order_id,
      SUM((amount - amount % units) / units * back + CASE WHEN back < amount % units THEN back ELSE amount % units END) AS worth,
      SUM(COALESCE(ROUND(cost * back / NULLIF(cost_of, 0)), 0)) AS back_cost,
      SUM(COALESCE(ROUND(cost * lost / NULLIF(cost_of, 0)), 0)) AS lost_cost, MAX(costless) AS costless
    FROM valued GROUP BY order_id`,

  bought: `
    SELECT l.order_id, SUM(l.quantity * COALESCE(l.unit_cost, 0)) AS cost,
      MAX(CASE WHEN l.unit_cost IS NULL THEN 1 ELSE 0 END) AS costless
    FROM mine o JOIN order_lines l ON l.order_id = o.id GROUP BY l.order_id`,

  sent: `
    SELECT s.order_id, SUM(COALESCE(s.cost, 0)) AS cost
    FROM mine o JOIN shipments s ON s.order_id = o.id WHERE s.state <> 'cancelled' GROUP BY s.order_id`,

  fees_back: `
    SELECT r.order_id, SUM(r.fees_total) AS total
    FROM mine o JOIN order_returns r ON r.order_id = o.id GROUP BY r.order_id`,

  /**
   * What is due for what was kept: the total without goods that earn nothing and fees given back, and without their tax.
   * Beside it what goods that are not on the shelf again cost, and carriers.
   */
  settled: `
    SELECT o.*, COALESCE(s.cost, 0) AS carriage,
      o.total - COALESCE(ROUND(1.0 * (CASE WHEN o.kept = 1 THEN COALESCE(g.worth, 0) ELSE o.goods END
        + COALESCE(f.total, 0)) * o.total / NULLIF(o.net, 0)), 0) AS due,
      CASE WHEN o.kept = 1 THEN COALESCE(b.cost, 0) - COALESCE(g.back_cost, 0) ELSE 0 END + COALESCE(g.lost_cost, 0) AS cost,
      CASE WHEN o.kept = 1 THEN COALESCE(b.costless, 0) ELSE COALESCE(g.costless, 0) END AS costless
    FROM mine o LEFT JOIN bought b ON b.order_id = o.id LEFT JOIN sent s ON s.order_id = o.id
    LEFT JOIN gone g ON g.order_id = o.id LEFT JOIN fees_back f ON f.order_id = o.id`,

  taken: `
    SELECT o.*, CASE WHEN o.confirmed = 1 THEN ${left("o.total")} ELSE 0 END AS agreed,
      CASE WHEN o.kept = 1 THEN ${left("o.due")} WHEN o.ended = 0 THEN 0 WHEN o.paid < o.due THEN o.paid ELSE o.due END AS revenue
    FROM settled o`,

  taxed: "SELECT o.*, COALESCE(ROUND(1.0 * o.tax * o.revenue / NULLIF(o.total, 0)), 0) AS revenue_tax FROM taken o",

  earned: `
    SELECT o.*, CASE WHEN o.ended = 1 THEN o.revenue - o.revenue_tax - o.cost - o.carriage ELSE 0 END AS margin FROM taxed o`,
};

/**
 * The one rule of what an order earns, for one order and for the sums over many: SQL to stand after WITH, whose table `earned`
 * has a row an order, in minor units.
 *
 * `agreed`, confirmed revenue, is what was agreed on, less money given back. `revenue`, the delivered one, is what is due for
 * what buyers kept, less money given back beyond the worth of what came back: returned goods earn nothing, refunded already or
 * not. Where nothing was kept nothing more is due, and fees and delivery count as far as they were paid and not given back.
 * `margin` is delivered revenue without its share of the tax, the cost of goods that are not on the shelf again, and what
 * carriers take. `costless`: some of those goods have no known cost, and count as if they had cost nothing.
 * @param orders what FROM says, with orders as `o`
 * @param also columns of it that `earned` has, too
 */
export const earned = (orders: string, also: readonly string[] = []): string =>
  Object.entries({ mine: `SELECT ${[...also, ...MINE].join(", ")} FROM ${orders}`, ...STEPS })
    .map(([name, select]) => `${name} AS (${select})`)
    .join(", ");
