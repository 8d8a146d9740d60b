import { addColumns, addIndex } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Answers that were held back: nothing was done of them, and lists leave them out until somebody restores them. */
export default {
  async up(tx) {
    await addColumns(tx, "form_answers", { held: { type: "word?" } });
    await addIndex(tx, "form_answers", ["held", "id", "form", "revision"]);
  },
} satisfies Migration;
