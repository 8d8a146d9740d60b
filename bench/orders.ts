import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createConnection } from "mysql2/promise";
import { tokenFor } from "../e2e/fixtures/api.ts";
import { startMariaDb } from "../e2e/fixtures/mariadb.ts";
import { type RunningShop, startShop } from "../e2e/fixtures/shop.ts";
import { apiBuyer, phoneOf } from "../e2e/flows/rush.ts";
import { addVariant } from "../e2e/flows/stock.ts";
import { type Replay, replayOf, type Sent, send } from "./lib/captured.ts";
import { placeOrders } from "./lib/order-load.ts";
import { processorMs } from "./lib/processor-time.ts";
import { type Figure, record } from "./lib/record.ts";

const seconds = 8;
const pool = 16;
const articles = 16;
const crowds = [8, 32, 128];
const stock = 1_000_000;

let placed = 0;

/**
 * Orders a second of the whole checkout over HTTP on MariaDB, beside what the bare database does with the very statements
 * one checkout sends, through as many connections, in the same run.
 */
await record("orders", async () => {
  const mariaDb = await startMariaDb();
  try {
    const databaseUrl = await mariaDb.createDatabase();
    const env = { VITRINE_LOG: "warn", VITRINE_API_PER_TOKEN: "10000000", VITRINE_DATABASE_POOL: String(pool) };
    const shop = await startShop({ demo: false, databaseUrl, env });
    try {
      const token = await tokenFor(shop, "write");
      const skus: string[] = [];
      for (let count = 0; count < articles; count++) skus.push((await addVariant(shop, token, stock)).sku);
      const spread = captureOrders(databaseUrl, skus);
      const statements = spread[0]?.statements.length ?? 0;
      return {
        figures: [
          ...(await measure(shop, token, databaseUrl, `${articles} articles`, skus, spread)),
          ...(await measure(shop, token, databaseUrl, "one article", skus.slice(0, 1), spread.slice(0, 1))),
          { name: "statements of one checkout", unit: "", rounds: [statements] },
        ],
        notes: [
          `API, cash on delivery, one line an order, ${seconds} s a crowd; innodb_flush_log_at_trx_commit=1; pool of ${pool}`,
          "bare: the statements of one checkout as the driver sent them, prepared, each with values of its own, on as many connections, nothing else running",
          "the shop also authorises each request, answers it, and delivers each order's events meanwhile; bare does not",
        ],
      };
    } finally {
      await shop.dispose();
    }
  } finally {
    await mariaDb.stop();
  }
});

/** Two orders of each article, written down at the driver of a process of its own. */
function captureOrders(databaseUrl: string, skus: readonly string[]): Replay[] {
  const program = fileURLToPath(new URL("../app/testing/captured-orders.ts", import.meta.url));
  const printed = execFileSync(process.execPath, [program, databaseUrl, ...skus], { maxBuffer: 64e6 });
  const captured = JSON.parse(printed.toString("utf8")) as [Sent[], Sent[]][];
  return captured.map(([first, second]) => replayOf(first, second));
}

async function measure(
  shop: RunningShop,
  token: string,
  databaseUrl: string,
  name: string,
  skus: readonly string[],
  replays: readonly Replay[],
): Promise<Figure[]> {
  const figures: Figure[] = [];
  let best = 0;
  for (const connections of crowds) {
    const before = processorMs(shop.pid);
    const next = () => {
      placed++;
      return apiBuyer(token, skus[placed % skus.length] ?? "", crypto.randomUUID(), phoneOf(placed));
    };
    const load = await placeOrders(shop.origin, { seconds, connections, next });
    const used = processorMs(shop.pid) - before;
    best = Math.max(best, load.orders);
    const crowd = `${name}, ${connections} buyers`;
    figures.push(
      { name: `${crowd}: orders`, unit: "/s", rounds: [load.orders] },
      { name: `${crowd}: p50`, unit: "ms", rounds: [load.p50] },
      { name: `${crowd}: p99`, unit: "ms", rounds: [load.p99] },
      { name: `${crowd}: processor time of the server an order`, unit: "ms", rounds: [used / (load.orders * seconds)] },
    );
  }
  const bare = await bareRate(databaseUrl, replays);
  return [
    ...figures,
    { name: `${name}: bare database`, unit: "/s", rounds: [bare] },
    { name: `${name}: share of the bare database`, unit: "", rounds: [best / bare] },
  ];
}

/** Transactions a second of the database alone. */
async function bareRate(databaseUrl: string, replays: readonly Replay[]): Promise<number> {
  const { hostname, port, username, password, pathname } = new URL(databaseUrl);
  const options = { host: hostname, port: Number(port), user: username, password, database: pathname.slice(1) };
  const connections = await Promise.all(Array.from({ length: pool }, () => createConnection(options)));
  let done = 0;
  const started = performance.now();
  const until = started + seconds * 1000;
  await Promise.all(
    connections.map(async (connection, index) => {
      await connection.query("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED");
      for (let count = index; performance.now() < until; count++) {
        await send(connection, replays[count % replays.length] as Replay);
        done++;
      }
    }),
  );
  const elapsed = (performance.now() - started) / 1000;
  await Promise.all(connections.map((connection) => connection.end()));
  return done / elapsed;
}
