import { DatabaseSync } from "node:sqlite";
import type { Placement } from "./formats/format.ts";
import type { Row } from "./types.ts";

/**
 * Rows waiting to be put together. Rows of one product may stand anywhere in a file (a variation long before its
 * parent), and a file may be larger than memory: so they wait in a private SQLite file that the system deletes by
 * itself, whatever becomes of the process.
 */
export class Staging implements Disposable {
  readonly #db = new DatabaseSync("");
  readonly #addRow;
  readonly #addName;
  readonly #claim;

  constructor() {
    this.#db.exec(`
      PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8000;
      CREATE TABLE line (number INTEGER PRIMARY KEY, parent TEXT, head INTEGER NOT NULL, cells TEXT NOT NULL);
      CREATE TABLE name (name TEXT PRIMARY KEY, head INTEGER NOT NULL) WITHOUT ROWID;
      CREATE TABLE claim (kind TEXT NOT NULL, value TEXT NOT NULL, number INTEGER NOT NULL,
        PRIMARY KEY (kind, value)) WITHOUT ROWID;
      BEGIN`);
    this.#addRow = this.#db.prepare("INSERT INTO line (number, parent, head, cells) VALUES (?, ?, ?, ?)");
    this.#addName = this.#db.prepare("INSERT OR IGNORE INTO name (name, head) VALUES (?, ?)");
    this.#claim = this.#db.prepare("INSERT OR IGNORE INTO claim (kind, value, number) VALUES (?, ?, ?)");
  }

  add(row: Row, placement: Placement): void {
    const first = placement.names.filter((name) => this.#addName.run(name, row.line).changes === 1);
    const isHead = placement.parent === undefined || first.includes(placement.parent);
    this.#addRow.run(row.line, placement.parent ?? null, isHead ? 1 : 0, JSON.stringify(row.cells));
  }

  /** Ends the filling; from here on rows are read. */
  close(): { rows: number } {
    this.#db.exec(`CREATE INDEX line_head ON line (number) WHERE head = 1;
      CREATE INDEX line_parent ON line (parent, number); CREATE INDEX name_head ON name (head)`);
    const counted = this.#db.prepare("SELECT COUNT(*) AS rows FROM line").get();
    return { rows: Number(counted?.rows ?? 0) };
  }

  /** Each product's rows, head first, in the order of the file. */
  *products(): Generator<Row[]> {
    const children = this.#db.prepare(
      `SELECT line.number, line.cells FROM name JOIN line ON line.parent = name.name
       WHERE name.head = ? AND line.number <> ? ORDER BY line.number`,
    );
    const heads = this.#db.prepare("SELECT number, cells FROM line WHERE head = 1 ORDER BY number");
    for (const head of heads.iterate()) {
      const number = Number(head.number);
      yield [toRow(head), ...children.all(number, number).map(toRow)];
    }
  }

  /** Rows that call for a head which the file does not have. */
  *orphans(): Generator<{ row: Row; parent: string }> {
    const found = this.#db.prepare(
      "SELECT number, cells, parent FROM line WHERE parent IS NOT NULL AND parent NOT IN (SELECT name FROM name) ORDER BY number",
    );
    for (const each of found.iterate()) yield { row: toRow(each), parent: String(each.parent) };
  }

  /** Takes a value for a line; @returns the line that already holds it, or undefined when it was free. */
  claim(kind: "sku" | "handle", value: string, line: number): number | undefined {
    if (this.#claim.run(kind, value, line).changes === 1) return undefined;
    const held = this.#db.prepare("SELECT number FROM claim WHERE kind = ? AND value = ?").get(kind, value);
    return Number(held?.number);
  }

  [Symbol.dispose](): void {
    this.#db.close();
  }
}

function toRow(found: Record<string, unknown>): Row {
  return { line: Number(found.number), cells: JSON.parse(String(found.cells)) as string[] };
}
