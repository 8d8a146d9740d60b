import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Offers, the coupons that open some of them, and who redeemed which with what order. */
export default {
  async up(tx) {
    await createTable(tx, "offers", {
      columns: {
        id: "id",
        name: "text",
        status: "word",
        priority: "int",
        stacking: "text",
        conditions: "text",
        reward: "text",
        version: "int",
        created_at: "int",
        updated_at: "int",
      },
      primary: ["id"],
      indexes: [["status", "id"]],
    });
    await createTable(tx, "coupons", {
      columns: {
        id: "id",
        code: "key",
        offer_id: "id",
        starts_at: "int?",
        expires_at: "int?",
        disabled: "flag",
        uses: "int",
        max_uses: "int?",
        max_uses_per_customer: "int?",
        recipient: "hash?",
        recipient_shown: "word",
        created_at: "int",
      },
      primary: ["id"],
      unique: [["code"]],
      indexes: [["offer_id", "id"]],
    });
    await createTable(tx, "coupon_customers", {
      columns: { coupon_id: "id", customer_id: "id", uses: "int" },
      primary: ["coupon_id", "customer_id"],
    });
    await createTable(tx, "coupon_redemptions", {
      columns: {
        id: "id",
        coupon_id: "id",
        order_id: "id",
        customer_id: "id",
        amount: "int",
        redeemed_at: "int",
        released_at: "int?",
      },
      primary: ["id"],
      unique: [["coupon_id", "order_id"]],
      indexes: [["order_id"]],
    });
  },
} satisfies Migration;
