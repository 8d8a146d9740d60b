import { addColumns } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** A page that a campaign published stays its own, and keeps its addresses, while the campaign is paused. */
export default {
  async up(tx) {
    await addColumns(tx, "publications", { paused: { type: "flag", fallback: 0 } });
  },
} satisfies Migration;
