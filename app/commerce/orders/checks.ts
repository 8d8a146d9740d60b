import type { Reader } from "#app/platform/db/index.server.ts";
import { type Check, inSlices, type Offence, slices } from "../check.ts";
import { replay } from "./rules/replay.ts";

/** Orders: their figures add up, their states came about lawfully, and they hold what they should. */
export const orderChecks: readonly Check[] = [
  {
    id: "I1-promises",
    title: "No order holds less than nothing, and one that is cancelled or has arrived holds nothing",
    find: (read) =>
      inSlices(read, {
        ...{ table: "orders", key: "id" },
        sql: `SELECT o.id AS order_id, o.number, m.variant_id, SUM(m.reserved_delta) AS held
          FROM orders o JOIN stock_movements m ON m.order_id = o.id
          WHERE o.id > ? AND o.id <= ?
          GROUP BY o.id, o.number, o.state, o.delivery_state, m.variant_id
          HAVING SUM(m.reserved_delta) < 0 OR (SUM(m.reserved_delta) > 0 AND (o.state = 'cancelled' OR o.delivery_state NOT IN ('pending', 'packed', 'shipped')))`,
      }),
  },
  {
    id: "I2-lines",
    title: "A line costs its units less its discount",
    find: (read) =>
      inSlices(read, {
        ...{ table: "order_lines", key: "id" },
        sql: `SELECT id AS line_id, order_id, quantity, unit_price, discount, total FROM order_lines
          WHERE id > ? AND id <= ? AND (total <> quantity * unit_price - discount OR quantity < 1)`,
      }),
  },
  {
    id: "I2-total",
    title: "An order costs its lines, its shipping, its fees, and the tax that is not in its prices",
    find: (read) =>
      inSlices(read, {
        ...{ table: "orders", key: "id" },
        sql: `SELECT o.id AS order_id, o.number, o.subtotal, SUM(l.total) AS lines_total, o.discount, o.shipping, o.cod_fee, o.fees_total, o.tax, o.total
          FROM orders o JOIN order_lines l ON l.order_id = o.id
          WHERE o.id > ? AND o.id <= ?
          GROUP BY o.id, o.number, o.subtotal, o.discount, o.shipping, o.cod_fee, o.fees_total, o.tax, o.tax_included, o.total
          HAVING o.subtotal - o.discount <> SUM(l.total)
            OR o.total <> o.subtotal - o.discount + o.shipping + o.cod_fee + o.fees_total + CASE o.tax_included WHEN 1 THEN 0 ELSE o.tax END`,
      }),
  },
  {
    id: "I6-states",
    title: "An order's states are where its timeline lawfully led",
    find: findUnlawful,
  },
  {
    id: "I7-lines",
    title: "An order has lines, and a line has its order",
    find: async function* (read) {
      yield* inSlices(read, {
        ...{ table: "orders", key: "id" },
        sql: `SELECT o.id AS order_id, o.number FROM orders o
          WHERE o.id > ? AND o.id <= ? AND NOT EXISTS (SELECT 1 FROM order_lines l WHERE l.order_id = o.id)`,
      });
      yield* inSlices(read, {
        ...{ table: "order_lines", key: "id" },
        sql: `SELECT l.id AS line_id, l.order_id FROM order_lines l
          WHERE l.id > ? AND l.id <= ? AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.id = l.order_id)`,
      });
    },
  },
];

/** Replays each timeline on the three machines. */
async function* findUnlawful(read: Reader): AsyncGenerator<Offence> {
  for await (const bounds of slices(read, "orders", "id")) {
    const rows = await read.all<Timed>(
      `SELECT o.id, o.number, o.state, o.payment_state, o.delivery_state, e.kind
       FROM orders o LEFT JOIN order_events e ON e.order_id = o.id
       WHERE o.id > ? AND o.id <= ? ORDER BY o.id, e.id`,
      bounds,
    );
    for (const [first, kinds] of byOrder(rows)) {
      const states = { order: first.state, payment: first.payment_state, delivery: first.delivery_state };
      const wrong = replay(kinds, states);
      if (wrong) yield { order_id: first.id, number: first.number, ...wrong };
    }
  }
}

interface Timed {
  id: string;
  number: string;
  state: string;
  payment_state: string;
  delivery_state: string;
  kind: string | null;
}

function byOrder(rows: readonly Timed[]): Iterable<[Timed, string[]]> {
  const orders = new Map<string, [Timed, string[]]>();
  for (const row of rows) {
    const known = orders.get(row.id);
    if (known && row.kind !== null) known[1].push(row.kind);
    if (!known) orders.set(row.id, [row, row.kind === null ? [] : [row.kind]]);
  }
  return orders.values();
}
