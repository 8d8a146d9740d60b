import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** The stock ledger (append only) and the balance of each variant, kept in the same transaction. */
export default {
  async up(tx) {
    await createTable(tx, "stock_levels", {
      columns: { variant_id: "id", on_hand: "int", reserved: "int", policy: "word", updated_at: "int" },
      primary: ["variant_id"],
    });
    await createTable(tx, "stock_movements", {
      columns: {
        id: "id",
        variant_id: "id",
        kind: "word",
        on_hand_delta: "int",
        reserved_delta: "int",
        reason: "line",
        order_id: "id?",
        actor_kind: "word",
        actor_id: "id?",
        at: "int",
      },
      primary: ["id"],
      indexes: [["variant_id", "id"], ["order_id"]],
    });
  },
} satisfies Migration;
