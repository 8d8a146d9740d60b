import { addIndex, createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Templates that somebody who may not publish asked to have shown; and what waits is found without reading what was decided. */
export default {
  async up(tx) {
    await createTable(tx, "template_proposals", {
      columns: {
        subject_kind: "word",
        subject_id: "id",
        id: "id",
        document_id: "id?",
        author_name: "line?",
        created_at: "int",
      },
      primary: ["subject_kind", "subject_id"],
      indexes: [["created_at", "id"]],
    });
    await addIndex(tx, "document_proposals", ["outcome", "created_at"]);
  },
} satisfies Migration;
