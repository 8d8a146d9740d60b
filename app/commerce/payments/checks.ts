import { type Check, inSlices } from "../check.ts";

/** The ledger's sums by order or by payment, over a slice. */
const sumsBy = (column: "order_id" | "payment_id") => `SELECT ${column},
  SUM(CASE WHEN kind = 'capture' AND state = 'done' THEN amount ELSE 0 END) AS captures,
  SUM(CASE WHEN kind = 'refund' AND state = 'done' THEN amount ELSE 0 END) AS refunds,
  SUM(CASE WHEN kind = 'refund' AND state = 'pending' THEN amount ELSE 0 END) AS refunding,
  SUM(CASE WHEN kind = 'remit' AND state = 'done' THEN amount ELSE 0 END) AS remits
  FROM payment_entries WHERE ${column} > ? AND ${column} <= ? GROUP BY ${column}`;

/** Payments: what an order is said to be paid is what its ledger comes to, and no money belongs to two orders. */
export const paymentChecks: readonly Check[] = [
  {
    id: "I3-paid",
    title: "An order's paid amount is its captures less its refunds, and no more was refunded than captured",
    find: (read) =>
      inSlices(read, {
        ...{ table: "orders", key: "id", pairs: 2 },
        sql: `SELECT o.id AS order_id, o.number, o.paid, o.refunded, COALESCE(e.captures, 0) AS captures, COALESCE(e.refunds, 0) AS refunds
          FROM orders o LEFT JOIN (${sumsBy("order_id")}) e ON e.order_id = o.id
          WHERE o.id > ? AND o.id <= ? AND (o.paid <> COALESCE(e.captures, 0) - COALESCE(e.refunds, 0)
            OR o.refunded <> COALESCE(e.refunds, 0) OR o.paid < 0 OR o.refunded < 0)`,
      }),
  },
  {
    id: "I3-state",
    title: "An order that is paid or remitted was paid its total, and one that is unpaid nothing",
    find: (read) =>
      inSlices(read, {
        ...{ table: "orders", key: "id" },
        sql: `SELECT id AS order_id, number, payment_state, total, paid FROM orders
          WHERE id > ? AND id <= ? AND ((payment_state IN ('paid', 'remitted') AND paid < total)
            OR (payment_state IN ('unpaid', 'pending', 'authorised', 'voided') AND paid <> 0)
            OR (payment_state IN ('partly_paid', 'partly_refunded') AND paid <= 0))`,
      }),
  },
  {
    id: "I3-payment",
    title: "A payment's sums are its ledger's, and no more goes back than came",
    find: async function* (read) {
      yield* inSlices(read, {
        ...{ table: "payments", key: "id", pairs: 2 },
        sql: `SELECT p.id AS payment_id, p.order_id, p.captured, p.refunded, p.refunding, p.remitted
          FROM payments p LEFT JOIN (${sumsBy("payment_id")}) e ON e.payment_id = p.id
          WHERE p.id > ? AND p.id <= ? AND (p.captured <> COALESCE(e.captures, 0) OR p.refunded <> COALESCE(e.refunds, 0)
            OR p.refunding <> COALESCE(e.refunding, 0) OR p.remitted <> COALESCE(e.remits, 0)
            OR p.refunded + p.refunding > p.captured OR p.remitted > p.captured)`,
      });
      yield* inSlices(read, {
        ...{ table: "payment_entries", key: "id" },
        sql: `SELECT e.id AS entry_id, e.payment_id, e.order_id FROM payment_entries e
          LEFT JOIN payments p ON p.id = e.payment_id AND p.order_id = e.order_id
          WHERE e.id > ? AND e.id <= ? AND p.id IS NULL`,
      });
    },
  },
  {
    id: "I3-voucher",
    title: "A voucher's balance is its ledger's, and never below zero",
    find: (read) =>
      inSlices(read, {
        ...{ table: "vouchers", key: "id" },
        sql: `SELECT v.id AS voucher_id, v.code, v.balance, COALESCE(SUM(e.amount), 0) AS ledger
          FROM vouchers v LEFT JOIN voucher_entries e ON e.voucher_id = v.id
          WHERE v.id > ? AND v.id <= ?
          GROUP BY v.id, v.code, v.balance HAVING v.balance <> COALESCE(SUM(e.amount), 0) OR v.balance < 0`,
      }),
  },
  {
    id: "I5-reference",
    title: "A provider's payment belongs to one order, which is there and in its currency",
    find: async function* (read) {
      for (const column of ["provider_ref", "provider_payment"]) {
        yield* await read.all(
          `SELECT provider, ${column} AS reference, COUNT(DISTINCT order_id) AS orders FROM payments
           WHERE ${column} IS NOT NULL GROUP BY provider, ${column} HAVING COUNT(DISTINCT order_id) > 1 LIMIT 1000`,
        );
      }
      yield* inSlices(read, {
        ...{ table: "payments", key: "id" },
        sql: `SELECT p.id AS payment_id, p.order_id FROM payments p LEFT JOIN orders o ON o.id = p.order_id
          WHERE p.id > ? AND p.id <= ? AND (o.id IS NULL OR o.currency <> p.currency)`,
      });
    },
  },
];
