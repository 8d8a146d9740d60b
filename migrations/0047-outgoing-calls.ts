import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Calls to outside services that a transaction decided on, and what outside services told us. */
export default {
  async up(tx) {
    await createTable(tx, "jobs", {
      columns: {
        id: "id",
        kind: "word",
        subject: "key",
        data: "text",
        once: "key?",
        state: "word",
        attempts: "int",
        next_at: "int",
        claimed_by: "word?",
        claimed_until: "int",
        error: "line?",
        created_at: "int",
        updated_at: "int",
      },
      primary: ["id"],
      unique: [["once"]],
      indexes: [["state", "next_at"], ["state", "id"], ["updated_at"]],
    });
    await createTable(tx, "inbox", {
      columns: {
        id: "id",
        provider: "word",
        event_id: "key",
        kind: "key",
        body: "text",
        state: "word",
        reason: "line?",
        received_at: "int",
        handled_at: "int?",
      },
      primary: ["id"],
      unique: [["provider", "event_id"]],
      indexes: [["state", "id"], ["received_at"]],
    });
  },
} satisfies Migration;
