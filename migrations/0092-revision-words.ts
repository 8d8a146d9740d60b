import { addColumns } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** What a revision changed, told without reading two documents, and the name that somebody gave it. */
export default {
  async up(tx) {
    await addColumns(tx, "document_revisions", { changes: { type: "text?" }, label: { type: "line?" } });
  },
} satisfies Migration;
