import { setTimeout as sleep } from "node:timers/promises";
import { Umzug } from "umzug";
import { createTable } from "#app/platform/db/ddl.ts";
import { type Db, isDuplicate, type Tx, withTransaction } from "#app/platform/db/index.server.ts";
import { migrations } from "./registry.ts";

/** A node that died while migrating holds the lock no longer than this. */
const LOCK_MS = 30_000;

export interface MigrationReport {
  /** Names run by this call, in order; empty when the schema was current. */
  ran: string[];
}

/**
 * Brings the schema up to date. Safe to run twice, and by several nodes at once: one works, the others wait for it.
 * @throws what a migration throws; those before it stay done, and a rerun goes on from there.
 */
export async function migrate(db: Db): Promise<MigrationReport> {
  await prepare(db);
  if ((await pendingMigrations(db)).length === 0) return { ran: [] };
  const holder = `${process.pid}-${Math.random().toString(36).slice(2)}`;
  await lock(db, holder);
  // A heartbeat that fails only shortens the lock; what ails the database will stop the migration itself, aloud.
  const heartbeat = setInterval(() => extend(db, holder).catch(() => undefined), LOCK_MS / 3);
  try {
    const done = await umzug(db).up();
    return { ran: done.map((each) => each.name) };
  } finally {
    clearInterval(heartbeat);
    await withTransaction(db, (tx) =>
      tx.run("UPDATE migration_lock SET holder = NULL, held_until = 0 WHERE id = 1 AND holder = ?", [holder]),
    );
  }
}

/** Names of migrations that have not run yet. On a database that was never migrated: all of them. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const done = new Set(await executed(db));
  return migrations.map((each) => each.name).filter((name) => !done.has(name));
}

function umzug(db: Db): Umzug {
  return new Umzug({
    migrations: migrations.map(({ name, migration }) => ({
      name,
      // The step and its record are one transaction where DDL takes part in it (SQLite); elsewhere the step is repeatable.
      up: () =>
        withTransaction(db, async (tx) => {
          await migration.up(tx);
          await tx.run("INSERT INTO schema_migrations (name, ran_at) VALUES (?, ?)", [name, Date.now()]);
        }),
    })),
    storage: { executed: () => executed(db), logMigration: async () => {}, unlogMigration: async () => {} },
    logger: undefined,
  });
}

async function executed(db: Db): Promise<string[]> {
  try {
    return (await db.read.all<{ name: string }>("SELECT name FROM schema_migrations")).map((row) => row.name);
  } catch (error) {
    if (isNoSuchTable(error)) return [];
    throw error;
  }
}

function isNoSuchTable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /no such table/.test(error.message) || ("errno" in error && error.errno === 1146);
}

async function prepare(db: Db): Promise<void> {
  if (await isPrepared(db)) return;
  await withTransaction(db, async (tx) => {
    await createTable(tx, "schema_migrations", { columns: { name: "key", ran_at: "int" }, primary: ["name"] });
    await createTable(tx, "migration_lock", {
      columns: { id: "int", holder: "key?", held_until: "int" },
      primary: ["id"],
    });
    await insertLockRow(tx);
  });
}

/** Reading first lets a node with a current schema start without asking SQLite for the write lock. */
async function isPrepared(db: Db): Promise<boolean> {
  try {
    return (await db.read.one("SELECT id FROM migration_lock WHERE id = 1")) !== undefined;
  } catch (error) {
    if (isNoSuchTable(error)) return false;
    throw error;
  }
}

async function insertLockRow(tx: Tx): Promise<void> {
  try {
    await tx.run("INSERT INTO migration_lock (id, holder, held_until) VALUES (1, NULL, 0)");
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

async function lock(db: Db, holder: string): Promise<void> {
  for (;;) {
    const now = Date.now();
    const { changes } = await withTransaction(db, (tx) =>
      tx.run(
        "UPDATE migration_lock SET holder = ?, held_until = ? WHERE id = 1 AND (holder IS NULL OR held_until < ?)",
        [holder, now + LOCK_MS, now],
      ),
    );
    if (changes === 1) return;
    await sleep(100 + Math.random() * 200);
  }
}

async function extend(db: Db, holder: string): Promise<void> {
  await withTransaction(db, (tx) =>
    tx.run("UPDATE migration_lock SET held_until = ? WHERE id = 1 AND holder = ?", [Date.now() + LOCK_MS, holder]),
  );
}
