import { addColumns } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Which text of which campaign an action of a form says in place of its own. */
export default {
  async up(tx) {
    await addColumns(tx, "form_action_runs", { words: { type: "line?" } });
  },
} satisfies Migration;
