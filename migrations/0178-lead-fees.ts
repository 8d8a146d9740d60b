import { addColumns } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** What the answers of who is called back add to the price of their order: JSON that is read whole. */
export default {
  async up(tx) {
    await addColumns(tx, "leads", { fees: { type: "text?" } });
  },
} satisfies Migration;
