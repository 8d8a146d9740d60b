import { createToken } from "../e2e/fixtures/api.ts";
import { createDatabase, dropDatabase, startMariaDb } from "../e2e/fixtures/mariadb.ts";
import { type RunningShop, startShop } from "../e2e/fixtures/shop.ts";
import { type OrderRequest, placeOrders } from "./lib/order-load.ts";
import { type Figure, record } from "./lib/record.ts";

const rounds = 3;
const seconds = 10;
const connections = 16;

/** Enough for every round on every machine. */
const stock = 1_000_000;

/** No buyer of a benchmark is turned away: the limits are not what is measured. */
const env = { VITRINE_API_PER_TOKEN: "1000000", VITRINE_CHECKOUT_PER_IP: "1000000", VITRINE_LOG: "warn" };

let placed = 0;

/** Orders a second over HTTP, cash on delivery, on both databases: spread over many products, and all on one. */
await record("checkout", async () => {
  const mariaDb = await startMariaDb();
  const database = await createDatabase(mariaDb.url);
  try {
    return {
      figures: [...(await measure("SQLite")), ...(await measure("MariaDB", database))],
      notes: [
        `POST /api/v1/orders, one line each, ${connections} connections, ${seconds} s a round`,
        "every commit flushed: SQLite synchronous=FULL, MariaDB innodb_flush_log_at_trx_commit=1",
      ],
    };
  } finally {
    await dropDatabase(database);
    await mariaDb.stop();
  }
});

async function measure(name: string, databaseUrl?: string): Promise<Figure[]> {
  const shop = await startShop({ databaseUrl, env });
  try {
    const token = await createToken(shop, "write");
    const skus = await fillStock(shop, token);
    return [
      ...(await load(`${name}, spread over ${skus.length} variants`, shop, token, skus)),
      ...(await load(`${name}, all on one variant`, shop, token, skus.slice(0, 1))),
    ];
  } finally {
    await shop.dispose();
  }
}

async function load(name: string, shop: RunningShop, token: string, skus: string[]): Promise<Figure[]> {
  const results = [];
  for (let round = 0; round < rounds; round++) {
    results.push(await placeOrders(shop.origin, { seconds, connections, next: () => order(token, skus) }));
  }
  return [
    { name: `${name}: orders`, unit: "/s", rounds: results.map((result) => result.orders) },
    { name: `${name}: p50`, unit: "ms", rounds: results.map((result) => result.p50) },
    { name: `${name}: p99`, unit: "ms", rounds: results.map((result) => result.p99) },
  ];
}

/** Every buyer is somebody else: a limit by phone is no part of the figure. */
function order(token: string, skus: string[]): OrderRequest {
  placed++;
  const body = JSON.stringify({
    lines: [{ sku: skus[placed % skus.length], quantity: 1 }],
    customer: { name: "Amina Benali", phone: `+2126${String(10_000_000 + placed)}` },
    address: { line1: "12 rue des Orangers", city: "Casablanca", country: "MA" },
    payment_method: "cod",
  });
  return {
    path: "/api/v1/orders",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(body)),
      "idempotency-key": crypto.randomUUID(),
    },
    body,
  };
}

interface ProductList {
  data: { variants: { sku: string }[] }[];
}

/** @returns the SKUs of the demo shop, each with stock to last */
async function fillStock(shop: RunningShop, token: string): Promise<string[]> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const products = (await (await fetch(`${shop.origin}/api/v1/products`, { headers })).json()) as ProductList;
  const skus = products.data.flatMap((product) => product.variants.map((variant) => variant.sku)).filter(Boolean);
  if (skus.length === 0) throw new Error("The demo shop has no variant with an SKU");
  for (const sku of skus) {
    const body = JSON.stringify({ sku, set: stock, reason: "benchmark" });
    const answer = await fetch(`${shop.origin}/api/v1/stock-adjustments`, { method: "POST", headers, body });
    if (!answer.ok) throw new Error(`stock-adjustments answered ${answer.status}: ${await answer.text()}`);
  }
  return skus;
}
