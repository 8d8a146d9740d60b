import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** What was done of each answer once it was sent: one row an action of its form, whatever became of it. */
export default {
  async up(tx) {
    await createTable(tx, "form_action_runs", {
      columns: {
        answer_id: "id",
        action: "word",
        kind: "word",
        state: "word",
        attempts: "int",
        asked: "int",
        result: "line?",
        error: "line?",
        updated_at: "int",
      },
      primary: ["answer_id", "action"],
    });
  },
} satisfies Migration;
