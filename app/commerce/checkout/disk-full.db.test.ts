import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "#app/platform/db/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createEngine, type Engine } from "#app/server/engine.ts";
import { openTestDatabase, type TestDatabase } from "#app/testing/database.ts";
import { brokenRows, must, orderFor, sell, shopper, staff, testEnv } from "#app/testing/shop.ts";
import { ok } from "../kernel/result.ts";
import { listOrders } from "../orders/index.server.ts";

let database: TestDatabase;
let engine: Engine;

beforeAll(async () => {
  database = await openTestDatabase("sqlite");
  engine = createEngine(testEnv(database.url), createLogger("silent"), openDatabase(database.url));
});
afterAll(async () => {
  await engine.close();
  await database.drop();
});

/** How large the file may grow, as a disk would have it. */
const allow = (pages: number) =>
  engine.command(staff, async ({ tx }) => ok(await tx.all(`PRAGMA max_page_count = ${pages}`)));

const place = (key: string) =>
  engine.placeOrder(shopper, { input: orderFor("FULL", 1), key, scope: "disk" }).catch(() => undefined);

test("a disk that is full loses no order, keeps no half of one, and takes orders again once it has room", async () => {
  await sell(engine, { sku: "FULL", onHand: 10_000 });
  const [size] = await engine.db.read.all<{ page_count: number }>("PRAGMA page_count");
  must(await allow(Number(size?.page_count) + 20));
  const acknowledged: string[] = [];
  let refused = "";
  for (let index = 0; refused === "" && index < 5_000; index++) {
    const placed = await place(`disk-${index}`);
    if (placed) acknowledged.push(must(placed).order.id);
    else refused = `disk-${index}`;
  }
  expect(acknowledged.length).toBeGreaterThan(1);
  expect(refused).not.toBe("");
  must(await allow(1_000_000));
  const kept = async () => {
    const ids: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await listOrders(engine.db.read, { limit: 250, ...(cursor && { cursor }) });
      ids.push(...page.data.map(({ id }) => id));
      if (page.nextCursor === null) return ids.sort();
      cursor = page.nextCursor;
    }
  };
  expect(await kept()).toEqual([...acknowledged].sort());
  expect(await brokenRows(engine)).toEqual({});
  const again = await place(refused);
  expect(again?.ok && (await kept()).includes(again.value.order.id)).toBe(true);
  expect(await brokenRows(engine)).toEqual({});
});
