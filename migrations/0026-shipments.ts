import { addColumns, createTable } from "#app/platform/db/ddl.ts";
import type { Tx } from "#app/platform/db/index.server.ts";
import type { Migration } from "./registry.ts";

/** Parcels of an order: who carries them, what that costs, what they collect, and what lies in them. */
export default {
  async up(tx) {
    await createTable(tx, "shipments", {
      columns: {
        id: "id",
        order_id: "id",
        state: "word",
        carrier: "line",
        tracking: "key?",
        cost: "int?",
        cash_due: "int",
        currency: "currency",
        version: "int",
        created_at: "int",
        shipped_at: "int?",
        delivered_at: "int?",
        refused_at: "int?",
        returned_at: "int?",
        updated_at: "int",
      },
      primary: ["id"],
      indexes: [["order_id", "id"], ["tracking"]],
    });
    await createTable(tx, "shipment_lines", {
      columns: { shipment_id: "id", order_line_id: "id", variant_id: "id", quantity: "int" },
      primary: ["shipment_id", "order_line_id"],
    });
    await addColumns(tx, "order_lines", { unit_cost: { type: "int?" } });
    await packOldOrders(tx);
  },
} satisfies Migration;

/** Goods that moved before there were parcels lie in one each, which has their order's id. */
async function packOldOrders(tx: Tx): Promise<void> {
  const old = "o.delivery_state <> 'pending' AND NOT EXISTS (SELECT 1 FROM shipments s WHERE s.order_id = o.id)";
  await tx.run(
    `INSERT INTO shipment_lines (shipment_id, order_line_id, variant_id, quantity)
     SELECT o.id, l.id, l.variant_id, l.quantity FROM orders o JOIN order_lines l ON l.order_id = o.id
     WHERE ${old} AND NOT EXISTS (SELECT 1 FROM shipment_lines s WHERE s.shipment_id = o.id)`,
  );
  await tx.run(
    `INSERT INTO shipments (id, order_id, state, carrier, cash_due, currency, version, created_at, delivered_at, updated_at)
     SELECT o.id, o.id, o.delivery_state, '', o.total, o.currency, 1, o.placed_at, CASE WHEN o.delivery_state = 'delivered' THEN o.updated_at END, o.updated_at
     FROM orders o WHERE ${old}`,
  );
}
