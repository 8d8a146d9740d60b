import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe } from "vitest";
import { createDatabase, dropDatabase } from "#e2e/fixtures/mariadb.ts";

export type Dialect = "sqlite" | "mariadb";

/** Makes an empty database for one test. @returns its URL, as DATABASE_URL wants it */
export type FreshDatabase = () => Promise<string>;

/**
 * Runs the same tests on SQLite and on a real MariaDB: what holds on one alone is no property of the engine.
 * @param body declares the tests; each asks `freshDatabase` for a database of its own, which is dropped at the end
 */
export function describeEachDatabase(
  name: string,
  body: (freshDatabase: FreshDatabase, dialect: Dialect) => void,
): void {
  describe(`${name} on SQLite`, () => body(sqliteDatabases(), "sqlite"));
  describe(`${name} on MariaDB`, () => body(mariaDatabases(), "mariadb"));
}

function sqliteDatabases(): FreshDatabase {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return async () => {
    const folder = mkdtempSync(join(tmpdir(), "vitrine-test-"));
    folders.push(folder);
    return `sqlite:${join(folder, "test.db")}`;
  };
}

function mariaDatabases(): FreshDatabase {
  const made: string[] = [];
  afterAll(async () => {
    for (const url of made) await dropDatabase(url);
  });
  return async () => {
    const server = process.env.VITRINE_TEST_MARIADB_URL;
    if (!server) throw new Error('No MariaDB: run these tests by the vitest project "engine", which starts one.');
    const url = await createDatabase(server);
    made.push(url);
    return url;
  };
}
