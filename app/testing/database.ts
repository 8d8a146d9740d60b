import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { type Db, type Dialect, openDatabase } from "#app/platform/db/index.server.ts";
import { migrate } from "#migrations/migrate.ts";

export interface TestDatabase {
  db: Db;
  /** Opens the same database again, as another process would. */
  url: string;
  /** Closes and removes it. */
  drop(): Promise<void>;
}

/** A fresh, migrated database: SQLite in a folder of its own, or one on the MariaDB of `VITRINE_TEST_MARIADB_URL`. */
export async function openTestDatabase(dialect: Dialect, { migrated = true } = {}): Promise<TestDatabase> {
  const fresh = dialect === "sqlite" ? freshSqlite() : await freshMariadb();
  const db = openDatabase(fresh.url);
  if (migrated) await migrate(db);
  return {
    db,
    url: fresh.url,
    async drop() {
      await db.close();
      await fresh.remove();
    },
  };
}

/**
 * Runs a suite on SQLite and on a real MariaDB, each with a database of its own. Without `VITRINE_TEST_MARIADB_URL`
 * (which `npm test` always sets) the MariaDB half is skipped, and says so.
 */
export function describeEachDatabase(name: string, suite: (open: () => TestDatabase) => void): void {
  for (const dialect of ["sqlite", "mysql"] as const) {
    const absent = dialect === "mysql" && !process.env.VITRINE_TEST_MARIADB_URL;
    describe.skipIf(absent)(`${name} on ${dialect === "mysql" ? "MariaDB" : "SQLite"}`, () => {
      let opened: TestDatabase | undefined;
      beforeAll(async () => {
        opened = await openTestDatabase(dialect);
      });
      afterAll(() => opened?.drop());
      suite(() => {
        if (!opened) throw new Error("The database is open only inside tests and hooks");
        return opened;
      });
    });
  }
}

function freshSqlite() {
  const folder = mkdtempSync(join(tmpdir(), "vitrine-test-"));
  return { url: `sqlite:${folder}/shop.db`, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function freshMariadb() {
  const server = process.env.VITRINE_TEST_MARIADB_URL;
  if (!server) throw new Error("VITRINE_TEST_MARIADB_URL names no MariaDB");
  const name = `vitrine_test_${randomBytes(6).toString("hex")}`;
  await onServer(server, `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => onServer(server, `DROP DATABASE ${name}`) };
}

async function onServer(server: string, sql: string): Promise<void> {
  const url = new URL(server);
  url.pathname = "/mysql";
  const db = openDatabase(url.href);
  await db.read.all(sql);
  await db.close();
}
