import { tokenFor } from "../e2e/fixtures/api.ts";
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
const env = {
  VITRINE_API_PER_TOKEN: "1000000",
  VITRINE_CHECKOUT_PER_IP: "1000000",
  VITRINE_CHECKOUT_PER_FORM: "1000000",
  VITRINE_LOG: "warn",
};

let placed = 0;

/** Orders a second over HTTP, cash on delivery, on both databases: spread over many products, and all on one. */
await record("checkout", async () => {
  const mariaDb = await startMariaDb();
  const database = await createDatabase(mariaDb.url);
  try {
    return {
      figures: [...(await measure("SQLite")), ...(await measure("MariaDB", database))],
      notes: [
        `API: POST /api/v1/orders; form: POST /checkout, as the pop-up sends it; one line each, ${connections} connections, ${seconds} s a round`,
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
    const token = await tokenFor(shop, "write");
    const variants = await fillStock(shop, token);
    return [
      ...(await load(`${name}, API, ${variants.length} variants`, shop, variants, (one) => apiOrder(token, one))),
      ...(await load(`${name}, API, one variant`, shop, variants.slice(0, 1), (one) => apiOrder(token, one))),
      ...(await load(`${name}, form, ${variants.length} variants`, shop, variants, (one) => formOrder(shop, one))),
    ];
  } finally {
    await shop.dispose();
  }
}

async function load(
  name: string,
  shop: RunningShop,
  variants: readonly Variant[],
  order: (variant: Variant) => OrderRequest,
): Promise<Figure[]> {
  const next = () => order(variants[placed % variants.length] as Variant);
  const results = [];
  for (let round = 0; round < rounds; round++) {
    results.push(await placeOrders(shop.origin, { seconds, connections, next }));
  }
  return [
    { name: `${name}: orders`, unit: "/s", rounds: results.map((result) => result.orders) },
    { name: `${name}: p50`, unit: "ms", rounds: results.map((result) => result.p50) },
    { name: `${name}: p99`, unit: "ms", rounds: results.map((result) => result.p99) },
  ];
}

/** Every buyer is somebody else: a limit by phone is no part of the figure. */
function nextPhone(): string {
  placed++;
  return `+2126${10_000_000 + placed}`;
}

function apiOrder(token: string, { sku }: Variant): OrderRequest {
  const body = JSON.stringify({
    lines: [{ sku, quantity: 1 }],
    customer: { name: "Amina Benali", phone: nextPhone() },
    address: { line1: "12 rue des Orangers", city: "Casablanca", country: "MA" },
    payment_method: "cod",
  });
  return post("/api/v1/orders", body, {
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    "idempotency-key": crypto.randomUUID(),
  });
}

/** What the pop-up sends, as a browser of the shop's own pages would. */
function formOrder({ origin }: RunningShop, { id }: Variant): OrderRequest {
  const fields = {
    key: crypto.randomUUID(),
    form: "",
    variant: id,
    quantity: "1",
    country: "MA",
    name: "Amina Benali",
    phone: nextPhone(),
    address: "12 rue des Orangers",
    city: "Casablanca",
  };
  return post("/checkout", new URLSearchParams(fields).toString(), {
    "content-type": "application/x-www-form-urlencoded",
    origin,
    "sec-fetch-site": "same-origin",
  });
}

function post(path: string, body: string, headers: Record<string, string>): OrderRequest {
  return { path, body, headers: { ...headers, "content-length": String(Buffer.byteLength(body)) } };
}

interface Variant {
  id: string;
  sku: string | null;
}

interface ProductList {
  data: { variants: Variant[] }[];
}

/** @returns the demo shop's variants, each with stock to last */
async function fillStock(shop: RunningShop, token: string): Promise<Variant[]> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const products = (await (await fetch(`${shop.origin}/api/v1/products`, { headers })).json()) as ProductList;
  const variants = products.data.flatMap((product) => product.variants).filter(({ sku }) => sku);
  if (variants.length === 0) throw new Error("The demo shop has no variant with an SKU");
  for (const { sku } of variants) {
    const body = JSON.stringify({ sku, set: stock, reason: "benchmark" });
    const answer = await fetch(`${shop.origin}/api/v1/stock-adjustments`, { method: "POST", headers, body });
    if (!answer.ok) throw new Error(`stock-adjustments answered ${answer.status}: ${await answer.text()}`);
  }
  return variants;
}
