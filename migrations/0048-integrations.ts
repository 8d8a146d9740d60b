import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Outside services the shop is joined to: plain settings, and secrets sealed with the shop's own. */
export default {
  async up(tx) {
    await createTable(tx, "integrations", {
      columns: {
        name: "word",
        enabled: "flag",
        settings: "text",
        secrets: "text",
        version: "int",
        ok_at: "int?",
        failed_at: "int?",
        error: "line?",
        updated_at: "int",
      },
      primary: ["name"],
    });
  },
} satisfies Migration;
