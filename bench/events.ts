import { createReadStream } from "node:fs";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { tokenFor } from "../e2e/fixtures/api.ts";
import { startMariaDb } from "../e2e/fixtures/mariadb.ts";
import { type RunningShop, startShop } from "../e2e/fixtures/shop.ts";
import { addVariant } from "../e2e/flows/stock.ts";
import { EventLoad } from "./lib/event-load.ts";
import { type OrderRequest, placeOrders } from "./lib/order-load.ts";
import { stolenMs } from "./lib/processor-time.ts";
import { type Figure, record } from "./lib/record.ts";
import { quantile } from "./lib/statistics.ts";

interface Turns {
  /** Undisturbed ones that are wanted, of two rounds each, alone and beside events: what else the machine does hits both alike. */
  pairs: number;
  /** Of orders, in each round. */
  seconds: number;
  /**
   * Seconds that events come before the orders: what is done with them later than they are answered is done beside orders too.
   * Orders alone wait as long: what the machine still does of the turn before would be felt by them only.
   */
  ahead: number;
}
const RUSH = {
  SQLite: { pairs: 8, seconds: 3.5, ahead: 2.5 },
  MariaDB: { pairs: 22, seconds: 3.5, ahead: 2.5 },
} as const satisfies Record<string, Turns>;
/** A rush that does not end: packs wait no more, and are taken apart as fast as they come. */
const LASTING: Turns = { pairs: 4, seconds: 15, ahead: 36 };
/** Events a second that visitors send meanwhile. */
const wanted = 2_000;
const connections = 4;
/** Of a turn's time on all cores, that other machines of the same host took: what more of it says nothing of ours. */
const STOLEN = 0.01;
/** Orders a second: a shop on its best evening, and no machine at its end, where every further request is felt. */
const ordersPerSecond = 30;

const env = {
  ...{ VITRINE_API_PER_TOKEN: "1000000", VITRINE_CHECKOUT_PER_IP: "1000000", VITRINE_CHECKOUT_PER_FORM: "1000000" },
  ...{ VITRINE_EVENTS_PER_IP: "1000000000", VITRINE_LOG: "warn" },
};

let placed = 0;

/**
 * Visitors' events beside orders: how many a second are kept, whether every one that was acknowledged is there, and what it
 * does to how long an order takes. Orders are placed alone and beside the events by short turns, so that both see the same
 * machine, and the orders of all turns are judged together: the 99th of a hundred orders of one turn is a matter of luck. How
 * much luck is left is measured too: the turns alone in two halves, whose quantiles would be the same if there were none.
 */
await record("events", async () => {
  const mariaDb = await startMariaDb();
  try {
    return {
      figures: [
        ...(await measure("SQLite", RUSH.SQLite)),
        ...(await measure("MariaDB", RUSH.MariaDB, await mariaDb.createDatabase())),
        ...(await measure("MariaDB, a rush that lasts", LASTING, await mariaDb.createDatabase())),
      ],
      notes: [
        `POST /e, four events a request, ${wanted} events/s asked for; ${ordersPerSecond} orders/s by POST /api/v1/orders beside them`,
        `events begin ${RUSH.MariaDB.ahead} s before the orders that are measured beside them (${LASTING.ahead} s in a rush that lasts), all are counted before the next turn, and orders alone begin after as long a rest`,
        `orders alone and beside events by turns of ${RUSH.MariaDB.seconds} s, ${RUSH.MariaDB.pairs} pairs on MariaDB, ${RUSH.SQLite.pairs} on SQLite; of ${LASTING.seconds} s, ${LASTING.pairs} pairs, in a rush that lasts; quantiles are of the orders of all turns`,
        "every commit flushed: SQLite synchronous=FULL, MariaDB innodb_flush_log_at_trx_commit=1; load, shop and database on the same cores",
        "on a rented machine others on the same host take time from it: pairs of turns in which they took more than 1 % of it are made again, up to half as many as were wanted, and left out of one more figure",
        "lost: events that were acknowledged and are not in `vitrine events export`",
      ],
    };
  } finally {
    await mariaDb.stop();
  }
});

async function measure(name: string, { pairs, seconds, ahead }: Turns, databaseUrl?: string): Promise<Figure[]> {
  const shop = await startShop({ demo: false, env, ...(databaseUrl && { databaseUrl }) });
  const events = new EventLoad({ origin: shop.origin, perSecond: wanted });
  try {
    const token = await tokenFor(shop, "write");
    const { sku } = await addVariant(shop, token, 10_000_000);
    const load = { seconds, connections, next: () => orderOf(token, sku), perSecond: ordersPerSecond };
    const orders = async (): Promise<Turn> => {
      const before = stolenMs();
      const { times } = await placeOrders(shop.origin, load);
      return { times, stolen: (stolenMs() - before) / (seconds * 1000 * availableParallelism()) };
    };
    const [alone, beside, kept]: [Turn[], Turn[], number[]] = [[], [], []];
    const turns = [
      async () => {
        await sleep(ahead * 1000);
        alone.push(await orders());
      },
      async () => {
        const told = events.run(ahead + seconds);
        await sleep(ahead * 1000);
        beside.push(await orders());
        kept.push(await told);
        await settled(shop);
      },
    ];
    // The first ones fill caches.
    for (const turn of turns) await turn();
    alone.length = beside.length = kept.length = 0;
    const isStill = (pair: number) => Math.max(alone[pair]?.stolen ?? 0, beside[pair]?.stolen ?? 0) <= STOLEN;
    const still = (of: readonly Turn[]) => of.filter((_, pair) => isStill(pair));
    // A pair that others disturbed is made again, but at most half as many as were wanted.
    for (let pair = 0; pair < 1.5 * pairs && still(alone).length < pairs; pair++) {
      // Each goes first every other time: a machine that grows slower or faster favours neither.
      for (const turn of pair % 2 === 0 ? turns : turns.toReversed()) await turn();
    }
    const halves = [0, 1].map((half) => slowest(alone.filter((_, turn) => turn % 2 === half)));
    return [
      { name: `${name}: events acknowledged`, unit: "/s", rounds: kept },
      { name: `${name}: events lost`, unit: "", rounds: [await lost(shop, events.acknowledged)] },
      { name: `${name}: p50 of an order alone`, unit: "ms", rounds: [quantile(timesOf(alone), 0.5)] },
      { name: `${name}: p50 of an order beside the events`, unit: "ms", rounds: [quantile(timesOf(beside), 0.5)] },
      { name: `${name}: p99 of an order alone`, unit: "ms", rounds: [slowest(alone)] },
      { name: `${name}: p99 of an order beside the events`, unit: "ms", rounds: [slowest(beside)] },
      { name: `${name}: p99 beside the events, of that alone`, unit: "%", rounds: [share(beside, alone)] },
      { name: `${name}: pairs in which no other machine took time`, unit: "", rounds: [still(alone).length] },
      ...(still(alone).length > 0
        ? [
            {
              name: `${name}: p99 beside the events, of that alone, in these pairs`,
              unit: "%",
              rounds: [share(still(beside), still(alone))],
            },
          ]
        : []),
      {
        name: `${name}: p99 of the worse half of the turns alone, of the better`,
        unit: "%",
        rounds: [100 * spread(halves)],
      },
    ];
  } finally {
    await events.close();
    await shop.dispose();
  }
}

interface Turn {
  /** How long each order took, ms. */
  times: number[];
  /** Of the time of all cores, what other machines took, 0 to 1. */
  stolen: number;
}

function timesOf(turns: readonly Turn[]): number[] {
  return turns.flatMap(({ times }) => times);
}

function slowest(turns: readonly Turn[]): number {
  return quantile(timesOf(turns), 0.99);
}

/** Per cent. */
function share(beside: readonly Turn[], alone: readonly Turn[]): number {
  return (100 * slowest(beside)) / slowest(alone);
}

/** The largest, of the smallest. */
function spread(values: readonly number[]): number {
  return Math.max(...values) / Math.min(...values);
}

/** Whatever is still to be done with events is done. */
async function settled(shop: RunningShop): Promise<void> {
  const { code, stderr } = await shop.vitrine("events", "export", "--from", "2000-01-01", "--to", "2000-01-01");
  if (code !== 0) throw new Error(`vitrine events export: ${stderr}`);
}

/** How many of these events the shop does not know. */
async function lost(shop: RunningShop, acknowledged: ReadonlySet<string>): Promise<number> {
  const file = `${shop.dataDir}/events.ndjson`;
  const { code, stderr } = await shop.vitrine(
    ...["events", "export", "--from", "2020-01-01", "--to", "2099-12-31", "--out", file],
  );
  if (code !== 0) throw new Error(`vitrine events export: ${stderr}`);
  const missing = new Set(acknowledged);
  for await (const line of createInterface({ input: createReadStream(file) })) {
    missing.delete((JSON.parse(line) as { id: string }).id);
  }
  return missing.size;
}

function orderOf(token: string, sku: string): OrderRequest {
  placed++;
  const body = JSON.stringify({
    lines: [{ sku, quantity: 1 }],
    customer: { name: "Amina Benali", phone: `+2126${10_000_000 + placed}` },
    address: { line1: "12 rue des Orangers", city: "Casablanca", country: "MA" },
    payment_method: "cod",
  });
  return {
    path: "/api/v1/orders",
    body,
    headers: {
      ...{ authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...{ "idempotency-key": crypto.randomUUID(), "content-length": String(Buffer.byteLength(body)) },
    },
  };
}
