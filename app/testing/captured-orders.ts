/**
 * A process of its own that places orders on MariaDB and tells what its driver sent, for benchmarks that send the same.
 * Node runs this file as it is. Arguments: database URL, then SKUs. Prints, for each SKU, two orders' statements.
 */
import mysql from "mysql2";
import { openDatabase } from "#app/platform/db/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createEngine } from "#app/server/engine.ts";
import { orderFor, shopper, testEnv } from "./shop-fixtures.ts";

type Bind = string | number | null;

interface Sent {
  sql: string;
  binds: readonly Bind[];
}

/** mysql2's connection, as far as what it sends is written down. */
interface Listened {
  execute(sql: string, binds: readonly Bind[], done: unknown): unknown;
  query(sql: string, done: unknown): unknown;
}

/** Writes down what a driver's connections send while `work` runs. */
async function capture(prototype: object, work: () => Promise<void>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const driver = prototype as Listened;
  const { execute, query } = driver;
  driver.execute = function (this: Listened, sql, binds, done) {
    sent.push({ sql, binds: [...(binds ?? [])] });
    return execute.call(this, sql, binds, done);
  };
  driver.query = function (this: Listened, sql, done) {
    sent.push({ sql, binds: [] });
    return query.call(this, sql, done);
  };
  try {
    await work();
  } finally {
    Object.assign(driver, { execute, query });
  }
  return sent;
}

const [url = "", ...skus] = process.argv.slice(2);
const engine = createEngine(testEnv(url), createLogger("silent"), openDatabase(url, { pool: 1 }));
let placed = 0;

async function order(sku: string): Promise<void> {
  placed++;
  const customer = { name: "Amina Benali", phone: `+2127${10_000_000 + placed}` };
  const input = orderFor(sku, 1, { customer });
  const done = await engine.placeOrder(shopper, { input, key: crypto.randomUUID(), scope: "bench" });
  if (!done.ok) throw new Error(`The order was refused: ${done.refusal.code}`);
}

// The first one also reserves a block of numbers and reads what is kept.
await order(skus[0] ?? "");
const captured: Sent[][][] = [];
for (const sku of skus) {
  const once = () => capture(mysql.Connection.prototype, () => order(sku));
  captured.push([await once(), await once()]);
}
await engine.close();
process.stdout.write(JSON.stringify(captured));
