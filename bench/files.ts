import { once } from "node:events";
import { createWriteStream, statSync } from "node:fs";
import { join } from "node:path";
import { startMariaDb } from "../e2e/fixtures/mariadb.ts";
import { type RunningShop, startShop } from "../e2e/fixtures/shop.ts";
import { bulkOrders } from "./lib/bulk-orders.ts";
import { type Figure, record } from "./lib/record.ts";
import { watchedCommand } from "./lib/watched-command.ts";

/** Rows of files that come in, and orders of those that go out; other numbers as arguments. */
const rows = Number(process.argv[2] ?? 1_000_000);
const orders = Number(process.argv[3] ?? 100_000);
const formats = ["csv", "xlsx", "pdf"];
/** How a command ends that understood everything and could do none of it. */
const refused = 1;

/**
 * Files that hold the whole shop, written and read by the command line: how long, and how much memory at most. A tenth of
 * each is measured too: what a stream holds does not grow with it.
 */
await record("files", async () => {
  const mariaDb = await startMariaDb();
  try {
    return {
      figures: [...(await measure("SQLite")), ...(await measure("MariaDB", await mariaDb.createDatabase()))],
      notes: [
        `${orders} orders with a line each; ${rows} rows of products and of counts, read with --dry-run`,
        "memory: the most the process held at once, Node and the program included",
      ],
    };
  } finally {
    await mariaDb.stop();
  }
});

async function measure(name: string, databaseUrl?: string): Promise<Figure[]> {
  const shop = await startShop({ demo: false, env: { VITRINE_LOG: "warn" }, ...(databaseUrl && { databaseUrl }) });
  try {
    const figures: Figure[] = [];
    let there = 0;
    for (const count of [orders / 10, orders]) {
      await bulkOrders(shop.databaseUrl, count - there, there);
      there = count;
      for (const format of formats) figures.push(...(await exported(name, shop, format, count)));
    }
    for (const count of [rows / 10, rows]) {
      figures.push(...(await imported(name, shop, "products", "Handle,Title,Variant SKU,Variant Price", count)));
      figures.push(...(await imported(name, shop, "stock", "sku,on_hand", count)));
    }
    return figures;
  } finally {
    await shop.dispose();
  }
}

async function exported(name: string, shop: RunningShop, format: string, count: number): Promise<Figure[]> {
  const out = join(shop.dataDir, `orders.${format}`);
  const { seconds, peakMb } = await watchedCommand(shop, ["export", "orders", "--format", format, "--out", out]);
  const what = `${name}, ${count} orders as ${format.toUpperCase()}`;
  return [
    { name: `${what}: time`, unit: "s", rounds: [seconds] },
    { name: `${what}: memory`, unit: "MB", rounds: [peakMb] },
    { name: `${what}: size`, unit: "MB", rounds: [statSync(out).size / 1e6] },
  ];
}

async function imported(
  name: string,
  shop: RunningShop,
  kind: "products" | "stock",
  header: string,
  count: number,
): Promise<Figure[]> {
  const file = join(shop.dataDir, `${kind}.csv`);
  await writeRows(file, header, count, (n) =>
    kind === "products" ? `vase-${n},Vase ${n},VASE-${n},${(n % 900) + 10}.50` : `VASE-${n},${n % 50}`,
  );
  // No row of the count names an article that is there: every one is refused, and the file is read to its end.
  const ends = kind === "stock" ? [refused] : [0];
  const { seconds, peakMb } = await watchedCommand(shop, ["import", kind, file, "--dry-run", "--json"], ends);
  const what = `${name}, ${count} rows of ${kind}`;
  return [
    { name: `${what}: time`, unit: "s", rounds: [seconds] },
    { name: `${what}: memory`, unit: "MB", rounds: [peakMb] },
  ];
}

async function writeRows(file: string, header: string, count: number, row: (n: number) => string): Promise<void> {
  const stream = createWriteStream(file);
  stream.write(`${header}\n`);
  for (let n = 0; n < count; n++) if (!stream.write(`${row(n)}\n`)) await once(stream, "drain");
  stream.end();
  await once(stream, "close");
}
