import { beforeEach, describe, expect, test } from "vitest";
import { confirmed, forgetKey, heard, keyFor, sent } from "./order-key.ts";
import { type KeyStore, rememberingStore } from "./remembering-store.ts";

let kept: Map<string, string>;
let store: KeyStore;
let device: KeyStore;
beforeEach(() => {
  kept = new Map();
  store = storeOf(kept);
  device = storeOf(new Map());
});

function storeOf(values: Map<string, string>): KeyStore {
  return { getItem: (name) => values.get(name) ?? null, setItem: (name, value) => void values.set(name, value) };
}

test("an order that is not confirmed keeps its key, whatever is corrected meanwhile", () => {
  const key = keyFor("a", store, device, 0);
  expect(keyFor("a", store, device, 1)).toBe(key);
  expect(keyFor("corrected", store, device, 2)).toBe(key);
});

test("the same content sent again after it was placed is the same order; other content is another", () => {
  const key = keyFor("a", store, device, 0);
  confirmed(key, "a", store, 0);
  expect(keyFor("a", store, device, 60_000)).toBe(key);
  expect(keyFor("b", store, device, 60_000)).not.toBe(key);
});

test("half an hour later the same content is a new order", () => {
  const key = keyFor("a", store, device, 0);
  confirmed(key, "a", store, 0);
  expect(keyFor("a", store, device, 31 * 60_000)).not.toBe(key);
});

test("a key that belongs to another order is given up", () => {
  const key = keyFor("a", store, device, 0);
  forgetKey(store);
  expect(keyFor("a", store, device, 1)).not.toBe(key);
});

describe("a tab that was closed before it heard of its order", () => {
  const HOUR = 3_600_000;
  const anotherTab = () => storeOf(new Map());

  test("has it sent again from the next one under the same key, whatever is in it", () => {
    const key = keyFor("a", store, device, 0);
    sent(key, device, 0);
    expect(keyFor("a, corrected", anotherTab(), device, HOUR)).toBe(key);
    expect(keyFor("a", anotherTab(), device, 24 * HOUR)).not.toBe(key);
  });

  test("leaves nothing to the next one once the shop has answered", () => {
    const key = keyFor("a", store, device, 0);
    sent(key, device, 0);
    heard(key, device);
    expect(keyFor("a", anotherTab(), device, 1)).not.toBe(key);
  });

  test("is not forgotten because another tab heard of an order of its own", () => {
    const other = keyFor("b", anotherTab(), device, 0);
    sent(other, device, 0);
    const key = keyFor("a", store, device, 1);
    sent(key, device, 1);
    heard("another key", device);
    expect(keyFor("a", anotherTab(), device, 2)).toBe(key);
  });

  test("is no concern of one that has an order of its own under way, or behind it", () => {
    const own = keyFor("a", store, device, 0);
    confirmed(own, "a", store, 0);
    sent("lost-in-another-tab", device, 0);
    expect(keyFor("b", store, device, 1)).not.toBe("lost-in-another-tab");
  });
});

test("where the browser refuses storage, the page remembers by itself", () => {
  const refused = rememberingStore(() => {
    throw new Error("denied");
  });
  const key = keyFor("a", refused, device, 0);
  expect(keyFor("a", refused, device, 1)).toBe(key);
});

test("nonsense in storage is no key", () => {
  kept.set("vitrine.order", "{no json");
  expect(
    keyFor(
      "a",
      rememberingStore(() => store),
      device,
      0,
    ),
  ).toMatch(/^[\w-]{36}$/);
});
