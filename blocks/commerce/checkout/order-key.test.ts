import { beforeEach, expect, test } from "vitest";
import { confirmed, forgetKey, keyFor } from "./order-key.ts";
import { type KeyStore, rememberingStore } from "./remembering-store.ts";

let kept: Map<string, string>;
let store: KeyStore;
beforeEach(() => {
  kept = new Map();
  store = { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value) };
});

test("an order that is not confirmed keeps its key, whatever is corrected meanwhile", () => {
  const key = keyFor("a", store, 0);
  expect(keyFor("a", store, 1)).toBe(key);
  expect(keyFor("corrected", store, 2)).toBe(key);
});

test("the same content sent again after it was placed is the same order; other content is another", () => {
  const key = keyFor("a", store, 0);
  confirmed(key, "a", store, 0);
  expect(keyFor("a", store, 60_000)).toBe(key);
  expect(keyFor("b", store, 60_000)).not.toBe(key);
});

test("half an hour later the same content is a new order", () => {
  const key = keyFor("a", store, 0);
  confirmed(key, "a", store, 0);
  expect(keyFor("a", store, 31 * 60_000)).not.toBe(key);
});

test("a key that belongs to another order is given up", () => {
  const key = keyFor("a", store, 0);
  forgetKey(store);
  expect(keyFor("a", store, 1)).not.toBe(key);
});

test("where the browser refuses storage, the page remembers by itself", () => {
  const refused = rememberingStore(() => {
    throw new Error("denied");
  });
  const key = keyFor("a", refused, 0);
  expect(keyFor("a", refused, 1)).toBe(key);
});

test("nonsense in storage is no key", () => {
  kept.set("vitrine.order", "{no json");
  expect(
    keyFor(
      "a",
      rememberingStore(() => store),
      0,
    ),
  ).toMatch(/^[\w-]{36}$/);
});
