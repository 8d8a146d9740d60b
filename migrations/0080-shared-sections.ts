import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Which documents share which section, as their newest versions say. */
export default {
  async up(tx) {
    await createTable(tx, "document_uses", {
      columns: { document_id: "id", section_id: "key" },
      primary: ["document_id", "section_id"],
      indexes: [["section_id"]],
    });
  },
} satisfies Migration;
