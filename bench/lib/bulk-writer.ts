import { DatabaseSync } from "node:sqlite";
import { createConnection } from "mysql2/promise";

/** Columns of one row. */
export type Values = Record<string, string | number | null>;

/** Rows of one transaction. */
const SLICE = 250;

interface BulkWriter {
  /** Rows by table, in one transaction. */
  write(tables: Record<string, Values[]>): Promise<void>;
  close(): Promise<void>;
}

function sqliteWriter(url: string): BulkWriter {
  const db = new DatabaseSync(url.replace(/^sqlite:/, ""));
  db.exec("PRAGMA busy_timeout=10000");
  return {
    async write(tables) {
      db.exec("BEGIN IMMEDIATE");
      for (const [table, rows] of Object.entries(tables)) db.prepare(insertSql(table, rows)).run(...valuesOf(rows));
      db.exec("COMMIT");
    },
    close: async () => db.close(),
  };
}

async function mariaDbWriter(url: string): Promise<BulkWriter> {
  const connection = await createConnection(url);
  return {
    async write(tables) {
      await connection.beginTransaction();
      for (const [table, rows] of Object.entries(tables))
        await connection.query(insertSql(table, rows), valuesOf(rows));
      await connection.commit();
    },
    close: () => connection.end(),
  };
}

function insertSql(table: string, rows: readonly Values[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const row = `(${columns.map(() => "?").join(", ")})`;
  return `INSERT INTO ${table} (${columns.join(", ")}) VALUES ${rows.map(() => row).join(", ")}`;
}

const valuesOf = (rows: readonly Values[]) => rows.flatMap((row) => Object.values(row));

/** Writes straight into a shop's tables, beside the running server: a list is measured, not how its rows came about. */
function bulkWriter(databaseUrl: string): Promise<BulkWriter> | BulkWriter {
  return databaseUrl.startsWith("sqlite:") ? sqliteWriter(databaseUrl) : mariaDbWriter(databaseUrl);
}

/**
 * Makes and writes rows a slice at a time.
 * @param make the tables' rows of those numbers; tables without rows are left out
 */
export async function writeInSlices(
  databaseUrl: string,
  count: number,
  make: (indexes: readonly number[]) => Record<string, Values[]>,
): Promise<void> {
  const writer = await bulkWriter(databaseUrl);
  for (let from = 0; from < count; from += SLICE) {
    const indexes = Array.from({ length: Math.min(SLICE, count - from) }, (_, index) => from + index);
    await writer.write(Object.fromEntries(Object.entries(make(indexes)).filter(([, rows]) => rows.length > 0)));
  }
  await writer.close();
}
