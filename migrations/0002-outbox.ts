import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Events written with what they tell of, who has dealt with each, and the answers given to idempotency keys. */
export default {
  async up(tx) {
    await createTable(tx, "outbox", {
      columns: {
        id: "id",
        kind: "word",
        subject: "key",
        data: "text",
        node: "word",
        state: "word",
        claimed_by: "word?",
        claimed_until: "int",
        created_at: "int",
      },
      primary: ["id"],
      indexes: [["state", "id"], ["created_at"]],
    });
    await createTable(tx, "deliveries", {
      columns: {
        event_id: "id",
        subscriber: "word",
        state: "word",
        attempts: "int",
        next_at: "int",
        error: "line?",
        updated_at: "int",
      },
      primary: ["event_id", "subscriber"],
      indexes: [["state", "next_at"]],
    });
    await createTable(tx, "idempotency", {
      columns: {
        scope: "word",
        idempotency_key: "line",
        request_hash: "hash",
        state: "word",
        status: "int",
        body: "text",
        created_at: "int",
      },
      primary: ["scope", "idempotency_key"],
      indexes: [["created_at"]],
    });
  },
} satisfies Migration;
