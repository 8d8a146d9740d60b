import { addColumns, addIndex } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** The file as it came, kept beside what was drawn of it; and how long a video lasts. */
export default {
  async up(tx) {
    await addColumns(tx, "assets", {
      original: { type: "key?" },
      original_bytes: { type: "int", fallback: 0 },
      duration: { type: "int?" },
    });
    await addIndex(tx, "assets", ["original"]);
  },
} satisfies Migration;
