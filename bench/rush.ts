import { tokenFor } from "../e2e/fixtures/api.ts";
import { startMariaDb } from "../e2e/fixtures/mariadb.ts";
import { type RunningShop, startShop } from "../e2e/fixtures/shop.ts";
import { apiBuyer, type Buyer, formBuyer, phoneOf, type Rush, rush } from "../e2e/flows/rush.ts";
import { addVariant, stockOf } from "../e2e/flows/stock.ts";
import { type Figure, record } from "./lib/record.ts";
import { quantile } from "./lib/statistics.ts";

/**
 * Many more buyers than pieces, all at once and from one address with the limits every shop has: how many are sold, and
 * how long until the last one has an answer. On SQLite, on MariaDB, and through two servers on one MariaDB.
 */
await record("rush", async () => {
  const mariaDb = await startMariaDb();
  try {
    const one = await mariaDb.createDatabase();
    const two = await mariaDb.createDatabase();
    return {
      figures: [
        ...(await measure("SQLite", [undefined])),
        ...(await measure("MariaDB", [one])),
        ...(await measure("MariaDB, two servers", [two, two])),
      ],
      notes: [
        "API: 5,000 orders on 5,000 connections for 100 pieces; form: 500 posts of the shop's own form for 50 pieces",
        "oversold: orders beyond the pieces; other answers: neither sold nor sold out; broken rows: of vitrine verify",
      ],
    };
  } finally {
    await mariaDb.stop();
  }
});

async function measure(name: string, databases: readonly (string | undefined)[]): Promise<Figure[]> {
  const shops: RunningShop[] = [];
  try {
    for (const databaseUrl of databases) {
      shops.push(await startShop({ demo: false, env: { VITRINE_LOG: "warn" }, ...(databaseUrl && { databaseUrl }) }));
    }
    const [shop] = shops as [RunningShop, ...RunningShop[]];
    const token = await tokenFor(shop, "write");
    return [
      ...(await sellOut(`${name}, API, 5,000 on 100`, shops, token, 5_000, 100, ({ sku }, phone) =>
        apiBuyer(token, sku, crypto.randomUUID(), phone),
      )),
      ...(await sellOut(`${name}, form, 500 on 50`, shops, token, 500, 50, ({ id }, phone) =>
        formBuyer(shop, id, phone),
      )),
      ...(await sameKey(name, shops, token)),
      { name: `${name}: broken rows`, unit: "", rounds: [await brokenRows(shop)] },
    ];
  } finally {
    for (const shop of shops.reverse()) await shop.dispose();
  }
}

async function sellOut(
  name: string,
  shops: readonly RunningShop[],
  token: string,
  buyers: number,
  pieces: number,
  buyer: (variant: { id: string; sku: string }, phone: string) => Buyer,
): Promise<Figure[]> {
  const shop = shops[0] as RunningShop;
  const variant = await addVariant(shop, token, pieces);
  const result: Rush = await rush(
    shops,
    Array.from({ length: buyers }, (_, index) => buyer(variant, phoneOf(index))),
  );
  const stock = await stockOf(shop, token, variant.sku);
  const orders = new Set(result.sold).size;
  return [
    { name: `${name}: orders`, unit: "", rounds: [orders] },
    { name: `${name}: oversold`, unit: "", rounds: [Math.max(0, orders - pieces, stock.reserved - pieces)] },
    { name: `${name}: plain sold out`, unit: "", rounds: [result.soldOut] },
    { name: `${name}: other answers`, unit: "", rounds: [buyers - result.sold.length - result.soldOut] },
    { name: `${name}: until the last answer`, unit: "s", rounds: [result.seconds] },
    { name: `${name}: p50`, unit: "ms", rounds: [quantile(result.times, 0.5)] },
  ];
}

async function sameKey(name: string, shops: readonly RunningShop[], token: string): Promise<Figure[]> {
  const { sku } = await addVariant(shops[0] as RunningShop, token, 60);
  const key = crypto.randomUUID();
  const result = await rush(
    shops,
    Array.from({ length: 50 }, () => apiBuyer(token, sku, key, phoneOf(1))),
  );
  return [
    { name: `${name}, one key 50 times: orders`, unit: "", rounds: [new Set(result.sold).size] },
    { name: `${name}, one key 50 times: answers that name it`, unit: "", rounds: [result.sold.length] },
  ];
}

async function brokenRows(shop: RunningShop): Promise<number> {
  const { stdout } = await shop.vitrine("verify", "--json");
  const { checks } = JSON.parse(stdout) as { checks: { broken: number }[] };
  return checks.reduce((sum, check) => sum + check.broken, 0);
}
