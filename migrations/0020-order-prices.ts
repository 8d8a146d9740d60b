import { addColumns } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** What an order cost beside its goods and delivery, and why: JSON that is read whole and never queried inside. */
export default {
  async up(tx) {
    await addColumns(tx, "orders", {
      cod_fee: { type: "int", fallback: 0 },
      tax: { type: "int", fallback: 0 },
      tax_included: { type: "flag", fallback: 1 },
      tax_rates: { type: "text?" },
      adjustments: { type: "text?" },
    });
    await addColumns(tx, "order_lines", { adjustments: { type: "text?" } });
  },
} satisfies Migration;
