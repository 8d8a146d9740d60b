import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** People who run the shop, their one-time links and sessions, and the API's tokens. Secrets are kept as hashes. */
export default {
  async up(tx) {
    await createTable(tx, "staff_users", {
      columns: {
        id: "id",
        email: "key",
        name: "line",
        role: "word",
        password: "text?",
        disabled_at: "int?",
        last_sign_in_at: "int?",
        created_at: "int",
        updated_at: "int",
      },
      primary: ["id"],
      unique: [["email"]],
    });
    await createTable(tx, "staff_links", {
      columns: { hash: "hash", user_id: "id", created_at: "int", expires_at: "int", used_at: "int?" },
      primary: ["hash"],
      indexes: [["user_id"]],
    });
    await createTable(tx, "staff_sessions", {
      columns: { hash: "hash", user_id: "id", created_at: "int", seen_at: "int", expires_at: "int" },
      primary: ["hash"],
      indexes: [["user_id"], ["expires_at"]],
    });
    await createTable(tx, "api_tokens", {
      columns: {
        id: "id",
        name: "line",
        scope: "word",
        hash: "hash",
        created_at: "int",
        used_at: "int?",
        revoked_at: "int?",
      },
      primary: ["id"],
      unique: [["hash"]],
    });
  },
} satisfies Migration;
