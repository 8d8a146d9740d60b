import { addColumns } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** What a published page had more of than the shop's budget says, and why it was published all the same. */
export default {
  async up(tx) {
    await addColumns(tx, "publications", { over_budget: { type: "text?" }, reason: { type: "line?" } });
  },
} satisfies Migration;
