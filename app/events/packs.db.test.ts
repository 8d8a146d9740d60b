import { fileURLToPath } from "node:url";
import { beforeEach, expect, test } from "vitest";
import { ulidBefore } from "#app/commerce/kernel/ids.ts";
import { defaultShop } from "#app/settings/index.server.ts";
import { describeShop, must, staff } from "#app/testing/shop.ts";
import { EventDesk, hasForgottenPack, unpackEvents } from "./index.server.ts";
import { batchOf, told } from "./testing/tell.ts";

const program = fileURLToPath(new URL("unpack-thread.ts", import.meta.url));
const sender = { address: "10.0.0.1", agent: "Mozilla/5.0 Chrome/130.0", cookie: undefined, privacy: undefined };

describeShop("a rush of events", (open) => {
  const isServer = () => open().engine.db.dialect === "mysql";
  const deskOf = (more: object = {}) =>
    new EventDesk({
      ...{ db: open().engine.db, shop: async () => defaultShop, now: () => Date.now(), own: false },
      ...{ perAddressPerMinute: 1_000_000, roundMs: 5, ...more },
      failed: (error) => expect(error).toBeUndefined(),
    });
  const count = async (sql: string) => Number((await open().engine.db.read.one<{ n: number }>(sql))?.n);
  const packs = () => count("SELECT COUNT(*) AS n FROM event_packs");
  const rows = () => count("SELECT COUNT(*) AS n FROM events");
  const counted = () => count("SELECT COALESCE(SUM(n), 0) AS n FROM event_counts WHERE type = 'page_view'");
  const rush = () => Array.from({ length: 50 }, () => told({ type: "page_view" }));
  const send = async (events: ReturnType<typeof rush>, desk: EventDesk) => {
    expect(await desk.take({ ...sender, body: JSON.stringify(batchOf(events)) })).toEqual({ outcome: "kept" });
  };
  const unpack = async (asked: Parameters<typeof unpackEvents>[1]) =>
    must(await open().engine.command(staff, async ({ tx }) => ({ ok: true, value: await unpackEvents(tx, asked) })));
  let before: number;

  beforeEach(async () => {
    await deskOf().settled();
    before = await rows();
  });

  test("is one row where the database is a server, and each event once when it was counted", async () => {
    await send(rush(), deskOf());
    expect(await packs()).toBe(isServer() ? 1 : 0);
    await deskOf().settled();
    expect([await packs(), (await rows()) - before]).toEqual([0, 50]);
    expect(await counted()).toBe(await rows());
  });

  test("that is sent again, packed or not, and taken apart by several at once is counted once", async () => {
    const [desks, events] = [[deskOf(), deskOf(), deskOf()], rush()];
    const first = events.slice(0, 4);
    await Promise.all(desks.map((desk) => send(events, desk)));
    await Promise.all([
      ...desks.map((desk) => desk.settled()),
      ...desks.map((desk) => desk.take({ ...sender, body: JSON.stringify(batchOf(first)) })),
    ]);
    await deskOf().settled();
    expect((await rows()) - before).toBe(50);
    expect(await counted()).toBe(await rows());
  });

  test("waits where it is younger than what is asked for", async () => {
    await send(rush(), deskOf());
    const now = Date.now();
    expect(await unpack({ most: 8, until: ulidBefore(now - 60_000) })).toBe(0);
    expect(await unpack({ most: 8, until: ulidBefore(now + 60_000) })).toBe(isServer() ? 1 : 0);
    expect(await counted()).toBe(before + 50);
  });

  test("is counted by a thread of its own, and by another server where this one has ended", async () => {
    const db = open().engine.db;
    const desk = deskOf({ unpacking: { program, databaseUrl: open().url } });
    await send(rush(), desk);
    await expect.poll(counted, { timeout: 30_000 }).toBe(before + 50);
    await desk.close();

    await send(rush(), deskOf());
    const now = Date.now();
    expect(await hasForgottenPack(db.read, now)).toBe(false);
    expect(await hasForgottenPack(db.read, now + 300_000)).toBe(isServer());
    await unpack({ most: 1 });
    expect([await packs(), await counted()]).toEqual([0, before + 100]);
  });
});
