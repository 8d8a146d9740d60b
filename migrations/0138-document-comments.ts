import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** What people say to each other about a document and its blocks. A reply names the comment that its thread begins with. */
export default {
  async up(tx) {
    await createTable(tx, "document_comments", {
      columns: {
        id: "id",
        document_id: "id",
        thread_id: "id",
        node_id: "key?",
        text: "text",
        author_id: "id?",
        author_name: "line",
        created_at: "int",
        settled_at: "int?",
        settled_by: "line?",
      },
      primary: ["id"],
      indexes: [["document_id", "thread_id"]],
    });
  },
} satisfies Migration;
