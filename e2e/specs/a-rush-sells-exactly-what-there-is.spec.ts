import { tokenFor } from "#e2e/fixtures/api.ts";
import { startMariaDb } from "#e2e/fixtures/mariadb.ts";
import { type RunningShop, startShop } from "#e2e/fixtures/shop.ts";
import { expect, test } from "#e2e/fixtures/test.ts";
import { apiBuyer, type Buyer, formBuyer, phoneOf, rush } from "#e2e/flows/rush.ts";
import { addVariant, stockOf } from "#e2e/flows/stock.ts";

/** Buyers and pieces: of everybody at once, and at the shop's own form. */
const crowd = process.env.VITRINE_FULL ? { buyers: 5_000, pieces: 100 } : { buyers: 240, pieces: 30 };
const queue = process.env.VITRINE_FULL ? { buyers: 500, pieces: 50 } : { buyers: 80, pieces: 20 };

test("SQLite: a crowd, a queue at the form, one key fifty times", async () => {
  const shop = await startShop({ demo: false });
  try {
    await everyRush([shop]);
  } finally {
    await shop.dispose();
  }
});

test("MariaDB through two servers: the same", async () => {
  const server = await startMariaDb();
  const databaseUrl = await server.createDatabase();
  const first = await startShop({ databaseUrl, demo: false });
  const second = await startShop({ databaseUrl, demo: false });
  try {
    await everyRush([first, second]);
  } finally {
    await second.dispose();
    await first.dispose();
    await server.stop();
  }
});

async function everyRush(shops: readonly [RunningShop, ...RunningShop[]]): Promise<void> {
  const [shop] = shops;
  const token = await tokenFor(shop, "write");
  await sellOut(shops, token, crowd, (variant, phone) => apiBuyer(token, variant.sku, crypto.randomUUID(), phone));
  await sellOut(shops, token, queue, (variant, phone) => formBuyer(shop, variant.id, phone));
  await oneKey(shops, token);
  const verified = await shop.vitrine("verify", "--json");
  expect(verified.stdout).toContain('"ok":true');
}

/** Each piece is sold once, everybody else is told so, and nothing else is answered. */
async function sellOut(
  shops: readonly [RunningShop, ...RunningShop[]],
  token: string,
  { buyers, pieces }: { buyers: number; pieces: number },
  buyer: (variant: { id: string; sku: string }, phone: string) => Buyer,
): Promise<void> {
  const variant = await addVariant(shops[0], token, pieces);
  const result = await rush(
    shops,
    Array.from({ length: buyers }, (_, index) => buyer(variant, phoneOf(index))),
  );
  expect(result.others).toEqual({});
  expect(new Set(result.sold).size).toBe(pieces);
  expect(result.sold).toHaveLength(pieces);
  expect(result.soldOut).toBe(buyers - pieces);
  expect(await stockOf(shops[0], token, variant.sku)).toEqual({ on_hand: pieces, reserved: pieces, available: 0 });
}

/** Fifty times the same key at once are one order; who comes while the first is under way may be asked to wait. */
async function oneKey(shops: readonly [RunningShop, ...RunningShop[]], token: string): Promise<void> {
  const variant = await addVariant(shops[0], token, 60);
  const key = crypto.randomUUID();
  const again = Array.from({ length: 50 }, () => apiBuyer(token, variant.sku, key, phoneOf(1)));
  const result = await rush(shops, again);
  expect(result.others).toEqual({});
  expect(result.sold).toHaveLength(50);
  expect(new Set(result.sold).size).toBe(1);
  expect((await stockOf(shops[0], token, variant.sku)).reserved).toBe(1);
}
