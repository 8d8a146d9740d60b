import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Events of a rush, some hundred to a row, for the second or two until they are taken apart and counted. */
export default {
  async up(tx) {
    await createTable(tx, "event_packs", {
      columns: { id: "id", kept_at: "int", events: "text" },
      primary: ["id"],
    });
  },
} satisfies Migration;
