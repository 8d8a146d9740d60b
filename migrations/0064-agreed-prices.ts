import { addColumns } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Which lines of orders have a price that staff agreed on: no offer takes more off those. */
export default {
  async up(tx) {
    await addColumns(tx, "order_lines", { price_agreed: { type: "flag", fallback: 0 } });
  },
} satisfies Migration;
