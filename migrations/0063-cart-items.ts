import { addColumns, addIndex, createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/**
 * A cart's lines are known by a key: the same mix chosen twice in two ways is two lines. The cart keeps the codes that were
 * typed in it, and who it belongs to as far as somebody vouched for it (a hash, never the phone).
 */
export default {
  async up(tx) {
    await createTable(tx, "cart_items", {
      columns: {
        cart_id: "id",
        line_key: "word",
        variant_id: "id",
        parts: "text",
        quantity: "int",
        added_at: "int",
      },
      primary: ["cart_id", "line_key"],
    });
    await addColumns(tx, "carts", { coupon: { type: "word?" }, voucher: { type: "word?" }, buyer: { type: "hash?" } });
    await addIndex(tx, "carts", ["buyer"]);
    await tx.run(
      `INSERT INTO cart_items (cart_id, line_key, variant_id, parts, quantity, added_at)
       SELECT l.cart_id, l.variant_id, l.variant_id, '[]', l.quantity, l.added_at FROM cart_lines l
       WHERE NOT EXISTS (SELECT 1 FROM cart_items i WHERE i.cart_id = l.cart_id AND i.line_key = l.variant_id)`,
    );
    await tx.run("DELETE FROM cart_lines");
  },
} satisfies Migration;
