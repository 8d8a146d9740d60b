import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createToken } from "../e2e/fixtures/api.ts";
import { startMariaDb } from "../e2e/fixtures/mariadb.ts";
import { type RunningShop, startShop } from "../e2e/fixtures/shop.ts";
import { addVariant } from "../e2e/flows/stock.ts";
import { EventLoad } from "./lib/event-load.ts";
import { type OrderRequest, placeOrders } from "./lib/order-load.ts";
import { type Figure, record } from "./lib/record.ts";

const rounds = 3;
const seconds = 10;
/** Events a second that visitors send meanwhile. */
const wanted = 2_000;
const connections = 4;
/** Orders a second: a shop on its best evening, and no machine at its end, where every further request is felt. */
const ordersPerSecond = 30;

const env = {
  ...{ VITRINE_API_PER_TOKEN: "1000000", VITRINE_CHECKOUT_PER_IP: "1000000", VITRINE_CHECKOUT_PER_FORM: "1000000" },
  ...{ VITRINE_EVENTS_PER_IP: "1000000000", VITRINE_LOG: "warn" },
};

let placed = 0;

/**
 * Visitors' events beside orders: how many a second are kept, whether every one that was acknowledged is there, and what it
 * does to how long an order takes. Orders are placed alone and beside the events by turns, so that both see the same machine.
 */
await record("events", async () => {
  const mariaDb = await startMariaDb();
  try {
    return {
      figures: [...(await measure("SQLite")), ...(await measure("MariaDB", await mariaDb.createDatabase()))],
      notes: [
        `POST /e, four events a request, ${wanted} events/s asked for; ${ordersPerSecond} orders/s by POST /api/v1/orders beside them; ${seconds} s a round`,
        "every commit flushed: SQLite synchronous=FULL, MariaDB innodb_flush_log_at_trx_commit=1; load, shop and database on the same cores",
        "lost: events that were acknowledged and are not in `vitrine events export`",
      ],
    };
  } finally {
    await mariaDb.stop();
  }
});

async function measure(name: string, databaseUrl?: string): Promise<Figure[]> {
  const shop = await startShop({ demo: false, env, ...(databaseUrl && { databaseUrl }) });
  try {
    const token = await createToken(shop, "write");
    const { sku } = await addVariant(shop, token, 10_000_000);
    const order = () => orderOf(token, sku);
    const load = { seconds, connections, next: order, perSecond: ordersPerSecond };
    await placeOrders(shop.origin, { ...load, seconds: 2 });
    const [alone, beside, kept]: [number[], number[], number[]] = [[], [], []];
    const events = new EventLoad(shop.origin, wanted);
    for (let round = 0; round < rounds; round++) {
      alone.push((await placeOrders(shop.origin, load)).p99);
      const [told, orders] = await Promise.all([events.run(seconds), placeOrders(shop.origin, load)]);
      kept.push(told);
      beside.push(orders.p99);
    }
    return [
      { name: `${name}: events acknowledged`, unit: "/s", rounds: kept },
      { name: `${name}: events lost`, unit: "", rounds: [await lost(shop, events.acknowledged)] },
      { name: `${name}: p99 of an order alone`, unit: "ms", rounds: alone },
      { name: `${name}: p99 of an order beside the events`, unit: "ms", rounds: beside },
    ];
  } finally {
    await shop.dispose();
  }
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
