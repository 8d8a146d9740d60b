import { searchable } from "#app/commerce/kernel/searchable.ts";
import { addColumns, addIndex } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Who of the team takes care of an order; and what lists of orders are filtered by: agent, region, carrier. */
export default {
  async up(tx) {
    await addColumns(tx, "orders", { agent_id: { type: "id?" }, agent_name: { type: "line?" } });
    await addIndex(tx, "orders", ["agent_id", "id"]);
    await addIndex(tx, "orders", ["region", "id"]);
    await addColumns(tx, "shipments", { carrier_key: { type: "key", fallback: "" } });
    const carriers = await tx.all<{ carrier: string }>("SELECT DISTINCT carrier FROM shipments WHERE carrier_key = ''");
    for (const { carrier } of carriers) {
      await tx.run("UPDATE shipments SET carrier_key = ? WHERE carrier = ? AND carrier_key = ''", [
        ...[searchable(carrier).slice(0, 191), carrier],
      ]);
    }
    await addIndex(tx, "shipments", ["carrier_key", "order_id"]);
  },
} satisfies Migration;
