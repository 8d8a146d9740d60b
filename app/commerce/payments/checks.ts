import { type Check, inSlices } from "../check.ts";

/** Payments: what was collected is what the order says, and belongs to it alone. */
export const paymentChecks: readonly Check[] = [
  {
    id: "I3-paid",
    title: "An order that is paid has a payment of its total in its currency; one that is not has none",
    find: (read) =>
      inSlices(read, {
        ...{ table: "orders", key: "id" },
        sql: `SELECT o.id AS order_id, o.number, o.payment_state, o.total, COALESCE(SUM(p.amount), 0) AS collected
          FROM orders o LEFT JOIN payments p ON p.order_id = o.id AND p.state IN ('paid', 'remitted') AND p.currency = o.currency
          WHERE o.id > ? AND o.id <= ?
          GROUP BY o.id, o.number, o.payment_state, o.total
          HAVING COALESCE(SUM(p.amount), 0) <> CASE WHEN o.payment_state IN ('paid', 'remitted') THEN o.total ELSE 0 END`,
      }),
  },
  {
    id: "I5-reference",
    title: "A provider's payment belongs to one order",
    find: async function* (read) {
      yield* await read.all(
        `SELECT method, provider_ref, COUNT(DISTINCT order_id) AS orders FROM payments
         WHERE provider_ref IS NOT NULL GROUP BY method, provider_ref HAVING COUNT(DISTINCT order_id) > 1 LIMIT 1000`,
      );
      yield* inSlices(read, {
        ...{ table: "payments", key: "id" },
        sql: `SELECT p.id AS payment_id, p.order_id FROM payments p
          WHERE p.id > ? AND p.id <= ? AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.id = p.order_id)`,
      });
    },
  },
];
