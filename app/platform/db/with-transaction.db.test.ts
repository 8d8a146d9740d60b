import { setImmediate as turn } from "node:timers/promises";
import { beforeAll, expect, test, vi } from "vitest";
import { describeEachDatabase } from "#app/testing/database.ts";
import { createTable } from "./ddl.ts";
import { isDuplicate, openDatabase, withTransaction } from "./index.server.ts";

describeEachDatabase("withTransaction", (open) => {
  beforeAll(async () => {
    await withTransaction(open().db, (tx) =>
      createTable(tx, "shelf", { columns: { id: "key", held: "int", note: "text?" }, primary: ["id"] }),
    );
  });
  const put = (id: string, held: number) =>
    withTransaction(open().db, (tx) => tx.run("INSERT INTO shelf (id, held) VALUES (?, ?)", [id, held]));
  const held = async (id: string) =>
    (await open().db.read.one<{ held: number }>("SELECT held FROM shelf WHERE id = ?", [id]))?.held;

  test("commits what the closure did", async () => {
    await put("a", 7);
    expect(await held("a")).toBe(7);
  });

  test("a throw leaves nothing behind, and the next transaction runs", async () => {
    const failing = withTransaction(open().db, async (tx) => {
      await tx.run("INSERT INTO shelf (id, held) VALUES ('b', 1)");
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await held("b")).toBeUndefined();
    await put("b", 2);
    expect(await held("b")).toBe(2);
  });

  test("a refusal is returned and leaves nothing behind", async () => {
    const refused = await withTransaction(open().db, async (tx) => {
      await tx.run("INSERT INTO shelf (id, held) VALUES ('c', 1)");
      return { ok: false as const, refusal: { code: "stock.insufficient" } };
    });
    expect(refused.refusal.code).toBe("stock.insufficient");
    expect(await held("c")).toBeUndefined();
  });

  test("an UPDATE reports the rows it matched, changed or not", async () => {
    await put("d", 5);
    const { changes } = await withTransaction(open().db, (tx) =>
      tx.run("UPDATE shelf SET held = 5 WHERE id = ?", ["d"]),
    );
    expect(changes).toBe(1);
  });

  test("a taken key is recognised as such", async () => {
    await put("e", 1);
    const again = await put("e", 1).catch((error: unknown) => error);
    expect(isDuplicate(again)).toBe(true);
  });

  test("identifiers differ by case and accent; quotes and semicolons are data", async () => {
    for (const id of ["É", "é", "e'; DROP TABLE shelf; --"]) await put(id, 1);
    expect(await held("é")).toBe(1);
    expect(await held("e'; DROP TABLE shelf; --")).toBe(1);
  });

  test("300 at once take from a shelf of 100, in two processes' worth of connections: exactly 100 get one", async () => {
    await put("rush", 100);
    const second = openDatabase(open().url);
    const takes = Array.from({ length: 300 }, (_, index) =>
      withTransaction(index % 2 ? second : open().db, async (tx) => {
        const { changes } = await tx.run("UPDATE shelf SET held = held - 1 WHERE id = 'rush' AND held >= 1");
        await tx.one("SELECT id FROM shelf WHERE id = 'rush'");
        return changes;
      }),
    );
    const taken = (await Promise.all(takes)).reduce((sum, changes) => sum + changes, 0);
    await second.close();
    expect(taken).toBe(100);
    expect(await held("rush")).toBe(0);
  });

  test("of many at once, those that fail take nothing of the others with them", async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 60 }, (_, index) =>
        withTransaction(open().db, async (tx) => {
          await tx.run("INSERT INTO shelf (id, held) VALUES (?, ?)", [`many-${index}`, index]);
          if (index % 3 === 1) throw new Error("no");
          return index % 3 === 2 ? { ok: false as const } : undefined;
        }),
      ),
    );
    expect(outcomes.filter((each) => each.status === "rejected")).toHaveLength(20);
    const there = await open().db.read.all<{ held: number }>(
      "SELECT held FROM shelf WHERE id LIKE 'many-%' ORDER BY held",
    );
    expect(there.map((row) => row.held)).toEqual(Array.from({ length: 20 }, (_, index) => index * 3));
  });

  test("closing waits for what is under way", async () => {
    const second = openDatabase(open().url);
    const writes = Array.from({ length: 20 }, (_, index) =>
      withTransaction(second, (tx) => tx.run("INSERT INTO shelf (id, held) VALUES (?, 1)", [`closing-${index}`])),
    );
    await Promise.all([...writes.slice(0, 10), ...writes.slice(10)]);
    await second.close();
    expect(await open().db.read.all("SELECT id FROM shelf WHERE id LIKE 'closing-%'")).toHaveLength(20);
  });

  test("two that lock each other's row both come through", async () => {
    await put("left", 0);
    await put("right", 0);
    let holding = 0;
    let meet = () => {};
    const bothHold = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const pair = (first: string, then: string) =>
      withTransaction(open().db, async (tx) => {
        await tx.run("UPDATE shelf SET held = held + 1 WHERE id = ?", [first]);
        holding += 1;
        if (holding === 2) meet();
        // SQLite lets only one in.
        if (tx.dialect === "mysql") await bothHold;
        await tx.run("UPDATE shelf SET held = held + 1 WHERE id = ?", [then]);
      });
    await Promise.all([pair("left", "right"), pair("right", "left")]);
    expect([await held("left"), await held("right")]).toEqual([2, 2]);
  });

  test("the event loop is not held while another process writes", async () => {
    const second = openDatabase(open().url);
    const session = await second.begin();
    await session.tx.run("INSERT INTO shelf (id, held) VALUES ('held', 1)");
    const done = vi.fn();
    const waiting = put("behind", 1).then(done);
    // Were the loop held, these turns would come when the database has given up waiting, and so has what waits.
    for (let turns = 0; turns < 200; turns++) await turn();
    const waited = done.mock.calls.length === 0;
    await session.commit();
    await waiting;
    await second.close();
    expect(await held("behind")).toBe(1);
    if (open().db.dialect === "sqlite") expect(waited).toBe(true);
  });
});
