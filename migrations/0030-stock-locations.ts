import { addColumns, addIndex, createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Written out, because a migration never changes: `MAIN_LOCATION` of the stock room. */
const MAIN = "00000000000000000000000001";

/**
 * Several places where stock lies, units set aside, thresholds and alerts, promises with a time to live, and a ledger
 * that says where and in which batch. What lay on the one shelf so far lies at the main location now.
 */
export default {
  async up(tx) {
    await createTable(tx, "stock_locations", {
      columns: {
        id: "id",
        name: "line",
        ships: "flag",
        is_default: "flag",
        position: "int",
        archived_at: "int?",
        version: "int",
        updated_at: "int",
      },
      primary: ["id"],
    });
    await createTable(tx, "location_levels", {
      columns: { variant_id: "id", location_id: "id", on_hand: "int", quarantined: "int" },
      primary: ["variant_id", "location_id"],
      indexes: [["location_id", "variant_id"]],
    });
    await createTable(tx, "stock_product_lows", {
      columns: { product_id: "id", low_at: "int" },
      primary: ["product_id"],
    });
    await createTable(tx, "stock_alerts", {
      columns: { variant_id: "id", available: "int", low_at: "int", at: "int" },
      primary: ["variant_id"],
      indexes: [["at"]],
    });
    await createTable(tx, "stock_holds", {
      columns: { order_id: "id", until_at: "int" },
      primary: ["order_id"],
      indexes: [["until_at"]],
    });
    await addColumns(tx, "stock_levels", { low_at: { type: "int?" } });
    await addColumns(tx, "stock_movements", {
      quarantined_delta: { type: "int", fallback: 0 },
      location_id: { type: "id?" },
      batch_id: { type: "id?" },
      actor_name: { type: "line?" },
    });
    await addIndex(tx, "stock_movements", ["kind", "id"]);
    await addIndex(tx, "stock_movements", ["at"]);
    await addIndex(tx, "stock_movements", ["batch_id"]);
    if (!(await tx.one("SELECT 1 FROM stock_locations WHERE id = ?", [MAIN]))) {
      await tx.run(
        "INSERT INTO stock_locations (id, name, ships, is_default, position, version, updated_at) VALUES (?, 'Principal', 1, 1, 0, 1, 0)",
        [MAIN],
      );
    }
    await tx.run("UPDATE stock_movements SET location_id = ? WHERE on_hand_delta <> 0 AND location_id IS NULL", [MAIN]);
    await tx.run(
      "INSERT INTO location_levels (variant_id, location_id, on_hand, quarantined) SELECT l.variant_id, ?, l.on_hand, 0 FROM stock_levels l WHERE l.on_hand <> 0 AND NOT EXISTS (SELECT 1 FROM location_levels x WHERE x.variant_id = l.variant_id)",
      [MAIN],
    );
  },
} satisfies Migration;
