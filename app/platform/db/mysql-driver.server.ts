import { setTimeout as sleep } from "node:timers/promises";
import mysql, { type Connection } from "mysql2";
import { Sequelize } from "sequelize";
import { isConnectionLost } from "./failures.ts";
import { transactionOn } from "./orm.server.ts";
import { readerFrom } from "./reader.ts";
import type { Bind, Db, Session, Tx } from "./types.ts";

/** mysql2 options that hold whatever the URL says. */
const CONNECTION = {
  charset: "utf8mb4_bin",
  // An object bound by mistake becomes text, never `col = val AND …`.
  stringifyObjects: true,
  multipleStatements: false,
  supportBigNumbers: true,
  bigNumberStrings: false,
  decimalNumbers: false,
  // FOUND_ROWS: an UPDATE reports the rows it matched, as SQLite does. No files of this machine may be read.
  flags: ["FOUND_ROWS", "-LOCAL_FILES"],
  connectTimeout: 10_000,
  maxPreparedStatements: 500,
};

/** About two seconds of a database that restarts. */
const READ_ATTEMPTS = 9;

const SESSION = [
  // Conditional single-statement writes decide everything: gap locks would only add deadlocks.
  "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED",
  "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO'",
  "SET SESSION innodb_lock_wait_timeout = 10",
];

/** MySQL 8 or MariaDB 10.6+ through mysql2. `?ssl=require` in the URL asks for verified TLS. */
export function openMysql(url: string, { pool = 16, warm = false }: { pool?: number; warm?: boolean } = {}): Db {
  const parsed = new URL(url);
  const sequelize = new Sequelize({
    dialect: "mysql",
    dialectModule: mysql,
    host: parsed.hostname,
    port: Number(parsed.port || 3306),
    username: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: decodeURIComponent(parsed.pathname.slice(1)),
    dialectOptions: {
      ...CONNECTION,
      ...(parsed.searchParams.get("ssl") === "require" && { ssl: { rejectUnauthorized: true } }),
    },
    pool: { max: pool, min: warm ? pool : 0, idle: 60_000, acquire: 30_000 },
    logging: false,
    define: { timestamps: false, freezeTableName: true },
    // Sequelize's own retry repeats one statement of a transaction that is already rolled back.
    retry: { max: 1 },
  });
  sequelize.addHook("afterConnect", async (connection) => {
    for (const sql of SESSION) await query(connection as Connection, sql);
  });
  const manager = sequelize.connectionManager;
  const acquire = async () => (await manager.getConnection({ type: "write" })) as Connection;

  async function begin(): Promise<Session> {
    const connection = await acquire();
    try {
      await query(connection, "START TRANSACTION");
    } catch (error) {
      await manager.destroyConnection(connection);
      throw error;
    }
    let orm: Tx["orm"] | undefined;
    const tx: Tx = {
      ...readerFrom("mysql", sequelize, (sql, binds) => rows(connection, sql, binds)),
      get orm() {
        orm ??= { transaction: transactionOn(sequelize, connection) };
        return orm;
      },
      run: async (sql, binds) => {
        const done = await execute(connection, sql, binds);
        return { changes: "affectedRows" in done ? Number(done.affectedRows) : 0 };
      },
    };
    const end = async (word: "COMMIT" | "ROLLBACK") => {
      try {
        await query(connection, word);
      } catch (error) {
        await manager.destroyConnection(connection);
        throw error;
      }
      manager.releaseConnection(connection);
    };
    return {
      tx,
      commit: () => end("COMMIT"),
      // A connection that cannot even roll back is destroyed, which rolls back too.
      rollback: () => end("ROLLBACK").catch(() => undefined),
    };
  }

  async function readPooled(sql: string, binds: readonly Bind[]): Promise<object[]> {
    const connection = await acquire();
    try {
      return await rows(connection, sql, binds);
    } finally {
      manager.releaseConnection(connection);
    }
  }

  /** A read has no effects: one whose connection broke (the database was restarted) is simply made again. */
  async function readAgain(sql: string, binds: readonly Bind[]): Promise<object[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await readPooled(sql, binds);
      } catch (error) {
        if (!isConnectionLost(error) || attempt === READ_ATTEMPTS) throw error;
      }
      await sleep(Math.min(400, 20 * 2 ** attempt) * (0.5 + Math.random() / 2));
    }
  }

  return {
    dialect: "mysql",
    sequelize,
    read: { ...readerFrom("mysql", sequelize, readAgain), orm: {} },
    begin,
    close: () => sequelize.close(),
  };
}

type Answer = mysql.ResultSetHeader | mysql.RowDataPacket[];

/** A server-side prepared statement; mysql2 keeps it for the connection's life. */
function execute(connection: Connection, sql: string, binds: readonly Bind[] = []): Promise<Answer> {
  return new Promise((resolve, reject) => {
    connection.execute<Answer>(sql, binds as Bind[], (error, answer) => (error ? reject(error) : resolve(answer)));
  });
}

async function rows(connection: Connection, sql: string, binds: readonly Bind[]): Promise<object[]> {
  const answer = await execute(connection, sql, binds);
  return Array.isArray(answer) ? answer : [];
}

/** Statements the binary protocol does not take: transaction control and session settings. */
function query(connection: Connection, sql: string): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.query(sql, (error) => (error ? reject(error) : resolve()));
  });
}
