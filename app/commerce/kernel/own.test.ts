import { expect, test } from "vitest";
import { own } from "./own.ts";

test("a table has its own entries alone", () => {
  const table: Record<string, string> = { a: "first" };
  const hostile = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"];
  expect(own(table, "a")).toBe("first");
  expect(hostile.map((word) => own(table, word))).toEqual(hostile.map(() => undefined));
  expect(own(undefined, "a")).toBeUndefined();
  expect(own(JSON.parse('{ "__proto__": "mine" }') as Record<string, string>, "__proto__")).toBe("mine");
});
