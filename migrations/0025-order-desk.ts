import { searchable } from "#app/commerce/kernel/searchable.ts";
import { addColumns, addIndex, createTable } from "#app/platform/db/ddl.ts";
import type { Tx } from "#app/platform/db/index.server.ts";
import type { Migration } from "./registry.ts";

/** What orders gain by being worked on: a version, the desk that calls buyers, tags, and what became of duplicates. */
export default {
  async up(tx) {
    await addColumns(tx, "orders", {
      version: { type: "int", fallback: 1 },
      desk_state: { type: "word", fallback: "new" },
      desk_attempts: { type: "int", fallback: 0 },
      desk_due_at: { type: "int?" },
      desk_called_at: { type: "int?" },
      desk_called_by: { type: "line?" },
      shipping_fixed: { type: "flag", fallback: 0 },
      merged_into: { type: "id?" },
      city_key: { type: "key", fallback: "" },
    });
    await tx.run("UPDATE orders SET desk_due_at = placed_at WHERE desk_due_at IS NULL AND state = 'placed'");
    await fillCityKeys(tx);
    await addIndex(tx, "orders", ["state", "desk_due_at"]);
    await createTable(tx, "order_tags", {
      columns: { order_id: "id", tag: "key", label: "line", created_at: "int" },
      primary: ["order_id", "tag"],
      indexes: [["tag", "order_id"]],
    });
  },
} satisfies Migration;

/** Cities as they are compared; the app alone can say how. */
async function fillCityKeys(tx: Tx): Promise<void> {
  const cities = await tx.all<{ city: string }>("SELECT DISTINCT city FROM orders WHERE city_key = ''");
  for (const { city } of cities) {
    await tx.run("UPDATE orders SET city_key = ? WHERE city = ? AND city_key = ''", [
      searchable(city).slice(0, 191),
      city,
    ]);
  }
}
