import { setTimeout as sleep } from "node:timers/promises";
import { isRerunnable } from "./failures.ts";
import { Mutex } from "./mutex.ts";
import type { SqliteHandle } from "./sqlite-handle.server.ts";

/** How long a writer waits for another process (the command line beside a running server). */
const PATIENCE_MS = 20_000;

/** A group is flushed to the disk together once it is this large or this old; sooner when nobody waits. */
const GROUP_SIZE = 32;
const GROUP_MS = 15;

/** One transaction's turn at the writing connection. */
export interface Turn {
  /** Resolves once it is on the disk. */
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** Transactions that reach the disk together. */
interface Group {
  size: number;
  since: number;
  committed: Promise<void>;
  settle(error?: unknown): void;
}

/**
 * Turns at the one writer SQLite has. Transactions run one after another; those that come while others wait share one
 * COMMIT, each in a savepoint of its own: flushing to the disk is most of what a small transaction costs. Nobody is told
 * of success before the flush.
 */
export class SqliteWriter {
  readonly #handle: SqliteHandle;
  readonly #mutex = new Mutex();
  #group: Group | undefined;

  constructor(handle: SqliteHandle) {
    this.#handle = handle;
  }

  async turn(): Promise<Turn> {
    const release = await this.#mutex.acquire();
    try {
      this.#group ??= await this.#open();
      this.#handle.exec("SAVEPOINT turn");
    } catch (error) {
      if (this.#group) this.#abandon(this.#group, error);
      release();
      throw error;
    }
    const group = this.#group;
    return {
      commit: () => {
        this.#end(group, "RELEASE turn", release);
        return group.committed;
      },
      rollback: async () => this.#end(group, "ROLLBACK TO turn; RELEASE turn", release),
    };
  }

  /** Waits for the transactions under way. */
  async close(): Promise<void> {
    const release = await this.#mutex.acquire();
    if (this.#group) this.#flush(this.#group);
    this.#handle.close();
    release();
  }

  async #open(): Promise<Group> {
    await beginImmediate(this.#handle);
    let settle: Group["settle"] = () => undefined;
    const committed = new Promise<void>((resolve, reject) => {
      settle = (error) => (error === undefined ? resolve() : reject(error));
    });
    // A group whose members were all rolled back has nobody who listens.
    committed.catch(() => undefined);
    return { size: 0, since: performance.now(), committed, settle };
  }

  #end(group: Group, sql: string, release: () => void): void {
    try {
      this.#handle.exec(sql);
      group.size++;
      const goesOn = this.#mutex.waiting > 0 && group.size < GROUP_SIZE && performance.now() - group.since < GROUP_MS;
      if (!goesOn) this.#flush(group);
    } catch (error) {
      // A full disk, say, has ended the transaction of them all.
      this.#abandon(group, error);
    } finally {
      release();
    }
  }

  #flush(group: Group): void {
    this.#handle.exec("COMMIT");
    this.#group = undefined;
    group.settle();
  }

  #abandon(group: Group, error: unknown): void {
    this.#group = undefined;
    group.settle(error);
    if (this.#handle.inTransaction) this.#handle.exec("ROLLBACK");
  }
}

/** Another process may write: asked again asynchronously, so that the event loop goes on. */
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
