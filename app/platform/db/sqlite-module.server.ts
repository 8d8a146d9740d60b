import type { SqliteHandle } from "./sqlite-handle.server.ts";
import type { Bind } from "./types.ts";

type Binds = readonly Bind[] | Record<string, Bind>;
type Callback = (this: { lastID: number; changes: number }, error: Error | null, rows?: object[]) => void;

/**
 * A connection with the face of the `sqlite3` driver, the only one Sequelize 6 speaks, over Node's own SQLite.
 * Sequelize calls back with `this.lastID` and `this.changes`, as that driver does.
 */
export class SqliteFace {
  uuid: string | undefined;
  readonly #handle: SqliteHandle;

  constructor(handle: SqliteHandle) {
    this.#handle = handle;
  }

  serialize(work: () => void): void {
    work();
  }

  run(sql: string, binds?: Binds | Callback, callback?: Callback): this {
    return this.#answer(binds, callback, (values) => {
      const { changes, lastID } = this.#handle.run(sql, values);
      return { meta: { changes, lastID } };
    });
  }

  all(sql: string, binds?: Binds | Callback, callback?: Callback): this {
    return this.#answer(binds, callback, (values) => ({
      meta: { changes: 0, lastID: 0 },
      rows: this.#handle.all(sql, values),
    }));
  }

  exec(sql: string, callback?: Callback): this {
    return this.#answer(undefined, callback, () => {
      this.#handle.exec(sql);
      return { meta: { changes: 0, lastID: 0 } };
    });
  }

  /** The handle belongs to the database, which closes it. */
  close(callback?: Callback): void {
    callback?.call({ lastID: 0, changes: 0 }, null);
  }

  #answer(
    binds: Binds | Callback | undefined,
    callback: Callback | undefined,
    work: (binds: Binds) => { meta: { lastID: number; changes: number }; rows?: object[] },
  ): this {
    const done = typeof binds === "function" ? binds : callback;
    const values = typeof binds === "function" || binds === undefined ? [] : binds;
    try {
      const { meta, rows } = work(values);
      done?.call(meta, null, rows);
    } catch (error) {
      if (!done) throw error;
      done.call({ lastID: 0, changes: 0 }, error instanceof Error ? error : new Error(String(error)));
    }
    return this;
  }
}

/** What Sequelize takes as `dialectModule`: its connections outside transactions all read through `reader`. */
export function sqliteModule(reader: SqliteHandle): object {
  class Database extends SqliteFace {
    constructor(_path: string, _mode: number, opened: (error: Error | null) => void) {
      super(reader);
      queueMicrotask(() => opened(null));
    }
  }
  return { Database, OPEN_READWRITE: 2, OPEN_CREATE: 4 };
}
