import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Store credit: a code, what it is still worth, and the ledger that comes to it. */
export default {
  async up(tx) {
    await createTable(tx, "vouchers", {
      columns: {
        id: "id",
        code: "key",
        issued: "int",
        balance: "int",
        currency: "currency",
        note: "line?",
        order_id: "id?",
        expires_at: "int?",
        disabled: "flag",
        created_at: "int",
        updated_at: "int",
      },
      primary: ["id"],
      unique: [["code"]],
    });
    await createTable(tx, "voucher_entries", {
      columns: {
        id: "id",
        voucher_id: "id",
        kind: "word",
        amount: "int",
        order_id: "id?",
        actor_kind: "word",
        actor_name: "line?",
        at: "int",
      },
      primary: ["id"],
      indexes: [["voucher_id", "id"]],
    });
  },
} satisfies Migration;
