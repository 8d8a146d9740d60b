import { addColumns, createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/**
 * Products made of others. The definition lies with the product; its rows say which bundles a variant is in. Order lines
 * keep what they were made of, and what each part came to.
 */
export default {
  async up(tx) {
    await addColumns(tx, "products", { bundle: { type: "text?" } });
    await createTable(tx, "bundle_items", {
      columns: { product_id: "id", variant_id: "id", position: "int", quantity: "int" },
      primary: ["product_id", "variant_id"],
      indexes: [["variant_id"]],
    });
    await createTable(tx, "order_line_components", {
      columns: {
        line_id: "id",
        position: "int",
        order_id: "id",
        product_id: "id",
        variant_id: "id",
        sku: "key?",
        title: "line",
        variant_title: "line",
        quantity: "int",
        list_price: "int",
        amount: "int",
      },
      primary: ["line_id", "position"],
      indexes: [["order_id"], ["variant_id"]],
    });
  },
} satisfies Migration;
