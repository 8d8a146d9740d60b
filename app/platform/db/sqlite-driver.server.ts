import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Sequelize } from "sequelize";
import { isRerunnable } from "./failures.ts";
import { Mutex } from "./mutex.ts";
import { transactionOn } from "./orm.server.ts";
import { readerFrom } from "./reader.ts";
import { SqliteHandle } from "./sqlite-handle.server.ts";
import { SqliteFace, sqliteModule } from "./sqlite-module.server.ts";
import type { Db, Session, Tx } from "./types.ts";

/** How long a writer waits for another process (the command line beside a running server). */
const PATIENCE_MS = 20_000;

/**
 * SQLite through Node's own module. One writing and one reading connection: writers queue at a mutex, because the module
 * is synchronous and SQLite has one writer anyway; readers see the last commit (WAL) and are never held up.
 */
export function openSqlite(path: string): Db {
  mkdirSync(dirname(path), { recursive: true });
  const writer = new SqliteHandle(path, { readOnly: false });
  startWal(writer);
  const reader = new SqliteHandle(path, { readOnly: true });
  const mutex = new Mutex();
  const sequelize = new Sequelize({
    dialect: "sqlite",
    dialectModule: sqliteModule(reader),
    storage: path,
    logging: false,
    define: { timestamps: false, freezeTableName: true },
    // Sequelize's own retry repeats one statement of a transaction that is already rolled back.
    retry: { max: 1 },
  });
  const face = new SqliteFace(writer);

  async function begin(): Promise<Session> {
    const release = await mutex.acquire();
    try {
      await beginImmediate(writer);
    } catch (error) {
      release();
      throw error;
    }
    let orm: Tx["orm"] | undefined;
    const tx: Tx = {
      ...readerFrom("sqlite", sequelize, async (sql, binds) => writer.all(sql, binds)),
      get orm() {
        orm ??= { transaction: transactionOn(sequelize, face) };
        return orm;
      },
      run: async (sql, binds) => writer.run(sql, binds),
    };
    return {
      tx,
      async commit() {
        writer.exec("COMMIT");
        release();
      },
      async rollback() {
        try {
          if (writer.inTransaction) writer.exec("ROLLBACK");
        } finally {
          release();
        }
      },
    };
  }

  return {
    dialect: "sqlite",
    sequelize,
    read: { ...readerFrom("sqlite", sequelize, async (sql, binds) => reader.all(sql, binds)), orm: {} },
    begin,
    async close() {
      const release = await mutex.acquire();
      await sequelize.close();
      reader.close();
      writer.close();
      release();
    },
  };
}

/** Switching to WAL wants the file for itself for an instant; two processes that open it at once take turns. */
function startWal(handle: SqliteHandle): void {
  handle.exec("PRAGMA busy_timeout=5000");
  handle.all("PRAGMA journal_mode=WAL");
  handle.exec("PRAGMA busy_timeout=0");
}

async function beginImmediate(handle: SqliteHandle): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      handle.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if (!isRerunnable(error) || Date.now() > until) throw error;
    }
    await sleep(1 + Math.random() * 14);
  }
}
