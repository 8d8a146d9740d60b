import { addColumns, addIndex } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** The order that was placed with a form's answers: they are kept beside it. */
export default {
  async up(tx) {
    await addColumns(tx, "form_answers", { order_id: { type: "id?" } });
    await addIndex(tx, "form_answers", ["order_id"]);
  },
} satisfies Migration;
