import { expect, test } from "vitest";
import { RightOfWay } from "./right-of-way.ts";

const FOREVER_MS = 600_000;

test("is had when nobody is served, and again when the last one was", async () => {
  const serving = new RightOfWay();
  const waiting = new RightOfWay(serving.shared);
  await waiting.isClear(FOREVER_MS);
  const [first, second] = [serving.serve(), serving.serve()];
  let clear = false;
  const cleared = waiting.isClear(FOREVER_MS).then(() => {
    clear = true;
  });
  first();
  await waiting.isClear(1);
  expect(clear).toBe(false);
  second();
  await cleared;
});

test("is not waited for beyond its time", async () => {
  const serving = new RightOfWay();
  serving.serve();
  await new RightOfWay(serving.shared).isClear(1);
  await new RightOfWay(serving.shared).isClear(0);
});
