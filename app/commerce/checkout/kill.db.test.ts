import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { seededRandom } from "#app/commerce/kernel/seeded-random.ts";
import { findStock } from "#app/commerce/stock/index.server.ts";
import { brokenRows, describeShop, must, orderFor, sell, shopper } from "#app/testing/shop.ts";

const program = fileURLToPath(new URL("../../testing/order-process.ts", import.meta.url));
const chance = seededRandom(Number(process.env.VITRINE_TEST_SEED) || 1);
const ROUNDS = process.env.VITRINE_FULL === "1" ? 10 : 2;

interface Acknowledged {
  key: string;
  id: string;
}

/** Starts a process that places orders. @returns it, and what it has acknowledged so far */
function startOrdering(url: string, sku: string, count: number, name: string, crashAt?: string) {
  const child: ChildProcess = spawn(process.execPath, [program, url, sku, String(count), name], {
    env: { ...process.env, ...(crashAt && { VITRINE_CRASH_AT: crashAt }) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout?.on("data", (chunk) => {
    printed += chunk;
  });
  const acknowledged = (): Acknowledged[] =>
    printed
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Acknowledged);
  return { child, acknowledged, ended: once(child, "exit").then(([code, signal]) => signal ?? code) };
}

describeShop("an order process that is killed", (open) => {
  const orders = (sku: string) =>
    open().engine.db.read.all<{ id: string }>(
      "SELECT o.id FROM orders o JOIN order_lines l ON l.order_id = o.id WHERE l.sku = ?",
      [sku],
    );
  const reserved = async (variantId: string | undefined) =>
    (await findStock(open().engine.db.read, [variantId ?? ""])).get(variantId ?? "")?.reserved;

  test.each([
    ["before_reserve", 0],
    ["before_commit", 0],
    ["after_commit_before_reply", 1],
  ])("at %s leaves %i orders; the same key then makes exactly one", async (step, left) => {
    const sku = `KILL-${step}`;
    const product = await sell(open().engine, { sku });
    const { ended, acknowledged } = startOrdering(open().url, sku, 1, step, step);
    expect(await ended).toBe("SIGKILL");
    expect(acknowledged()).toEqual([]);
    expect(await orders(sku)).toHaveLength(left);
    expect(await reserved(product.variants[0]?.id)).toBe(left);
    const request = { input: orderFor(sku), key: `${step}-0`, scope: "kill" };
    const retried = must(await open().engine.placeOrder(shopper, request));
    expect(retried.replayed).toBe(left === 1);
    expect((await orders(sku)).map((row) => row.id)).toEqual([retried.order.id]);
    expect(await reserved(product.variants[0]?.id)).toBe(1);
    expect(await brokenRows(open().engine)).toEqual({});
  });

  test("at any moment loses nothing that it acknowledged and makes nothing twice", async () => {
    const product = await sell(open().engine, { sku: "KILL-LOOP", onHand: 100_000 });
    const known: Acknowledged[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const { child, ended, acknowledged } = startOrdering(open().url, "KILL-LOOP", 10_000, `loop-${round}`);
      const fatal = 3 + Math.floor(chance() * 40);
      await expect.poll(() => acknowledged().length, { timeout: 20_000, interval: 1 }).toBeGreaterThan(fatal);
      child.kill("SIGKILL");
      await ended;
      known.push(...acknowledged());
    }
    const there = (await orders("KILL-LOOP")).map((row) => row.id);
    expect(new Set(there).size).toBe(there.length);
    expect(known.filter(({ id }) => !there.includes(id))).toEqual([]);
    // Of each round at most the one order that was under way is there without anybody having heard of it.
    expect(there.length - known.length).toBeLessThanOrEqual(ROUNDS);
    expect(await reserved(product.variants[0]?.id)).toBe(there.length);
    expect(await brokenRows(open().engine)).toEqual({});
  });
});
