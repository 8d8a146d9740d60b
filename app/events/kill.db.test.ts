import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { seededRandom } from "#app/commerce/kernel/seeded-random.ts";
import { defaultShop } from "#app/settings/index.server.ts";
import { describeShop } from "#app/testing/shop.ts";
import { EventDesk } from "./index.server.ts";
import { batchOf, told } from "./testing/tell.ts";

const program = fileURLToPath(new URL("testing/intake-process.ts", import.meta.url));
const chance = seededRandom(Number(process.env.VITRINE_TEST_SEED) || 1);
const ROUNDS = process.env.VITRINE_FULL === "1" ? 40 : 3;

/** Lets a process take events in until it has acknowledged more than `count`, and kills it. @returns all it acknowledged */
async function takeUntilKilled(url: string, count: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, url], { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  for await (const chunk of child.stdout) {
    printed += chunk;
    if (printed.split("\n").length - 1 > count) child.kill("SIGKILL");
  }
  // A line without its end was not said.
  return printed.split("\n").slice(0, -1);
}

describeShop("a server that is killed while events come in", (open) => {
  const kept = async () => {
    const rows = await open().engine.db.read.all<{ id: string }>("SELECT id FROM events");
    return rows.map(({ id }) => id);
  };
  const counted = async () => {
    const [row] = await open().engine.db.read.all("SELECT SUM(n) AS n FROM event_counts WHERE type = 'page_view'");
    return Number(row?.n);
  };

  test(
    "has every event that it acknowledged, each once, however often it dies",
    async () => {
      const desk = new EventDesk({
        ...{ db: open().engine.db, shop: async () => defaultShop, now: () => Date.now(), own: false },
        ...{ perAddressPerMinute: 1_000_000, roundMs: 5 },
        failed: (error) => expect(error).toBeUndefined(),
      });
      const known: string[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const fatal = Math.floor(chance() * 300);
        const acknowledged = await takeUntilKilled(open().url, fatal);
        expect(acknowledged.length).toBeGreaterThan(fatal);
        known.push(...acknowledged);
      }
      await desk.settled();
      const there = new Set(await kept());
      expect(known.filter((id) => !there.has(id))).toEqual([]);
      expect(await counted()).toBe(there.size);

      // Who was not answered sends again; so does who was, and lost the answer on its way.
      const again = known.slice(-40).map((id) => ({ ...told({ type: "page_view" }), id }));
      const body = JSON.stringify(batchOf(again));
      const sent = { address: "10.0.0.1", agent: "Mozilla/5.0 Chrome/130.0", cookie: undefined, privacy: undefined };
      expect(await desk.take({ ...sent, body })).toEqual({ outcome: "kept" });
      await desk.settled();
      expect(await kept()).toHaveLength(there.size);
      expect(await counted()).toBe(there.size);
    },
    ROUNDS * 60_000,
  );
});
