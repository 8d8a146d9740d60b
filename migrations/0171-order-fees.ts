import { addColumns } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** What answers to an order's form added to its price: JSON that is read whole, and its sum, which is asked for. */
export default {
  async up(tx) {
    await addColumns(tx, "orders", { fees: { type: "text?" }, fees_total: { type: "int", fallback: 0 } });
  },
} satisfies Migration;
