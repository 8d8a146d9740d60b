import { addIndex } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** The ledger of all variants is asked for by who moved stock. */
export default {
  async up(tx) {
    await addIndex(tx, "stock_movements", ["actor_id", "id"]);
  },
} satisfies Migration;
