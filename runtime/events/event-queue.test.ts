import { beforeEach, expect, test } from "vitest";
import { EventQueue, type EventStore } from "./event-queue.ts";
import type { EventBatch, ToldEvent } from "./events.ts";

const head = { view: "V", page: null, revision: null, campaigns: [] };
let kept: Map<string, string>;
let arrived: EventBatch[];
let answers: boolean[];
let online: boolean;
const store: EventStore = {
  getItem: (name) => kept.get(name) ?? null,
  setItem: (name, value) => void kept.set(name, value),
  removeItem: (name) => void kept.delete(name),
};
const event = (id: string): ToldEvent => ({ id, type: "page_view", at: 1 });
const ids = () => arrived.flatMap(({ events }) => events.map(({ id }) => id));

function queue(from: EventStore = store): EventQueue {
  return new EventQueue(head, {
    ...{ store: from, now: () => 5 },
    send: async (body) => {
      const arrives = online && (answers.shift() ?? true);
      if (arrives) arrived.push(JSON.parse(body));
      return arrives;
    },
    leave: (body) => {
      arrived.push(JSON.parse(body));
      return true;
    },
  });
}

beforeEach(() => {
  [kept, arrived, answers, online] = [new Map(), [], [], true];
});

test("events go some at a time, each once, also what is told while they are under way", async () => {
  const events = queue();
  for (let n = 0; n < 120; n++) events.add(event(`e${n}`));
  const sending = events.flush();
  events.add(event("late"));
  await Promise.all([sending, events.flush()]);
  expect(arrived.map((batch) => batch.events.length)).toEqual([50, 50, 21]);
  expect(new Set(ids()).size).toBe(121);
});

test("a lost network loses nothing: the next page sends what this one could not, under its own ids", async () => {
  online = false;
  const first = queue();
  first.add(event("a"));
  await first.flush();
  first.leave(false);
  expect(arrived).toEqual([]);
  const second = queue();
  second.add(event("b"));
  await second.flush();
  online = true;
  await second.flush();
  expect(ids()).toEqual(["a", "b"]);
  expect(kept.size).toBe(0);
});

test("a server that is busy is asked again, in order", async () => {
  answers = [false];
  const events = queue();
  events.add(event("a"));
  await events.flush();
  expect(arrived).toEqual([]);
  await events.flush();
  expect(ids()).toEqual(["a"]);
});

test("a page that goes hands over what waits, and a device that keeps nothing breaks nothing", async () => {
  const refuses: EventStore = {
    getItem: () => {
      throw new Error("no");
    },
    setItem: () => {
      throw new Error("no");
    },
    removeItem: () => {
      throw new Error("no");
    },
  };
  const events = queue(refuses);
  events.add(event("a"));
  events.leave(true);
  events.add(event("b"));
  events.leave(false);
  await events.flush();
  expect(ids()).toEqual(["a"]);
});

test("nothing grows without end", async () => {
  online = false;
  for (let page = 0; page < 40; page++) {
    const events = queue();
    for (let n = 0; n < 300; n++) events.add(event(`${page}-${n}`));
    events.leave(false);
  }
  online = true;
  await queue().flush();
  expect(ids()).toHaveLength(20 * 50);
});
