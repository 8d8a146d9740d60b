import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Answers that somebody began and has not sent. Once they are, what was kept is blanked, and the answer named. */
export default {
  async up(tx) {
    await createTable(tx, "form_drafts", {
      columns: {
        id: "id",
        token_hash: "hash",
        form: "id",
        revision: "id",
        page: "key",
        block: "word",
        path: "line",
        locale: "word",
        step: "int",
        phone: "word?",
        email: "key?",
        name: "line",
        answers: "text",
        entries: "text",
        answer_id: "id?",
        link_hash: "hash?",
        link_until: "int?",
        created_at: "int",
        updated_at: "int",
      },
      primary: ["id"],
      unique: [["token_hash"], ["link_hash"]],
      indexes: [["form", "id"], ["updated_at"], ["phone"], ["email"]],
    });
  },
} satisfies Migration;
