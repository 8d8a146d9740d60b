import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** What came back out of parcels, unit by unit, and what was given back for it. */
export default {
  async up(tx) {
    await createTable(tx, "shipment_returns", {
      columns: {
        id: "id",
        shipment_id: "id",
        order_id: "id",
        order_line_id: "id",
        part: "int?",
        variant_id: "id",
        quantity: "int",
        disposition: "word",
        refund: "int",
        return_id: "id?",
        created_at: "int",
      },
      primary: ["id"],
      indexes: [["shipment_id"], ["return_id"]],
    });
    await createTable(tx, "order_returns", {
      columns: {
        id: "id",
        order_id: "id",
        refund: "int",
        currency: "currency",
        reason: "line?",
        actor_name: "line?",
        created_at: "int",
      },
      primary: ["id"],
      indexes: [["order_id", "id"]],
    });
  },
} satisfies Migration;
