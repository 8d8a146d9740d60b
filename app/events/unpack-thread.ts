/**
 * The thread that takes packs of events apart, beside the one that serves: whoever buys goes first. It works in small pieces
 * and rests in between, for as long as packs wait. Its data is the URL of the database; any message wakes it; it tells the
 * failures that it meets.
 */
import { constants, getPriority, setPriority } from "node:os";
import { setTimeout as rest } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { openDatabase, withTransaction } from "#app/platform/db/index.server.ts";
import { unpackEvents } from "./packs.server.ts";

/** Packs of one transaction: a flush of the database's log is what others feel most. */
const PACKS = 16;
const BETWEEN_MS = 1_000;
/** At most half of the time at work: on a slower machine the pieces take longer, and so do the rests. */
const PACE = { rows: 32, rest: (tookMs: number) => rest(Math.max(4, tookMs)) };
/** More waits than goes into one transaction: else it would wait longer and longer. */
const HURRY = { rows: 32, rest: async () => undefined };

// On Linux a priority is a thread's own; elsewhere it would be that of the whole shop.
if (process.platform === "linux") setPriority(Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL));
const db = openDatabase(String(workerData), { pool: 1 });
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
    unpacked = await withTransaction(db, (tx) => unpackEvents(tx, { most: PACKS, pace: behind ? HURRY : PACE }));
  }
}
