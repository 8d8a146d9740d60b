import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Channel, guardTab } from "./tab-guard.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A BroadcastChannel between objects of one test. */
function air() {
  const ends = new Set<Channel>();
  return (): Channel => {
    const end: Channel = {
      onmessage: null,
      postMessage: (data) => {
        for (const other of ends) if (other !== end) queueMicrotask(() => other.onmessage?.({ data } as MessageEvent));
      },
      close: () => void ends.delete(end),
    };
    ends.add(end);
    return end;
  };
}

test("the first tab edits, the second one watches until it takes over, after the first has saved", async () => {
  const channel = air();
  const log: string[] = [];
  const first = guardTab({ channel: channel(), tab: "b", onHandOver: async () => void log.push("first saved") });
  await vi.advanceTimersByTimeAsync(300);
  const second = guardTab({ channel: channel(), tab: "a", onHandOver: async () => undefined });
  await vi.advanceTimersByTimeAsync(300);
  expect([first.role(), second.role()]).toEqual(["editing", "watching"]);
  const taken = second.takeOver().then(() => log.push("second edits"));
  await vi.advanceTimersByTimeAsync(50);
  await taken;
  expect([first.role(), second.role()]).toEqual(["watching", "editing"]);
  expect(log).toEqual(["first saved", "second edits"]);
});

test("a tab that died does not lock the page for ever", async () => {
  const channel = air();
  const first = guardTab({ channel: channel(), tab: "a", onHandOver: async () => undefined });
  await vi.advanceTimersByTimeAsync(300);
  first.dispose();
  const second = guardTab({ channel: channel(), tab: "b", onHandOver: async () => undefined });
  await vi.advanceTimersByTimeAsync(300);
  expect(second.role()).toBe("editing");
});

test("two tabs opened at the same moment agree on one", async () => {
  const channel = air();
  const one = guardTab({ channel: channel(), tab: "a", onHandOver: async () => undefined });
  const two = guardTab({ channel: channel(), tab: "b", onHandOver: async () => undefined });
  await vi.advanceTimersByTimeAsync(500);
  expect([one.role(), two.role()].sort()).toEqual(["editing", "watching"]);
});
