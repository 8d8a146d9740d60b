import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/**
 * Who has which document open, in which block, and who writes in which block: rows of some seconds' life, in the database
 * so that people on different servers see each other.
 */
export default {
  async up(tx) {
    await createTable(tx, "document_presence", {
      columns: {
        tab: "word",
        document_id: "id",
        user_id: "id",
        user_name: "line",
        node_id: "key?",
        joined_at: "int",
        seen_at: "int",
      },
      primary: ["tab"],
      indexes: [["document_id", "seen_at"]],
    });
    await createTable(tx, "document_locks", {
      columns: { document_id: "id", node_id: "key", tab: "word", since: "int", expires_at: "int" },
      primary: ["document_id", "node_id"],
    });
  },
} satisfies Migration;
