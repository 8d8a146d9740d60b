import type { Sequelize, Transaction } from "sequelize";

export type Dialect = "sqlite" | "mysql";

/** What may be bound to a `?`. Booleans are 0 and 1; JSON is text; times are epoch milliseconds. */
export type Bind = string | number | null;
export type Row = Record<string, string | number | null>;

/** Reads with `?` binds; the statement is prepared once per connection. Columns come back as text, number or null. */
export interface Reader {
  readonly dialect: Dialect;
  readonly sequelize: Sequelize;
  /** What Sequelize's finders need to run on this very connection: `{ transaction }` inside one, `{}` outside. */
  readonly orm: { transaction?: Transaction };
  all<T extends object = Row>(sql: string, binds?: readonly Bind[]): Promise<T[]>;
  /** The first row, or undefined. */
  one<T extends object = Row>(sql: string, binds?: readonly Bind[]): Promise<T | undefined>;
}

/** One transaction's own connection. It ends with the closure that received it. */
export interface Tx extends Reader {
  readonly orm: { transaction: Transaction };
  /** @returns the number of rows the statement matched, on every dialect (never "truly changed": they differ there). */
  run(sql: string, binds?: readonly Bind[]): Promise<{ changes: number }>;
}

/** An open transaction as a driver hands it out; `withTransaction` alone holds one. */
export interface Session {
  tx: Tx;
  commit(): Promise<void>;
  /** Ends the transaction and gives the connection back; never throws: a broken connection is thrown away instead. */
  rollback(): Promise<void>;
}

export interface Db {
  readonly dialect: Dialect;
  readonly sequelize: Sequelize;
  /** Reads outside any transaction: what was last committed. On SQLite this connection cannot write. */
  readonly read: Reader;
  begin(): Promise<Session>;
  close(): Promise<void>;
}
