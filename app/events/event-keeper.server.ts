import { Worker } from "node:worker_threads";
import { type Db, withTransaction } from "#app/platform/db/index.server.ts";
import { keepEvents } from "./model.server.ts";
import { keepPack, newestPack, packOf, unpackEvents } from "./packs.server.ts";
import type { RightOfWay } from "./right-of-way.ts";
import type { KeptEvent } from "./types.ts";

export interface KeeperOptions {
  db: Db;
  now(): number;
  /** Takes packs apart, in a thread of its own; absent: they wait for whoever settles them. */
  unpacking?: { program: string; databaseUrl: string } | undefined;
  failed(error: unknown): void;
}

/** What the thread is told. */
export interface UnpackingData {
  databaseUrl: string;
  /** Of the right of way. */
  way: SharedArrayBuffer;
}

/** As many are kept and counted at once, by one statement. */
const FEW = 32;
/** Packs of one transaction. */
const PACKS = 8;

/**
 * Keeps the events of one commit. Few are rows at once. Many, where the database is a server, are one row, a pack, which a
 * thread of low priority takes apart once no more come: what they cost is felt after the rush, and asks nothing of the thread
 * that people who buy are served by. SQLite has one writer, and gains nothing by writing twice.
 */
export class EventKeeper {
  readonly #options: KeeperOptions;
  readonly #way: RightOfWay;
  #thread: Worker | undefined;

  /** @param way of those who go before the thread that takes packs apart */
  constructor(options: KeeperOptions, way: RightOfWay) {
    this.#options = options;
    this.#way = way;
  }

  /** Resolved: they are on the disk. */
  async keep(events: readonly KeptEvent[]): Promise<void> {
    const { db, now } = this.#options;
    if (db.dialect === "sqlite" || events.length <= FEW) {
      await withTransaction(db, (tx) => keepEvents(tx, events));
      return;
    }
    const pack = await packOf(events);
    await withTransaction(db, (tx) => keepPack(tx, pack, now()));
    this.#wake();
  }

  /** Resolved: whatever was kept before it was called is counted. */
  async settled(): Promise<void> {
    const { db } = this.#options;
    const until = await newestPack(db.read);
    if (until === undefined) return;
    const next = () => withTransaction(db, (tx) => unpackEvents(tx, { most: PACKS, until }));
    while ((await next()) > 0);
  }

  /** What is not taken apart yet stays packed, for the next one. */
  async close(): Promise<void> {
    await this.#thread?.terminate();
  }

  #wake(): void {
    const { unpacking, failed } = this.#options;
    if (!unpacking) return;
    const workerData: UnpackingData = { databaseUrl: unpacking.databaseUrl, way: this.#way.shared };
    this.#thread ??= new Worker(unpacking.program, { workerData, execArgv: [] })
      .on("message", failed)
      .on("error", failed)
      .once("exit", () => {
        this.#thread = undefined;
      });
    this.#thread.unref();
    this.#thread.postMessage("packs");
  }
}
