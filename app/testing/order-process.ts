/**
 * A process of its own that places orders, for tests that kill it. Node runs this file as it is.
 * Arguments: database URL, SKU, how many orders, name of the keys. Each acknowledged order is a line on stdout.
 */
import { openDatabase } from "#app/platform/db/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createEngine } from "#app/server/engine.ts";
import { orderFor, shopper, testEnv } from "./shop-fixtures.ts";

const [url = "", sku = "", count = "1", name = ""] = process.argv.slice(2);
const crashAt = process.env.VITRINE_CRASH_AT;
const env = testEnv(url, crashAt ? { VITRINE_CRASH_AT: crashAt } : {});
const engine = createEngine(env, createLogger("silent"), openDatabase(url));

for (let index = 0; index < Number(count); index++) {
  const key = `${name}-${index}`;
  const placed = await engine.placeOrder(shopper, { input: orderFor(sku), key, scope: "kill" });
  process.stdout.write(`${JSON.stringify({ key, id: placed.ok ? placed.value.order.id : placed.refusal.code })}\n`);
}
await engine.close();
