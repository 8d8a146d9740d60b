import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Files that people join to their answers; `answer_id` is null until the answer they belong to is sent. */
export default {
  async up(tx) {
    await createTable(tx, "form_files", {
      columns: {
        id: "id",
        form: "id",
        name: "line",
        type: "word",
        bytes: "int",
        hash: "hash",
        answer_id: "id?",
        created_at: "int",
      },
      primary: ["id"],
      indexes: [["answer_id"], ["created_at"]],
    });
  },
} satisfies Migration;
