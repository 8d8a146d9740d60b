import { expect, test } from "vitest";
import { readOnce } from "./read-once.ts";
import type { Reader } from "./types.ts";

function counting(): { read: Reader; asked: string[] } {
  const asked: string[] = [];
  const all = async (sql: string, binds: readonly unknown[] = []) => {
    asked.push(`${sql} ${binds.join()}`);
    return [{ n: asked.length }];
  };
  return { read: { dialect: "sqlite", all } as unknown as Reader, asked };
}

test("the same question goes to the database once, also while its first answer is under way", async () => {
  const { read, asked } = counting();
  const once = readOnce(read);
  const answers = await Promise.all([once.all("SELECT ?", [1]), once.all("SELECT ?", [1]), once.one("SELECT ?", [1])]);
  expect(answers).toEqual([[{ n: 1 }], [{ n: 1 }], { n: 1 }]);
  await once.all("SELECT ?", ["1"]);
  await once.all("SELECT ?", [2]);
  expect(asked).toEqual(["SELECT ? 1", "SELECT ? 1", "SELECT ? 2"]);
});

test("who sorts or empties an answer leaves the others theirs", async () => {
  const once = readOnce(counting().read);
  (await once.all("SELECT 1")).pop();
  expect(await once.all("SELECT 1")).toEqual([{ n: 1 }]);
});
