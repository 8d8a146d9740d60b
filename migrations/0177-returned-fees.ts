import { addColumns } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Which fees of an order were given back with a return: JSON that is read whole, so that none is given back twice. */
export default {
  async up(tx) {
    await addColumns(tx, "order_returns", { fees: { type: "text?" } });
  },
} satisfies Migration;
