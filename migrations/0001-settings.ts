import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Shop settings, one JSON value a key, and counters that hand out blocks of numbers. */
export default {
  async up(tx) {
    await createTable(tx, "settings", {
      columns: { name: "word", value: "text", updated_at: "int" },
      primary: ["name"],
    });
    await createTable(tx, "counters", { columns: { name: "word", next: "int" }, primary: ["name"] });
  },
} satisfies Migration;
