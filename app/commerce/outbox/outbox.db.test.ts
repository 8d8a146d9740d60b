import { expect, test, vi } from "vitest";
import { ulids } from "#app/commerce/kernel/ids.ts";
import { updateShop } from "#app/settings/index.server.ts";
import { describeShop, must, staff } from "#app/testing/shop.ts";
import { Outbox, type StoredEvent, type Subscriber } from "./index.server.ts";
import { readDueFailures } from "./model.server.ts";

describeShop("the outbox", (open) => {
  const emit = (kind: string, count = 1, fails = false) =>
    open().engine.command(staff, async (ctx) => {
      for (let index = 0; index < count; index++) ctx.emit({ kind, subject: `s${index}`, data: { index } });
      return fails ? { ok: false, refusal: { code: "stock.insufficient" } } : { ok: true, value: null };
    });

  /** An outbox of its own over the same rows, whose clock can be moved. */
  function outboxOf(subscribers: Subscriber[], clock = { now: Date.now() }) {
    const { engine } = open();
    const reported: { dead?: boolean }[] = [];
    const outbox = new Outbox(
      {
        db: engine.db,
        node: ulids.next(),
        now: () => clock.now,
        transact: async (work) => {
          await engine.command(staff, async (ctx) => {
            await work(ctx);
            return { ok: true, value: null };
          });
        },
        report: (_, about) => reported.push(about),
      },
      subscribers,
      [],
    );
    return { outbox, clock, reported };
  }

  test("what a refused command said is not told to anybody", async () => {
    const heard: string[] = [];
    const { outbox } = outboxOf([
      {
        name: "t.refused",
        kinds: ["t.refused"],
        handle: async (_, all) => void heard.push(...all.map((each) => each.kind)),
      },
    ]);
    await emit("t.refused", 1, true);
    await outbox.drain();
    expect(heard).toEqual([]);
  });

  test("two servers share the work: each event is handled by one of them", async () => {
    const heard: string[] = [];
    const subscriber: Subscriber = {
      name: "t.shared",
      kinds: ["t.shared"],
      handle: async (_, events) => void heard.push(...events.map((event) => event.subject)),
    };
    await emit("t.shared", 250);
    await Promise.all([outboxOf([subscriber]).outbox.drain(), outboxOf([subscriber]).outbox.drain()]);
    expect(heard).toHaveLength(250);
    expect(new Set(heard).size).toBe(250);
  });

  test("one bad event fails alone, is tried again later and later, and is laid aside in the end", async () => {
    const heard: number[] = [];
    let cured = false;
    const subscriber: Subscriber = {
      name: "t.bad",
      kinds: ["t.bad"],
      handle: async (_, events) => {
        if (!cured && events.some((event) => event.subject === "s3")) throw new Error("no");
        heard.push(...events.map((event) => (event.data as { index: number }).index));
      },
    };
    await emit("t.bad", 6);
    const { outbox, clock, reported } = outboxOf([subscriber]);
    await outbox.drain();
    expect(heard.sort()).toEqual([0, 1, 2, 4, 5]);
    expect(await readDueFailures(open().engine.db.read, clock.now, 10)).toEqual([]);
    clock.now += 2000;
    await outbox.drain();
    expect(reported).toHaveLength(2);
    cured = true;
    clock.now += 10_000;
    await outbox.drain();
    expect(heard.at(-1)).toBe(3);
    clock.now += 100_000_000;
    await outbox.drain();
    expect(heard).toHaveLength(6);
  });

  test("an event that never succeeds dies, and says so", async () => {
    const subscriber: Subscriber = {
      name: "t.dead",
      kinds: ["t.dead"],
      handle: () => Promise.reject(new Error("never")),
    };
    await emit("t.dead");
    const { outbox, clock, reported } = outboxOf([subscriber]);
    for (let attempt = 0; attempt < 15; attempt++) {
      await outbox.drain();
      clock.now += 5_000_000;
    }
    expect(reported).toHaveLength(12);
    expect(reported.map((about) => about.dead)).toEqual([...Array(11).fill(false), true]);
  });

  test("a handler's effects and the record that it ran are one", async () => {
    const subscriber: Subscriber = {
      name: "t.atomic",
      kinds: ["t.atomic"],
      handle: async (ctx) => {
        await ctx.tx.run("INSERT INTO settings (name, value, updated_at) VALUES ('t.atomic', '1', 0)");
        throw new Error("after writing");
      },
    };
    await emit("t.atomic");
    await outboxOf([subscriber]).outbox.drain();
    expect(await open().engine.db.read.one("SELECT name FROM settings WHERE name = 't.atomic'")).toBeUndefined();
  });

  test("listeners hear this process at once, and another within moments", async () => {
    const { engine } = open();
    const other = open().another();
    const heard: StoredEvent[] = [];
    engine.outbox.listen({ kinds: ["t.news"], notice: (events) => heard.push(...events) });
    await emit("t.news");
    expect(heard).toHaveLength(1);
    engine.start();
    await other.command(staff, async (ctx) => {
      ctx.emit({ kind: "t.news", subject: "elsewhere", data: {} });
      return { ok: true, value: null };
    });
    await vi.waitFor(() => expect(heard.map((event) => event.subject)).toEqual(["s0", "elsewhere"]), 3000);
  });

  test("settings changed in one process are seen in the other", async () => {
    const other = open().another();
    expect((await open().engine.shop()).name).toBe("Ma boutique");
    const changed = await other.command(staff, (ctx) => updateShop(ctx, { name: "Chez Salma" }));
    expect(must(changed).name).toBe("Chez Salma");
    expect((await other.shop()).name).toBe("Chez Salma");
    await vi.waitFor(async () => expect((await open().engine.shop()).name).toBe("Chez Salma"), 3000);
  });
});
