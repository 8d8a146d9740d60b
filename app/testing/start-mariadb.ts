import { startMariaDb } from "#e2e/fixtures/mariadb.ts";

/** Before the engine's tests: a private MariaDB, unless the run brought one. @returns what ends it */
export default async function startForTests() {
  if (process.env.VITRINE_TEST_MARIADB_URL) return;
  const server = await startMariaDb();
  process.env.VITRINE_TEST_MARIADB_URL = server.url;
  return server.stop;
}
