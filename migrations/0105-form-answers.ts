import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** What people answered to forms of questions, each with the revision that asked. */
export default {
  async up(tx) {
    await createTable(tx, "form_answers", {
      columns: {
        id: "id",
        send_key: "key",
        form: "id",
        revision: "id",
        state: "word",
        locale: "word",
        phone: "word?",
        email: "key?",
        answers: "text",
        note: "text",
        lead_id: "id?",
        search: "line",
        version: "int",
        created_at: "int",
        updated_at: "int",
      },
      primary: ["id"],
      unique: [["send_key"]],
      indexes: [["form", "id"], ["state", "id"], ["phone"], ["email"]],
    });
  },
} satisfies Migration;
