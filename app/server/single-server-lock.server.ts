import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { makeFolder } from "#app/platform/make-folder.server.ts";

/** A server that is stopping may still hold the lock for as long as its last answers take. */
const PATIENCE_MS = 5000;

/** Another server serves this SQLite database. */
export class ServedElsewhere extends Error {
  constructor(path: string) {
    super(
      `Another server serves ${path}. Stop it first, or use MySQL or MariaDB (DATABASE_URL), which several servers can share.`,
    );
    this.name = "ServedElsewhere";
  }
}

/**
 * Makes sure that one server alone serves an SQLite database: its caches and its queue of writers hold for one process.
 * The kernel frees the lock when the process ends, however it ends. Commands beside the server do not take it.
 * @param databaseUrl other databases need no lock
 * @returns what gives the lock back
 * @throws ServedElsewhere
 */
export async function lockForServing(databaseUrl: string): Promise<() => void> {
  if (!databaseUrl.startsWith("sqlite:")) return () => undefined;
  const path = databaseUrl.slice("sqlite:".length);
  makeFolder(dirname(path));
  const lock = new DatabaseSync(`${path}.serving`);
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      lock.exec("PRAGMA busy_timeout=0");
      lock.exec("BEGIN EXCLUSIVE");
      return () => lock.close();
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
    if (Date.now() > until) {
      lock.close();
      throw new ServedElsewhere(path);
    }
    await sleep(100);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && (Number(error.errcode) & 0xff) === 5;
}
