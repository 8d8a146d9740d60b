import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Revisions that somebody who may not publish asked to have published, and what became of it. */
export default {
  async up(tx) {
    await createTable(tx, "document_proposals", {
      columns: {
        id: "id",
        document_id: "id",
        revision_id: "id",
        note: "line",
        author_name: "line?",
        outcome: "word",
        answer: "line?",
        decided_by: "line?",
        decided_at: "int?",
        created_at: "int",
      },
      primary: ["id"],
      indexes: [["document_id", "created_at"]],
    });
  },
} satisfies Migration;
