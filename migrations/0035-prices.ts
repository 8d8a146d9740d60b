import { addColumns, createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/**
 * What a variant cost the shop; every price a variant ever had; prices that begin and end at set instants. The first entry
 * of a variant that is already there bears the variant's own id, so that a second run adds none.
 */
export default {
  async up(tx) {
    await addColumns(tx, "variants", { cost: { type: "int?" } });
    await createTable(tx, "price_history", {
      columns: {
        id: "id",
        variant_id: "id",
        price: "int",
        compare_at_price: "int?",
        currency: "currency",
        from_at: "int",
        actor_kind: "word",
        actor_id: "id?",
      },
      primary: ["id"],
      indexes: [["variant_id", "from_at"]],
    });
    await createTable(tx, "price_schedules", {
      columns: {
        id: "id",
        product_id: "id",
        variant_id: "id?",
        price: "int?",
        percent: "int?",
        from_at: "int",
        until_at: "int?",
        from_told: "flag",
        until_told: "flag",
        created_at: "int",
        actor_kind: "word",
        actor_id: "id?",
      },
      primary: ["id"],
      indexes: [["product_id"], ["from_told", "from_at"], ["until_told", "until_at"]],
    });
    await tx.run(
      `INSERT INTO price_history (id, variant_id, price, compare_at_price, currency, from_at, actor_kind, actor_id)
       SELECT v.id, v.id, v.price, v.compare_at_price, v.currency, v.updated_at, 'system', NULL FROM variants v
       WHERE NOT EXISTS (SELECT 1 FROM price_history h WHERE h.variant_id = v.id)`,
    );
  },
} satisfies Migration;
