import { tokenFor } from "#e2e/fixtures/api.ts";
import { type PrivateMariaDb, startMariaDb } from "#e2e/fixtures/mariadb.ts";
import { type RunningShop, startShop } from "#e2e/fixtures/shop.ts";
import { expect, test } from "#e2e/fixtures/test.ts";
import { placeOrder } from "#e2e/flows/place-orders.ts";
import { addProduct, stockOf } from "#e2e/flows/stock.ts";

const buyers = 60;
const pieces = 40;
const kills = process.env.VITRINE_FULL ? 20 : 1;

test("SQLite: kill -9 of the server in the middle of a rush", async () => {
  const shop = await startShop({ demo: false });
  try {
    await rush(shop, shop.restart);
  } finally {
    await shop.dispose();
  }
});

test("MariaDB: kill -9 of the server, then of the database, in the middle of a rush", async () => {
  const server: PrivateMariaDb = await startMariaDb();
  const shop = await startShop({ databaseUrl: await server.createDatabase(), demo: false });
  try {
    await rush(shop, shop.restart);
    await rush(shop, server.restart);
  } finally {
    await shop.dispose();
    await server.stop();
  }
});

/**
 * Many buyers want fewer pieces than they are; something is killed while they are served; every one of them tries again
 * with the same key until there is an answer.
 * @param strike kills and brings back
 */
async function rush(shop: RunningShop, strike: () => Promise<void>): Promise<void> {
  const token = await tokenFor(shop, "write");
  for (let round = 0; round < kills; round++) {
    const sku = await addProduct(shop, token, pieces);
    const keys = Array.from({ length: buyers }, () => crypto.randomUUID());
    const sent = keys.map((key) => placeOrder(shop, { token, sku }, key));
    // The first answer says that the rush is under way.
    await Promise.race(sent);
    await strike();
    await isWell(shop);
    const first = await Promise.all(sent);
    if (strike === shop.restart) {
      expect(
        first.some(({ outcome }) => outcome === "unknown"),
        "the kill came in the middle",
      ).toBe(true);
    }

    const settled = await Promise.all(keys.map((key) => settle(shop, token, sku, key)));
    const sold = settled.filter((attempt) => attempt.outcome === "acknowledged");
    for (const attempt of first.filter(({ outcome }) => outcome === "acknowledged")) {
      expect(settled.find(({ key }) => key === attempt.key)?.id, "an acknowledged order stays the same one").toBe(
        attempt.id,
      );
    }
    expect(new Set(sold.map(({ id }) => id)).size, "every order is one order").toBe(sold.length);
    expect(sold, "every piece is sold, none twice").toHaveLength(pieces);
    expect(await stockOf(shop, token, sku)).toEqual({ on_hand: pieces, reserved: pieces, available: 0 });
  }
}

/** Every invariant stands just after the restart, before anybody has tried again. */
async function isWell(shop: RunningShop): Promise<void> {
  const { stdout, stderr } = await shop.vitrine("verify", "--json");
  const checks = (JSON.parse(stdout || "{}") as { checks?: { id: string; broken: number }[] }).checks;
  expect(checks, stderr).toBeDefined();
  expect(checks?.filter(({ broken }) => broken > 0)).toEqual([]);
}

/** Tries again with the same key until the server says yes or no. */
async function settle(shop: RunningShop, token: string, sku: string, key: string) {
  let attempt = await placeOrder(shop, { token, sku }, key);
  await expect
    .poll(
      async () => {
        if (attempt.outcome === "unknown") attempt = await placeOrder(shop, { token, sku }, key);
        return attempt.outcome;
      },
      // A database that was killed recovers first, and a key that a dead connection holds is waited for (10 s).
      { timeout: 60_000 },
    )
    .not.toBe("unknown");
  return attempt;
}
