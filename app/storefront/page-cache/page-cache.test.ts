import { expect, test } from "vitest";
import { fixedClock } from "#app/commerce/kernel/clock.ts";
import type { FinishedPage } from "./kept-page.ts";
import { PageCache } from "./page-cache.ts";

const page = (text: string, tags = "product:1", headers: Record<string, string> = {}, status = 200): FinishedPage => ({
  status,
  headers: Object.entries({
    "content-type": "text/html",
    "cache-control": "public, max-age=0, must-revalidate",
    "surrogate-key": tags,
    "surrogate-control": "max-age=600",
    ...headers,
  }),
  body: Buffer.from(text),
});

function setUp(bytes = 1_000_000) {
  const clock = fixedClock(1_000_000);
  const cache = new PageCache({ bytes, clock });
  let made = 0;
  const ask = async (key: string, answer: FinishedPage) =>
    (
      await cache.fetch(key, async () => {
        made += 1;
        return answer;
      })
    ).body.toString();
  return { cache, clock, ask, made: () => made };
}

test("a page is made once and kept with its encodings", async () => {
  const { cache, ask, made } = setUp();
  expect(await ask("/", page("hello"))).toBe("hello");
  expect(await ask("/", page("other"))).toBe("hello");
  expect(made()).toBe(1);
  expect(cache.get("/")?.etag).toMatch(/^W\/"[\w-]{16}"$/);
  expect(cache.get("/")?.br.length).toBeGreaterThan(0);
});

test("everybody who comes while a page is made waits for that one making", async () => {
  const { cache } = setUp();
  let finish: (value: FinishedPage) => void = () => {};
  let made = 0;
  const make = () => {
    made += 1;
    return new Promise<FinishedPage>((resolve) => {
      finish = resolve;
    });
  };
  const waiting = Array.from({ length: 50 }, () => cache.fetch("/", make));
  finish(page("once"));
  expect(new Set((await Promise.all(waiting)).map((each) => each.body.toString()))).toEqual(new Set(["once"]));
  expect(made).toBe(1);
});

test("a failed making is told to those who waited, and the next one tries again", async () => {
  const { cache, ask } = setUp();
  const failing = () => Promise.reject(new Error("database away"));
  const both = await Promise.allSettled([cache.fetch("/", failing), cache.fetch("/", failing)]);
  expect(both.map((each) => each.status)).toEqual(["rejected", "rejected"]);
  expect(await ask("/", page("back"))).toBe("back");
});

test.each([
  ["a refusal", page("no", "product:1", {}, 422)],
  ["a page that is missing", page("no", "product:1", {}, 404)],
  ["a redirect", page("", "product:1", {}, 303)],
  ["a cookie", page("mine", "product:1", { "set-cookie": "a=1" })],
  ["no-store", page("mine", "product:1", { "cache-control": "no-store" })],
  ["private", page("mine", "product:1", { "cache-control": "private" })],
  ["no tags: nothing could ever end it", page("?", "")],
  ["no lifetime", page("?", "product:1", { "surrogate-control": "no-store" })],
])("%s is never kept", async (_, answer) => {
  const { cache, ask, made } = setUp();
  await ask("/", answer);
  await ask("/", answer);
  expect(made()).toBe(2);
  expect(cache.size.pages).toBe(0);
});

test("a tag ends every page that carries it, and no other", async () => {
  const { cache, ask } = setUp();
  await ask("/a", page("a", "product:1 shop"));
  await ask("/b", page("b", "product:2 shop"));
  await ask("/c", page("c", "product:1 product:2"));
  cache.forget(["product:1"]);
  expect([cache.get("/a"), cache.get("/b")?.body.toString(), cache.get("/c")]).toEqual([undefined, "b", undefined]);
  cache.clear();
  expect(cache.size).toEqual({ pages: 0, bytes: 0 });
});

test("a page that was begun before its tag was forgotten is shown to those who waited, and not kept", async () => {
  const { cache, ask } = setUp();
  let finish: (value: FinishedPage) => void = () => {};
  const old = cache.fetch("/", () => new Promise((resolve) => (finish = resolve)));
  cache.forget(["product:1"]);
  expect(await ask("/", page("new price"))).toBe("new price");
  finish(page("old price"));
  expect((await old).body.toString()).toBe("old price");
  expect(cache.get("/")?.body.toString()).toBe("new price");
});

test("forgetting everything also outdates what is being made, whatever its tags", async () => {
  const { cache } = setUp();
  let finish: (value: FinishedPage) => void = () => {};
  const old = cache.fetch("/", () => new Promise((resolve) => (finish = resolve)));
  cache.clear();
  finish(page("old", "product:9"));
  await old;
  expect(cache.get("/")).toBeUndefined();
});

test("a page ends when it says so, and after an hour at the latest", async () => {
  const { cache, clock, ask } = setUp();
  await ask("/soon", page("countdown", "doc:1", { "surrogate-control": "max-age=30" }));
  await ask("/late", page("calm", "doc:1", { "surrogate-control": "max-age=999999" }));
  clock.advance(30_000);
  expect([cache.get("/soon"), cache.get("/late")?.status]).toEqual([undefined, 200]);
  clock.advance(3_600_000);
  expect(cache.get("/late")).toBeUndefined();
});

test("the least used pages leave first, and their tags with them", async () => {
  const { cache, ask } = setUp(60_000);
  const big = (text: string) => page(text + "x".repeat(2_500), "product:1");
  for (const key of ["/1", "/2", "/3"]) await ask(key, big(key));
  cache.get("/1");
  for (let n = 4; n < 30; n++) {
    await ask(`/${n}`, big(`/${n}`));
    cache.get("/1");
  }
  expect(cache.get("/1")).toBeDefined();
  expect(cache.get("/2")).toBeUndefined();
  expect(cache.size.bytes).toBeLessThanOrEqual(60_000);
  cache.forget(["product:1"]);
  expect(cache.size.pages).toBe(0);
});

test("a page larger than its share is shown and not kept", async () => {
  const { cache, ask } = setUp(80_000);
  expect(await ask("/", page("x".repeat(20_000)))).toHaveLength(20_000);
  expect(cache.size.pages).toBe(0);
});
