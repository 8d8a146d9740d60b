import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pressesOf } from "./after-press.client.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function pressed() {
  const page = new EventTarget();
  const said: string[] = [];
  const afterPress = pressesOf(page);
  return {
    pass: (type: string) => page.dispatchEvent(new Event(type)),
    say: (word: string) => afterPress(() => said.push(word)),
    said,
  };
}

test("words are said at once where nothing is pressed", () => {
  const { pass, say, said } = pressed();
  say("left by the keyboard");
  pass("pointerdown");
  pass("click");
  say("left after a click");
  expect(said).toEqual(["left by the keyboard", "left after a click"]);
});

test.each(["click", "pointercancel", "keydown"])("words wait for the %s that ends a press", (end) => {
  const { pass, say, said } = pressed();
  pass("pointerdown");
  say("wrong");
  expect(said).toEqual([]);
  pass(end);
  expect(said).toEqual(["wrong"]);
  pass("click");
  expect(said).toEqual(["wrong"]);
});

test("words do not wait for ever for a click that never comes", () => {
  const { pass, say, said } = pressed();
  pass("pointerdown");
  say("wrong");
  vi.runAllTimers();
  expect(said).toEqual(["wrong"]);
});
