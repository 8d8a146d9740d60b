import { type Check, inSlices } from "../check.ts";

/** Units of each variant that have left with parcels of one order. */
const LEFT =
  "SELECT SUM(l.quantity) FROM shipment_lines l JOIN shipments s ON s.id = l.shipment_id WHERE s.order_id = o.id AND l.variant_id = v.variant_id AND s.state NOT IN ('packed', 'cancelled')";

const HELD =
  "SELECT SUM(m.reserved_delta) FROM stock_movements m WHERE m.order_id = o.id AND m.variant_id = v.variant_id";

/** Parcels: what an order was promised has left with one, or is held for it. */
export const shipmentChecks: readonly Check[] = [
  {
    id: "I1-parcels",
    title: "A confirmed order on its way holds what of it has not left yet",
    find: (read) =>
      inSlices(read, {
        ...{ table: "orders", key: "id" },
        sql: `SELECT o.id AS order_id, o.number, v.variant_id, SUM(v.quantity) AS ordered FROM orders o JOIN order_lines v ON v.order_id = o.id
          WHERE o.id > ? AND o.id <= ? AND o.state = 'confirmed' AND o.delivery_state IN ('pending', 'packed', 'shipped')
          GROUP BY o.id, o.number, v.variant_id
          HAVING SUM(v.quantity) <> COALESCE((${LEFT}), 0) + COALESCE((${HELD}), 0)`,
      }),
  },
];
