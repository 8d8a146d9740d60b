import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Lists as somebody likes them: a name and the address's query; without an owner, everybody's. */
export default {
  async up(tx) {
    await createTable(tx, "saved_views", {
      columns: {
        id: "id",
        list: "word",
        owner_id: "id?",
        name: "line",
        query: "line",
        created_at: "int",
      },
      primary: ["id"],
      indexes: [["list", "id"]],
    });
  },
} satisfies Migration;
