import { type Bind, jsonOf, marks, type Reader, type Row, rowMarks, type Tx } from "#app/platform/db/index.server.ts";
import { ruleSql } from "./rules/rule-sql.ts";
import type { Collection, CollectionSort, ProductRule } from "./types.ts";

/** The part of the model that knows collections and who is in them. */

const COLUMNS = "id, handle, title, description, seo, image, rule, sort, version, updated_at";

export async function readCollections(read: Reader, where: string, values: readonly string[]): Promise<Collection[]> {
  const rows = await read.all(
    `SELECT ${COLUMNS}, (SELECT COUNT(*) FROM collection_products m WHERE m.collection_id = collections.id) AS members
     FROM collections ${where} ORDER BY position, id`,
    values,
  );
  return rows.map(toCollection);
}

/** Ids of a collection's products in the order of its shelf. */
export async function readMembers(read: Reader, id: string): Promise<string[]> {
  const rows = await read.all<{ product_id: string }>(
    "SELECT product_id FROM collection_products WHERE collection_id = ? ORDER BY position, product_id",
    [id],
  );
  return rows.map((row) => row.product_id);
}

export async function insertCollection(tx: Tx, collection: Collection): Promise<void> {
  const row = {
    ...{ id: collection.id, position: 0, created_at: collection.updatedAt },
    ...columnsOf(collection),
  };
  const names = Object.keys(row);
  await tx.run(`INSERT INTO collections (${names.join(", ")}) VALUES (${marks(names)})`, Object.values(row));
}

/** @returns whether the collection still stood at that version */
export async function updateCollection(tx: Tx, collection: Collection, basedOn: number): Promise<boolean> {
  const columns = columnsOf(collection);
  const assignments = Object.keys(columns).map((column) => `${column} = ?`);
  const { changes } = await tx.run(`UPDATE collections SET ${assignments.join(", ")} WHERE id = ? AND version = ?`, [
    ...Object.values(columns),
    collection.id,
    basedOn,
  ]);
  return changes === 1;
}

export async function deleteCollectionRows(tx: Tx, id: string): Promise<void> {
  await tx.run("DELETE FROM collection_products WHERE collection_id = ?", [id]);
  await tx.run("DELETE FROM collections WHERE id = ?", [id]);
}

const MEMBER_ROWS = 500;

/** Puts exactly these products on the shelf, in this order. */
export async function replaceMembers(tx: Tx, id: string, productIds: readonly string[]): Promise<void> {
  await tx.run("DELETE FROM collection_products WHERE collection_id = ?", [id]);
  for (let from = 0; from < productIds.length; from += MEMBER_ROWS) {
    const some = productIds.slice(from, from + MEMBER_ROWS);
    await tx.run(
      `INSERT INTO collection_products (collection_id, product_id, position) VALUES ${rowMarks(some.length, 3)}`,
      some.flatMap((productId, index) => [id, productId, from + index]),
    );
  }
}

/**
 * Makes the shelf what its rule says: of all products, or of these alone. Two statements, however many products.
 * @returns whether somebody came or went
 */
export async function followRule(
  tx: Tx,
  { id, rule, now, among }: { id: string; rule: ProductRule; now: number; among?: readonly string[] },
): Promise<boolean> {
  const { sql, binds } = ruleSql(rule, now);
  const only = (column: string) => (among ? ` AND ${column} IN (${marks(among)})` : "");
  const some: readonly Bind[] = among ?? [];
  // The inner SELECT is wrapped, for MySQL does not let a statement read the table that it changes.
  const gone = await tx.run(
    `DELETE FROM collection_products WHERE collection_id = ?${only("product_id")} AND product_id NOT IN (SELECT k.id FROM (SELECT p.id FROM products p WHERE ${sql}${only("p.id")}) k)`,
    [id, ...some, ...binds, ...some],
  );
  const come = await tx.run(
    `INSERT INTO collection_products (collection_id, product_id, position)
     SELECT ?, p.id, 0 FROM products p WHERE ${sql}${only("p.id")}
     AND NOT EXISTS (SELECT 1 FROM (SELECT m.product_id FROM collection_products m WHERE m.collection_id = ?) k WHERE k.product_id = p.id)`,
    [id, ...binds, ...some, id],
  );
  return gone.changes + come.changes > 0;
}

function columnsOf(collection: Collection) {
  return {
    handle: collection.handle,
    title: JSON.stringify(collection.title),
    description: JSON.stringify(collection.description),
    seo: JSON.stringify(collection.seo),
    image: collection.image && JSON.stringify(collection.image),
    rule: collection.rule && JSON.stringify(collection.rule),
    sort: collection.sort,
    version: collection.version,
    updated_at: collection.updatedAt,
  };
}

function toCollection(row: Row): Collection {
  return {
    id: String(row.id),
    handle: String(row.handle),
    title: jsonOf(row.title),
    description: jsonOf(row.description),
    seo: jsonOf(row.seo),
    image: row.image === null ? null : jsonOf(row.image),
    rule: row.rule === null ? null : jsonOf(row.rule),
    sort: row.sort as CollectionSort,
    productCount: Number(row.members),
    version: Number(row.version),
    updatedAt: Number(row.updated_at),
  };
}
