import type { Dialect, Tx } from "./types.ts";

/**
 * Column kinds that mean the same on every dialect. A `?` after the kind allows NULL.
 * Everything compares by bytes (utf8mb4_bin, SQLite's BINARY): identifiers, tokens and phones must; text that people
 * search is normalised by the app into columns of its own.
 */
const KINDS = {
  /** ULID. */
  id: { mysql: "CHAR(26)", sqlite: "TEXT" },
  /** Identifiers people choose: handles, SKUs, e-mails. At most 191 characters. */
  key: { mysql: "VARCHAR(191)", sqlite: "TEXT" },
  /** Words from a closed list: states, kinds, codes. At most 64 characters. */
  word: { mysql: "VARCHAR(64)", sqlite: "TEXT" },
  /** SHA-256 in hexadecimal. */
  hash: { mysql: "CHAR(64)", sqlite: "TEXT" },
  /** ISO 4217 currency. */
  currency: { mysql: "CHAR(3)", sqlite: "TEXT" },
  /** ISO 3166-1 alpha-2 country. */
  country: { mysql: "CHAR(2)", sqlite: "TEXT" },
  /** A day of the shop's calendar, `2026-11-23`. */
  date: { mysql: "CHAR(10)", sqlite: "TEXT" },
  /** Short text of people: names, cities. At most 500 characters. */
  line: { mysql: "VARCHAR(500)", sqlite: "TEXT" },
  /** Long text, and JSON (never queried inside). At most 16 MB. */
  text: { mysql: "MEDIUMTEXT", sqlite: "TEXT" },
  /** Whole numbers: minor units of money, quantities, epoch milliseconds. */
  int: { mysql: "BIGINT", sqlite: "INTEGER" },
  /** 0 or 1. */
  flag: { mysql: "TINYINT", sqlite: "INTEGER" },
} as const satisfies Record<string, Record<Dialect, string>>;

type Kind = keyof typeof KINDS;
export type ColumnType = Kind | `${Kind}?`;

export interface TableDefinition {
  columns: Readonly<Record<string, ColumnType>>;
  primary: readonly string[];
  unique?: readonly (readonly string[])[];
  indexes?: readonly (readonly string[])[];
}

/**
 * Creates a table with its keys. Running it again changes nothing: MySQL commits each DDL statement by itself, so a
 * migration that was interrupted must be able to start over.
 */
export async function createTable(tx: Tx, name: string, { columns, primary, unique, indexes }: TableDefinition) {
  const lines = Object.entries(columns).map(([column, type]) => `${column} ${columnSql(type, tx.dialect)}`);
  lines.push(`PRIMARY KEY (${primary.join(", ")})`);
  const keys = [
    ...(unique ?? []).map((key) => ({ key, unique: true })),
    ...(indexes ?? []).map((key) => ({ key, unique: false })),
  ].map(({ key, unique }) => ({ name: indexName(name, key), on: key.join(", "), unique }));
  if (tx.dialect === "mysql") {
    lines.push(...keys.map((key) => `${key.unique ? "UNIQUE KEY" : "KEY"} ${key.name} (${key.on})`));
    await tx.run(
      `CREATE TABLE IF NOT EXISTS ${name} (${lines.join(", ")}) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
    );
    return;
  }
  await tx.run(`CREATE TABLE IF NOT EXISTS ${name} (${lines.join(", ")})`);
  for (const key of keys) {
    await tx.run(`CREATE ${key.unique ? "UNIQUE " : ""}INDEX IF NOT EXISTS ${key.name} ON ${name} (${key.on})`);
  }
}

function columnSql(type: ColumnType, dialect: Dialect): string {
  const optional = type.endsWith("?");
  const kind = (optional ? type.slice(0, -1) : type) as Kind;
  return `${KINDS[kind][dialect]} ${optional ? "NULL" : "NOT NULL"}`;
}

export interface AddedColumn {
  type: ColumnType;
  /** What rows that are already there get; a column that may not be NULL needs one. Long text cannot have one. */
  fallback?: string | number;
}

/** Adds the columns that a table lacks. Running it again changes nothing. */
export async function addColumns(tx: Tx, table: string, columns: Readonly<Record<string, AddedColumn>>) {
  const there = await columnNames(tx, table);
  for (const [name, { type, fallback }] of Object.entries(columns)) {
    if (there.has(name)) continue;
    const otherwise = fallback === undefined ? "" : ` DEFAULT ${literal(fallback)}`;
    await tx.run(`ALTER TABLE ${table} ADD COLUMN ${name} ${columnSql(type, tx.dialect)}${otherwise}`);
  }
}

/** Adds an index to a table that is already there. Running it again changes nothing. */
export async function addIndex(tx: Tx, table: string, columns: readonly string[], { unique = false } = {}) {
  const name = indexName(table, columns);
  if (tx.dialect === "mysql" && (await hasIndex(tx, table, name))) return;
  const once = tx.dialect === "sqlite" ? "IF NOT EXISTS " : "";
  await tx.run(`CREATE ${unique ? "UNIQUE " : ""}INDEX ${once}${name} ON ${table} (${columns.join(", ")})`);
}

/** Takes an index that nothing reads by away. Running it again changes nothing. */
export async function dropIndex(tx: Tx, table: string, columns: readonly string[]) {
  const name = indexName(table, columns);
  if (tx.dialect === "sqlite") await tx.run(`DROP INDEX IF EXISTS ${name}`);
  else if (await hasIndex(tx, table, name)) await tx.run(`DROP INDEX ${name} ON ${table}`);
}

async function hasIndex(tx: Tx, table: string, name: string): Promise<boolean> {
  const known = await tx.one(
    "SELECT 1 FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = ? AND index_name = ? LIMIT 1",
    [table, name],
  );
  return known !== undefined;
}

function indexName(table: string, columns: readonly string[]): string {
  return `${table}_${columns.join("_")}`.slice(0, 64);
}

async function columnNames(tx: Tx, table: string): Promise<ReadonlySet<string>> {
  const rows =
    tx.dialect === "sqlite"
      ? await tx.all<{ name: string }>("SELECT name FROM pragma_table_info(?)", [table])
      : await tx.all<{ name: string }>(
          "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?",
          [table],
        );
  return new Set(rows.map((row) => row.name));
}

/** A DEFAULT cannot be bound; migrations alone write these, and never from outside. */
function literal(value: string | number): string {
  return typeof value === "number" ? String(value) : `'${value.replaceAll("'", "''")}'`;
}
