import { addColumns } from "#app/platform/db/ddl.ts";
import { jsonOf } from "#app/platform/db/index.server.ts";
import type { Migration } from "./registry.ts";

/** What the fees came to that were given back with a return: sums need it, and never look into JSON. */
export default {
  async up(tx) {
    await addColumns(tx, "order_returns", { fees_total: { type: "int", fallback: 0 } });
    const rows = await tx.all<{ id: string; fees: string }>(
      "SELECT id, fees FROM order_returns WHERE fees IS NOT NULL AND fees_total = 0",
    );
    for (const { id, fees } of rows) {
      const sum = jsonOf<{ amount: number }[]>(fees).reduce((all, { amount }) => all + amount, 0);
      await tx.run("UPDATE order_returns SET fees_total = ? WHERE id = ?", [sum, id]);
    }
  },
} satisfies Migration;
