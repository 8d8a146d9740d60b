import { DatabaseSync, type StatementSync } from "node:sqlite";
import { namedSqliteError } from "./failures.ts";
import type { Bind } from "./types.ts";

const STATEMENTS_KEPT = 400;

/** One SQLite connection with its prepared statements. Synchronous: a call blocks the event loop while it runs. */
export class SqliteHandle {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  /**
   * @param readOnly refuses every write at the connection, so that a write outside a transaction cannot slip in.
   */
  constructor(path: string, { readOnly }: { readOnly: boolean }) {
    this.#db = opened(path);
    // A writer never waits inside SQLite (that would hold the event loop): BEGIN is retried asynchronously instead.
    // A reader is only ever held up for an instant, while another process recovers or checkpoints the log.
    this.#db.exec(`PRAGMA busy_timeout=${readOnly ? 250 : 0}`);
    this.#db.exec("PRAGMA synchronous=FULL");
    this.#db.exec("PRAGMA foreign_keys=ON");
    this.#db.exec("PRAGMA trusted_schema=OFF");
    this.#db.exec("PRAGMA cache_size=-16000");
    if (readOnly) this.#db.exec("PRAGMA query_only=ON");
  }

  get open(): boolean {
    return this.#db.isOpen;
  }

  get inTransaction(): boolean {
    return this.#db.isTransaction;
  }

  all<T extends object>(sql: string, binds: readonly Bind[] | Record<string, Bind> = []): T[] {
    return this.#named(() => {
      const statement = this.#prepared(sql);
      const rows = Array.isArray(binds) ? statement.all(...binds) : statement.all(binds as Record<string, Bind>);
      return rows as unknown as T[];
    });
  }

  run(sql: string, binds: readonly Bind[] | Record<string, Bind> = []): { changes: number; lastID: number } {
    return this.#named(() => {
      const statement = this.#prepared(sql);
      const done = Array.isArray(binds) ? statement.run(...binds) : statement.run(binds as Record<string, Bind>);
      return { changes: Number(done.changes), lastID: Number(done.lastInsertRowid) };
    });
  }

  /** Several statements without binds. */
  exec(sql: string): void {
    this.#named(() => this.#db.exec(sql));
  }

  close(): void {
    this.#statements.clear();
    if (this.#db.isOpen) this.#db.close();
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#db.prepare(sql);
    if (this.#statements.size >= STATEMENTS_KEPT) this.#statements.clear();
    this.#statements.set(sql, statement);
    return statement;
  }

  #named<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw namedSqliteError(error);
    }
  }
}

function opened(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path);
  } catch (error) {
    throw namedSqliteError(error);
  }
}
