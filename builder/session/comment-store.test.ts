import { expect, test } from "vitest";
import type { Comment, CommentsPort } from "../ports.ts";
import { createCommentStore } from "./comment-store.ts";

const said = (id: string, thread = id): Comment => ({
  ...{ id, thread, node: null, text: id, createdAt: "2026-11-26T10:00:00Z", settled: null },
  author: { id: null, name: "Amina" },
});

function open() {
  let comments = [said("a"), said("b"), said("c", "a")];
  const world = { outage: false, reads: 0 };
  const port: CommentsPort = {
    async list() {
      world.reads++;
      if (world.outage) throw new TypeError("Failed to fetch");
      return comments;
    },
    async add(_, { text }) {
      if (world.outage) throw new TypeError("Failed to fetch");
      if (text === "") return { ok: false, refusal: { code: "comment.empty" } };
      comments = [...comments, said(text)];
      return { ok: true, value: comments };
    },
    async settle() {
      return { ok: true, value: comments };
    },
  };
  return { world, store: createCommentStore(port, "page-1") };
}

test("comments become threads, the newest thread first", async () => {
  const { store } = open();
  await store.load();
  const threads = store.state().threads?.map(({ first, replies }) => [first.id, replies.map(({ id }) => id)]);
  expect(threads).toEqual([
    ["b", []],
    ["a", ["c"]],
  ]);
});

test("what changed elsewhere is read once, and what did not change is not read again", async () => {
  const { store, world } = open();
  for (const stamp of ["1.0", "1.0", "2.0", "2.0"]) store.hear(stamp);
  await Promise.resolve();
  expect(world.reads).toBe(2);
});

test("where nobody answers, what was read stays, and who writes is told", async () => {
  const { store, world } = open();
  await store.load();
  world.outage = true;
  expect(await store.add({ node: null, thread: null, text: "d" })).toBe("failed");
  await store.load();
  expect(store.state()).toMatchObject({ failed: true, threads: { length: 2 } });
  world.outage = false;
  expect(await store.add({ node: null, thread: null, text: "" })).toBe("comment.empty");
  expect(await store.add({ node: null, thread: null, text: "d" })).toBe("done");
  expect(store.state()).toMatchObject({ failed: false, threads: { length: 3 } });
});
