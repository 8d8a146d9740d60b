import { type Check, inSlices } from "../check.ts";

/** What an order's lines are on the shelves: of a bundle its parts. */
const ORDERED = `SELECT o.id AS order_id, o.number, COALESCE(c.variant_id, l.variant_id) AS variant_id, SUM(l.quantity * COALESCE(c.quantity, 1)) AS ordered
  FROM orders o JOIN order_lines l ON l.order_id = o.id LEFT JOIN order_line_components c ON c.line_id = l.id
  WHERE o.id > ? AND o.id <= ? AND o.state = 'confirmed' AND o.delivery_state IN ('pending', 'packed', 'shipped')
  GROUP BY o.id, o.number, COALESCE(c.variant_id, l.variant_id)`;

/** Units of each variant that have left with parcels of one order. */
const LEFT = `SELECT SUM(l.quantity * COALESCE(c.quantity, 1)) FROM shipment_lines l JOIN shipments s ON s.id = l.shipment_id
  LEFT JOIN order_line_components c ON c.line_id = l.order_line_id
  WHERE s.order_id = u.order_id AND COALESCE(c.variant_id, l.variant_id) = u.variant_id AND s.state NOT IN ('packed', 'cancelled')`;

const HELD =
  "SELECT SUM(m.reserved_delta) FROM stock_movements m WHERE m.order_id = u.order_id AND m.variant_id = u.variant_id";

/** Parcels: what an order was promised has left with one, or is held for it. */
export const shipmentChecks: readonly Check[] = [
  {
    id: "I1-parcels",
    title: "A confirmed order on its way holds what of it has not left yet",
    find: (read) =>
      inSlices(read, {
        ...{ table: "orders", key: "id" },
        sql: `SELECT u.order_id, u.number, u.variant_id, u.ordered FROM (${ORDERED}) u
          WHERE u.ordered <> COALESCE((${LEFT}), 0) + COALESCE((${HELD}), 0)`,
      }),
  },
  {
    id: "I7-returns",
    title: "No more came back out of a parcel than lay in it",
    find: (read) =>
      inSlices(read, {
        ...{ table: "shipments", key: "id" },
        sql: `SELECT r.shipment_id, r.order_line_id, r.part, SUM(r.quantity) AS back, MAX(l.quantity * COALESCE(c.quantity, 1)) AS packed
          FROM shipment_returns r JOIN shipment_lines l ON l.shipment_id = r.shipment_id AND l.order_line_id = r.order_line_id
          LEFT JOIN order_line_components c ON c.line_id = r.order_line_id AND c.position = r.part
          WHERE r.shipment_id > ? AND r.shipment_id <= ?
          GROUP BY r.shipment_id, r.order_line_id, r.part
          HAVING SUM(r.quantity) > MAX(l.quantity * COALESCE(c.quantity, 1))`,
      }),
  },
];
