import { expect, test, vi } from "vitest";
import { type LiveDocument, LiveDocuments } from "#app/documents/index.server.ts";
import { liveStream } from "./live-stream.server.ts";

const me = { tab: "me", user: "u", name: "Amina", node: null };

function open() {
  const now: LiveDocument = { revision: "r1", people: [me], locks: [], comments: "0.0" };
  const live = new LiveDocuments({ read: async () => structuredClone(now), every: 3_600_000, report: () => undefined });
  const gone = new AbortController();
  const response = liveStream(live, { document: "d", tab: "me", signal: gone.signal });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const text = async () => {
    const { done, value } = await reader.read();
    return done ? "end" : new TextDecoder().decode(value);
  };
  return { now, live, gone, reader, text };
}

test("says how it is, each change, and that it is alive", async () => {
  vi.useFakeTimers();
  const { now, live, text, reader } = open();
  expect(await text()).toBe("retry: 2000\n\n");
  expect(await text()).toContain('data: {"revision":"r1"');
  now.revision = "r2";
  live.wake("d");
  expect(await text()).toContain('"r2"');
  vi.advanceTimersByTime(15_000);
  expect(await text()).toBe(":\n\n");
  await reader.cancel();
  expect(live.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test.each([
  ["the browser is gone", ({ gone }: ReturnType<typeof open>) => gone.abort()],
  ["the server stops", ({ live }: ReturnType<typeof open>) => live.close()],
  [
    "its tab is held to be here no longer",
    ({ live, now }: ReturnType<typeof open>) => {
      now.people = [];
      live.wake("d");
    },
  ],
])("ends, and leaves nothing behind, when %s", async (_when, happens) => {
  const opened = open();
  await opened.text();
  await opened.text();
  happens(opened);
  let last = await opened.text();
  while (last !== "end") last = await opened.text();
  expect(opened.live.size).toBe(0);
});

test("who does not read is sent away", async () => {
  const { now, live } = open();
  for (let i = 0; live.size > 0 && i < 1_000; i++) {
    now.revision = `r${i}`;
    live.wake("d");
    await Promise.resolve();
    await new Promise((done) => setImmediate(done));
  }
  expect(live.size).toBe(0);
});
