import { afterEach, expect, test, vi } from "vitest";
import { isOfLink, unfinished } from "./unfinished.client.ts";

afterEach(() => vi.unstubAllGlobals());

function left() {
  const told: string[] = [];
  const page = Object.assign(new EventTarget(), { visibilityState: "hidden" });
  vi.stubGlobal("document", page);
  vi.stubGlobal("navigator", {
    onLine: true,
    sendBeacon: (_: string, body: URLSearchParams) => told.push(String(body)),
  });
  const telling = unfinished("/forms/unfinished", () => [["a.count", "2"]]);
  return { telling, told, leave: () => page.dispatchEvent(new Event("visibilitychange")) };
}

test("what a form begins with is nobody's answer", () => {
  const { told, leave } = left();
  leave();
  expect(told).toEqual([]);
});

test("what somebody has changed is told as the page is left, once", () => {
  const { telling, told, leave } = left();
  telling.changed();
  leave();
  leave();
  expect(told).toEqual(["a.count=2"]);
  telling.stop();
});

test("a link's own is what was kept under it, not an answer that reads like it", () => {
  const opened = { querySelector: () => ({ value: "token" }) } as unknown as HTMLFormElement;
  expect(isOfLink(opened, [["a.note", "token"]])).toBe(false);
  expect(isOfLink(opened, [["unfinished", "other"]])).toBe(false);
  expect(isOfLink(opened, [["unfinished", "token"]])).toBe(true);
});
