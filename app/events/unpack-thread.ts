/**
 * The thread that takes packs of events apart, beside the one that serves: whoever buys goes first. It works in small pieces,
 * each of which begins when nobody is being served, and rests in between, for as long as packs wait. Any message wakes it; it
 * tells the failures that it meets.
 */
import { constants, getPriority, setPriority } from "node:os";
import { setTimeout as rest } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { openDatabase, withTransaction } from "#app/platform/db/index.server.ts";
import type { UnpackingData } from "./event-keeper.server.ts";
import type { Pace } from "./model.server.ts";
import { unpackEvents } from "./packs.server.ts";
import { RightOfWay } from "./right-of-way.ts";

/** Packs of one transaction: a flush of the database's log is what others feel most. */
const PACKS = 16;
const BETWEEN_MS = 1_000;
/** Rows of one statement. */
const ROWS = 32;
/** So long one transaction gives way to others, in all: a shop that is never still has its events counted too. */
const PATIENCE_MS = 1_000;
/** More waits than goes into one transaction: else it would wait longer and longer. */
const HURRY: Pace = { rows: ROWS, rest: async () => undefined };

// On Linux a priority is a thread's own; elsewhere it would be that of the whole shop.
if (process.platform === "linux") setPriority(Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL));
const { databaseUrl, way: shared } = workerData as UnpackingData;
const way = new RightOfWay(shared);
const db = openDatabase(databaseUrl, { pool: 1 });
let working = false;
let woken = false;

parentPort?.on("message", async () => {
  woken = true;
  if (working) return;
  working = true;
  try {
    while (woken) {
      woken = false;
      await unpackAll();
    }
  } catch (error) {
    parentPort?.postMessage(error);
  }
  working = false;
});

async function unpackAll(): Promise<void> {
  for (let unpacked = 1; unpacked > 0; ) {
    const behind = unpacked === PACKS;
    if (!behind) await rest(BETWEEN_MS);
    unpacked = await withTransaction(db, (tx) => unpackEvents(tx, { most: PACKS, pace: behind ? HURRY : patiently() }));
  }
}

/** At most half of the time at work: on a slower machine the pieces take longer, and so do the rests. */
function patiently(): Pace {
  let leftMs = PATIENCE_MS;
  return {
    rows: ROWS,
    rest: async (tookMs) => {
      await rest(Math.max(4, tookMs));
      const began = performance.now();
      await way.isClear(leftMs);
      leftMs -= performance.now() - began;
    },
  };
}
