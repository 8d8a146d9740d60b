/**
 * The thread that takes packs of events apart, beside the one that serves: whoever buys goes first. While more packs come it
 * leaves them alone, up to half a minute; then it works in small pieces, each of which begins when nobody is being served, and
 * rests in between, for as long as packs wait. Any message wakes it; it tells the failures that it meets.
 */
import { constants, getPriority, setPriority } from "node:os";
import { setTimeout as rest } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { ulidBefore } from "#app/commerce/kernel/ids.ts";
import { openDatabase, withTransaction } from "#app/platform/db/index.server.ts";
import type { UnpackingData } from "./event-keeper.server.ts";
import type { Pace } from "./model.server.ts";
import { unpackEvents } from "./packs.server.ts";
import { RightOfWay } from "./right-of-way.ts";

/** Packs of one transaction: a flush of the database's log is what others feel most. */
const PACKS = 16;
const BETWEEN_MS = 1_000;
/** Packs of a rush that does not end wait so long: whoever reads figures takes them apart first, and finds no more than that. */
const LATEST_MS = 30_000;
/** Rows of one statement. */
const ROWS = 32;
/** So long one transaction gives way to others, in all: a shop that is never still has its events counted too. */
const PATIENCE_MS = 1_000;
/** The shortest rest after a statement. */
const REST_MS = 4;

// On Linux a priority is a thread's own; elsewhere it would be that of the whole shop.
if (process.platform === "linux") setPriority(Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL));
const { databaseUrl, way: shared } = workerData as UnpackingData;
const way = new RightOfWay(shared);
const db = openDatabase(databaseUrl, { pool: 1 });
let working = false;
/** A pack came. */
let woken = false;

parentPort?.on("message", async () => {
  woken = true;
  if (working) return;
  working = true;
  try {
    while (woken) await unpackAll();
  } catch (error) {
    parentPort?.postMessage(error);
  }
  working = false;
});

async function unpackAll(): Promise<void> {
  let unpacked = 0;
  let full = 0;
  let rush = false;
  do {
    full = unpacked === PACKS ? full + 1 : 0;
    if (full === 0) {
      woken = false;
      await rest(BETWEEN_MS);
      rush = woken;
    }
    const pace = patiently(full);
    const until = rush ? ulidBefore(Date.now() - LATEST_MS) : undefined;
    unpacked = await withTransaction(db, (tx) => unpackEvents(tx, { most: PACKS, pace, until }));
  } while (unpacked > 0 || rush);
}

/**
 * At most half of the time at work: on a slower machine the pieces take longer, and so do the rests.
 * @param full transactions in a row that more waited than they could take: each halves what is left of patience, so that
 * packs never pile up, and nobody who buys meets all of the work at once
 */
function patiently(full: number): Pace {
  const share = 0.5 ** full;
  let leftMs = PATIENCE_MS * share;
  return {
    rows: ROWS,
    rest: async (tookMs) => {
      await rest(Math.max(REST_MS, tookMs) * share);
      const began = performance.now();
      await way.isClear(leftMs);
      leftMs -= performance.now() - began;
    },
  };
}
