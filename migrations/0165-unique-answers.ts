import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/**
 * Answers that nobody else of their form may give again, hashed. `taken_hash` is what decides: an answer that does not count
 * (spam) has none, and takes its value again when it is restored.
 */
export default {
  async up(tx) {
    await createTable(tx, "form_answer_uniques", {
      columns: { answer_id: "id", name: "key", value_hash: "hash", taken_hash: "hash?" },
      primary: ["answer_id", "name"],
      unique: [["taken_hash"]],
    });
  },
} satisfies Migration;
