import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Products and collections that are shown by a template of their own. */
export default {
  async up(tx) {
    await createTable(tx, "template_assignments", {
      columns: { subject_kind: "word", subject_id: "id", document_id: "id", updated_at: "int" },
      primary: ["subject_kind", "subject_id"],
      indexes: [["document_id"]],
    });
  },
} satisfies Migration;
