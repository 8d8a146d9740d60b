import { searchable } from "#app/commerce/kernel/searchable.ts";
import { addColumns, addIndex, createTable } from "#app/platform/db/ddl.ts";
import type { Tx } from "#app/platform/db/index.server.ts";
import type { Migration } from "./registry.ts";

/**
 * What products are filtered by, in columns: tags, attributes of product types, units left. Collections learn rules, an
 * order of their own and a version.
 */
export default {
  async up(tx) {
    await createTable(tx, "product_types", {
      columns: { id: "id", handle: "key", name: "text", version: "int", created_at: "int", updated_at: "int" },
      primary: ["id"],
      unique: [["handle"]],
    });
    await createTable(tx, "product_attributes", {
      columns: {
        type_id: "id",
        handle: "key",
        position: "int",
        label: "text",
        kind: "word",
        unit: "word",
        choices: "text",
        many: "flag",
        filterable: "flag",
      },
      primary: ["type_id", "handle"],
      indexes: [["handle"]],
    });
    await createTable(tx, "product_attribute_values", {
      columns: { product_id: "id", handle: "key", position: "int", word: "key?", number: "int?" },
      primary: ["product_id", "handle", "position"],
      indexes: [
        ["handle", "word"],
        ["handle", "number"],
      ],
    });
    await createTable(tx, "product_tags", {
      columns: { product_id: "id", tag: "key", label: "key" },
      primary: ["product_id", "tag"],
      indexes: [["tag"]],
    });
    await addColumns(tx, "products", {
      type_id: { type: "id?" },
      type_key: { type: "key", fallback: "" },
      attributes: { type: "text?" },
      available: { type: "int", fallback: 0 },
    });
    await addIndex(tx, "products", ["type_id"]);
    await addIndex(tx, "products", ["updated_at", "id"]);
    await addColumns(tx, "collections", {
      rule: { type: "text?" },
      sort: { type: "word", fallback: "manual" },
      version: { type: "int", fallback: 1 },
    });
    await fillColumns(tx);
    await tx.run(
      `UPDATE products SET available = COALESCE((
         SELECT SUM(CASE WHEN l.policy = 'continue' THEN 1000000000 WHEN l.on_hand > l.reserved THEN l.on_hand - l.reserved ELSE 0 END)
         FROM variants v JOIN stock_levels l ON l.variant_id = v.id
         WHERE v.product_id = products.id AND v.archived_at IS NULL), 0)`,
    );
  },
} satisfies Migration;

const PAGE = 500;

/** Tags and types lie in JSON, which no database of ours takes apart alike: they are read page by page. */
async function fillColumns(tx: Tx): Promise<void> {
  for (let after = ""; ; ) {
    const rows = await tx.all<{ id: string; tags: string; type: string }>(
      `SELECT id, tags, type FROM products WHERE id > ? ORDER BY id LIMIT ${PAGE}`,
      [after],
    );
    for (const { id, tags, type } of rows) {
      await tx.run("DELETE FROM product_tags WHERE product_id = ?", [id]);
      const name = Object.values(JSON.parse(type) as Record<string, string>)[0] ?? "";
      await tx.run("UPDATE products SET type_key = ? WHERE id = ?", [searchable(name).slice(0, 190), id]);
      const labels = new Map(
        (JSON.parse(tags) as string[]).map((label) => [label.normalize("NFC").toLowerCase().slice(0, 190), label]),
      );
      for (const [tag, label] of labels) {
        await tx.run("INSERT INTO product_tags (product_id, tag, label) VALUES (?, ?, ?)", [id, tag, label]);
      }
    }
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? "";
  }
}
