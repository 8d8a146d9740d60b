import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** What shoppers put aside before they order; each cart is known by its hashed token alone. */
export default {
  async up(tx) {
    await createTable(tx, "carts", {
      columns: { id: "id", token_hash: "hash", created_at: "int", updated_at: "int" },
      primary: ["id"],
      unique: [["token_hash"]],
      indexes: [["updated_at"]],
    });
    await createTable(tx, "cart_lines", {
      columns: { cart_id: "id", variant_id: "id", quantity: "int", added_at: "int" },
      primary: ["cart_id", "variant_id"],
    });
  },
} satisfies Migration;
