import { dirname } from "node:path";
import { Sequelize } from "sequelize";
import { makeFolder } from "../make-folder.server.ts";
import { transactionOn } from "./orm.server.ts";
import { readerFrom } from "./reader.ts";
import { SqliteHandle } from "./sqlite-handle.server.ts";
import { SqliteFace, sqliteModule } from "./sqlite-module.server.ts";
import { SqliteWriter } from "./sqlite-writer.server.ts";
import type { Db, Session, Tx } from "./types.ts";

/**
 * SQLite through Node's own module. One writing and one reading connection: writers queue at a mutex, because the module
 * is synchronous and SQLite has one writer anyway; readers see the last commit (WAL) and are never held up.
 */
export function openSqlite(path: string): Db {
  makeFolder(dirname(path));
  const handle = new SqliteHandle(path, { readOnly: false });
  startWal(handle);
  const reader = new SqliteHandle(path, { readOnly: true });
  const writer = new SqliteWriter(handle);
  const sequelize = new Sequelize({
    dialect: "sqlite",
    dialectModule: sqliteModule(reader),
    storage: path,
    logging: false,
    define: { timestamps: false, freezeTableName: true },
    // Sequelize's own retry repeats one statement of a transaction that is already rolled back.
    retry: { max: 1 },
  });
  const face = new SqliteFace(handle);

  async function begin(): Promise<Session> {
    const turn = await writer.turn();
    let orm: Tx["orm"] | undefined;
    const tx: Tx = {
      ...readerFrom("sqlite", sequelize, async (sql, binds) => handle.all(sql, binds)),
      get orm() {
        orm ??= { transaction: transactionOn(sequelize, face) };
        return orm;
      },
      run: async (sql, binds) => handle.run(sql, binds),
    };
    return { tx, commit: () => turn.commit(), rollback: () => turn.rollback() };
  }

  return {
    dialect: "sqlite",
    sequelize,
    read: { ...readerFrom("sqlite", sequelize, async (sql, binds) => reader.all(sql, binds)), orm: {} },
    begin,
    async close() {
      await sequelize.close();
      await writer.close();
      reader.close();
    },
  };
}

/** Switching to WAL wants the file for itself for an instant; two processes that open it at once take turns. */
function startWal(handle: SqliteHandle): void {
  handle.exec("PRAGMA busy_timeout=5000");
  handle.all("PRAGMA journal_mode=WAL");
  handle.exec("PRAGMA busy_timeout=0");
}
