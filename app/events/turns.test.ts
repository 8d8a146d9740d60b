import { expect, test } from "vitest";
import { RightOfWay } from "./right-of-way.ts";
import { Turns } from "./turns.ts";

test("come in order once nobody is being served", async () => {
  const way = new RightOfWay();
  const turns = new Turns(way);
  const served = way.serve();
  const done: number[] = [];
  const all = Array.from({ length: 10 }, async (_, index) => {
    await turns.next();
    done.push(index);
  });
  await new Promise(setImmediate);
  expect(done).toEqual([]);
  served();
  await Promise.all(all);
  expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("leave the thread to others in between", async () => {
  const turns = new Turns(new RightOfWay());
  let done = 0;
  const all = Array.from({ length: 100 }, () => turns.next().then(() => done++));
  while (done === 0) await new Promise(setImmediate);
  expect(done).toBeLessThan(100);
  await Promise.all(all);
});

test("come in time where somebody is always being served, those that came last too", async () => {
  const way = new RightOfWay();
  way.serve();
  const turns = new Turns(way);
  const first = turns.next();
  await first;
  await Promise.all([turns.next(), turns.next()]);
});
