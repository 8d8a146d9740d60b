import { addColumns, addIndex } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Drafts beside a document: which one they branch from, the revision they have in common with it, what they are called. */
export default {
  async up(tx) {
    await addColumns(tx, "documents", {
      branch_of: { type: "id?" },
      branch_base: { type: "id?" },
      branch_name: { type: "line?" },
    });
    await addIndex(tx, "documents", ["branch_of", "id"]);
  },
} satisfies Migration;
