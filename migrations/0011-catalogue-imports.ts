import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/**
 * The stock figure a file last gave for a variant (NULL: sold without counting). A second import of the same file must
 * not put back on the shelf what was sold meanwhile, so stock is set only where the file's own figure changed.
 */
export default {
  async up(tx) {
    await createTable(tx, "imported_stock", {
      columns: { variant_id: "id", on_hand: "int?", at: "int" },
      primary: ["variant_id"],
    });
  },
} satisfies Migration;
