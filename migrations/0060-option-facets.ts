import { searchable } from "#app/commerce/kernel/searchable.ts";
import { addColumns } from "#app/platform/db/ddl.ts";
import { jsonOf, marks, rowMarks, type Tx } from "#app/platform/db/index.server.ts";
import type { Migration } from "./registry.ts";

type Text = Record<string, string>;
type Option = { name: Text; values: { key: string; label: Text; swatch?: string }[] };
type Found = [handle: string, position: number, word: string, label: object];

/** Products are found by their options too, as by their attributes; what has no definition brings its own label. */
export default {
  async up(tx) {
    await addColumns(tx, "product_attribute_values", { label: { type: "text?" } });
    for (let after = ""; ; ) {
      const products = await tx.all<{ id: string; options: string; attributes: string | null }>(
        "SELECT id, options, attributes FROM products WHERE id > ? ORDER BY id LIMIT 200",
        [after],
      );
      const variants = await readVariants(
        tx,
        products.map(({ id }) => id),
      );
      for (const { id, options, attributes } of products) {
        const used = variants.filter((each) => each.product_id === id).map((each) => jsonOf<string[]>(each.options));
        await writeOptions(tx, id, optionRows(jsonOf<Option[]>(options), used));
        await labelTexts(tx, id, attributes === null ? {} : jsonOf(attributes));
      }
      if (products.length < 200) return;
      after = products.at(-1)?.id ?? "";
    }
  },
} satisfies Migration;

async function readVariants(tx: Tx, products: string[]) {
  if (products.length === 0) return [];
  return tx.all<{ product_id: string; options: string }>(
    `SELECT product_id, options FROM variants WHERE archived_at IS NULL AND product_id IN (${marks(products)})`,
    products,
  );
}

function optionRows(options: readonly Option[], variants: readonly string[][]): Found[] {
  const rows = new Map<string, Found>();
  for (const [index, { name, values }] of options.entries()) {
    const handle = `o.${searchable(first(name)).replaceAll(" ", "-").slice(0, 60)}`;
    const used = new Set(variants.map((keys) => keys[index]));
    for (const [position, { key, label, swatch }] of values.entries()) {
      const words = first(label) || key;
      const word = (searchable(words) || words.trim().toLowerCase()).slice(0, 190);
      if (handle === "o." || !used.has(key) || rows.has(`${handle} ${word}`)) continue;
      const said = { name, text: label, ...(swatch && { swatch }) };
      rows.set(`${handle} ${word}`, [handle, index * 10_000 + position, word, said]);
    }
  }
  return [...rows.values()];
}

async function writeOptions(tx: Tx, product: string, rows: readonly Found[]): Promise<void> {
  await tx.run("DELETE FROM product_attribute_values WHERE product_id = ? AND handle LIKE 'o.%'", [product]);
  if (rows.length === 0) return;
  await tx.run(
    `INSERT INTO product_attribute_values (product_id, handle, position, word, number, label) VALUES ${rowMarks(rows.length, 6)}`,
    rows.flatMap(([handle, position, word, label]) => [product, handle, position, word, null, JSON.stringify(label)]),
  );
}

async function labelTexts(tx: Tx, product: string, attributes: Record<string, unknown>): Promise<void> {
  for (const [handle, text] of Object.entries(attributes)) {
    if (typeof text !== "object" || Array.isArray(text)) continue;
    await tx.run("UPDATE product_attribute_values SET label = ? WHERE product_id = ? AND handle = ? AND position = 0", [
      JSON.stringify({ text }),
      product,
      handle,
    ]);
  }
}

function first(text: Text): string {
  return ["fr", "ar", "en"].map((locale) => text[locale]).find(Boolean) ?? "";
}
