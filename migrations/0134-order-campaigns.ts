import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Which campaigns, in which variant, had a part in an order: what their results are counted by. */
export default {
  async up(tx) {
    await createTable(tx, "order_campaigns", {
      columns: { order_id: "id", campaign_id: "id", revision_id: "id", variant: "word" },
      primary: ["order_id", "campaign_id"],
      indexes: [["campaign_id", "order_id"]],
    });
  },
} satisfies Migration;
