import { expect, test } from "vitest";
import { fixedClock } from "#app/commerce/kernel/clock.ts";
import { describeShop, must, staff } from "#app/testing/shop.ts";
import {
  createDocument,
  keepPresence,
  LiveDocuments,
  leaveDocument,
  type PresenceInput,
  whoIsHere,
} from "../index.server.ts";
import { pageForTest } from "../page-for-test.ts";
import { PRESENT_MS } from "./keep-presence.ts";
import type { LiveDocument } from "./types.ts";

const tab = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const people = [
  { id: "01J00000000000000000000001", name: "Amina" },
  { id: "01J00000000000000000000002", name: "Karim" },
];

describeShop("several people on one document", (open) => {
  let start = Date.now();
  let other: ReturnType<ReturnType<typeof open>["another"]> | undefined;
  const page = async () => {
    start += 10 * PRESENT_MS;
    return must(await open().engine.command(staff, (ctx) => createDocument(ctx, pageForTest({ title: { fr: "P" } }))))
      .id;
  };
  /** A word by one of two people, some ms after the test's start. */
  const say = async (document: string, who: number, word: Partial<PresenceInput> = {}, after = 0) => {
    const user = people[who - 1] ?? { id: "", name: "" };
    const input = { document, tab: tab(who), user, node: null, writes: null, takesFrom: null, ...word };
    const clock = fixedClock(start + after);
    other ??= open().another();
    const engine = who === 1 ? open().engine : other;
    return must(await engine.command(staff, (ctx) => keepPresence({ ...ctx, clock }, input)));
  };
  const seen = async (document: string, after = 0) => {
    const live = await whoIsHere(open().engine.db.read, document, start + after);
    return [
      live?.people.map(({ name, node }) => `${name}@${node}`),
      live?.locks.map((lock) => `${lock.node}:${lock.tab.at(-1)}`),
    ];
  };

  test("are seen by each other over several servers, until they leave or fall silent", async () => {
    const id = await page();
    await say(id, 1, { node: "a" });
    await say(id, 2, { node: "b" }, 10);
    expect(await seen(id, 20)).toEqual([["Amina@a", "Karim@b"], []]);
    await say(id, 1, { node: "c" }, 15_000);
    expect(await seen(id, 15_010 + 10_000)).toEqual([["Amina@c"], []]);
    await open().engine.command(staff, async (ctx) => {
      await leaveDocument(ctx, tab(1), people[0]?.id ?? "");
      return { ok: true, value: null };
    });
    expect(await seen(id, 25_010)).toEqual([[], []]);
  });

  test("one writes in a block at a time; it is taken over knowingly, and free when its writer is gone", async () => {
    const id = await page();
    await say(id, 1, { node: "a", writes: "a" });
    await say(id, 2, { node: "a", writes: "a" }, 10);
    expect((await seen(id, 20))[1]).toEqual(["a:1"]);
    await say(id, 2, { node: "a", writes: "a", takesFrom: tab(1) }, 30);
    expect((await seen(id, 40))[1]).toEqual(["a:2"]);
    await say(id, 1, { node: "a", writes: "a" }, 50);
    expect((await seen(id, 60))[1]).toEqual(["a:2"]);
    await say(id, 2, { node: "b", writes: "b" }, 70);
    expect((await seen(id, 80))[1]).toEqual(["b:2"]);
    await say(id, 1, { node: "b", writes: "b" }, 80 + PRESENT_MS);
    expect((await seen(id, 90 + PRESENT_MS))[1]).toEqual(["b:1"]);
  });

  test("of many who begin in one moment, one writes", async () => {
    const id = await page();
    await Promise.all([1, 2].map((who) => say(id, who)));
    await Promise.all([1, 2, 1, 2].map((who, at) => say(id, who, { node: "a", writes: "a" }, at)));
    expect((await seen(id, 20))[1]).toHaveLength(1);
  });

  test("nobody speaks for another person's tab, nor about a document that is none", async () => {
    const id = await page();
    await say(id, 1, { node: "a" });
    await say(id, 2, { tab: tab(1), node: "elsewhere", writes: "a" }, 10);
    expect(await seen(id, 20)).toEqual([["Amina@a"], []]);
    const nowhere = { document: "01JAAAAAAAAAAAAAAAAAAAAAAA", tab: tab(3), user: { id: "u", name: "n" } };
    const refused = await open().engine.command(staff, (ctx) =>
      keepPresence(ctx, { ...nowhere, node: null, writes: null, takesFrom: null }),
    );
    expect(refused).toMatchObject({ ok: false, refusal: { code: "document.not_found" } });
    expect(await whoIsHere(open().engine.db.read, nowhere.document, start)).toBeUndefined();
  });
});

test("who watches hears of each change once; when nobody watches, nobody looks", async () => {
  let now: LiveDocument = { revision: "r1", people: [], locks: [], comments: "0.0" };
  let looks = 0;
  const read = async () => {
    looks++;
    return now;
  };
  const live = new LiveDocuments({ read, every: 3_600_000, report: (error) => expect(error).toBeUndefined() });
  const heard: string[] = [];
  let ended = 0;
  const hear = () =>
    live.watch(
      "d",
      ({ revision }) => heard.push(revision),
      () => ended++,
    );
  const stops = [hear(), hear()];
  await expect.poll(() => heard).toEqual(["r1", "r1"]);
  stops.push(hear());
  expect(heard).toHaveLength(3);
  live.wake("d");
  now = { ...now, revision: "r2" };
  live.wake("d");
  await expect.poll(() => heard.slice(3)).toEqual(["r2", "r2", "r2"]);
  live.close();
  expect(ended).toBe(3);
  for (const stop of stops) stop();
  expect(live.size).toBe(0);
  const before = looks;
  live.wake("d");
  expect(looks).toBe(before);
});
