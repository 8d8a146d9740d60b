import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Files that staff asked for: what of, how far each has come, and until when it is kept. */
export default {
  async up(tx) {
    await createTable(tx, "exports", {
      columns: {
        id: "id",
        kind: "word",
        format: "word",
        filter: "text",
        locale: "word",
        state: "word",
        done: "int",
        total: "int",
        staff_id: "id?",
        created_at: "int",
        updated_at: "int",
      },
      primary: ["id"],
      indexes: [["created_at"]],
    });
  },
} satisfies Migration;
