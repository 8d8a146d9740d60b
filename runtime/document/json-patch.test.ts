import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyPatch, type PatchOperation } from "./json-patch.ts";

const patched = (value: unknown, ...operations: PatchOperation[]) => {
  const done = applyPatch(value, operations);
  return done.ok ? done.value : `${done.index}: ${done.message}`;
};

describe("a JSON Patch", () => {
  it("does what RFC 6902's own examples do", () => {
    expect(patched({ foo: "bar" }, { op: "add", path: "/baz", value: "qux" })).toEqual({ foo: "bar", baz: "qux" });
    expect(patched({ foo: ["bar", "baz"] }, { op: "add", path: "/foo/1", value: "qux" })).toEqual({
      foo: ["bar", "qux", "baz"],
    });
    expect(patched({ foo: ["bar"] }, { op: "add", path: "/foo/-", value: ["abc"] })).toEqual({ foo: ["bar", ["abc"]] });
    expect(patched({ baz: "qux", foo: "bar" }, { op: "remove", path: "/baz" })).toEqual({ foo: "bar" });
    expect(patched({ foo: ["bar", "qux", "baz"] }, { op: "remove", path: "/foo/1" })).toEqual({ foo: ["bar", "baz"] });
    expect(patched({ baz: "qux" }, { op: "replace", path: "/baz", value: "boo" })).toEqual({ baz: "boo" });
    expect(
      patched({ foo: { bar: 1, waldo: 2 }, qux: {} }, { op: "move", from: "/foo/waldo", path: "/qux/thud" }),
    ).toEqual({ foo: { bar: 1 }, qux: { thud: 2 } });
    expect(patched({ foo: ["all", "grass", "cows", "eat"] }, { op: "move", from: "/foo/1", path: "/foo/3" })).toEqual({
      foo: ["all", "cows", "eat", "grass"],
    });
    expect(patched({ "/": 9, "~1": 10 }, { op: "test", path: "/~01", value: 10 })).toEqual({ "/": 9, "~1": 10 });
    expect(patched({ foo: null }, { op: "copy", from: "/foo", path: "/bar" })).toEqual({ foo: null, bar: null });
    expect(patched({ a: 1 }, { op: "replace", path: "", value: [] })).toEqual([]);
  });

  it.each([
    [{ op: "test", path: "/a", value: 2 }, "0: "],
    [{ op: "remove", path: "/b" }, "0: "],
    [{ op: "replace", path: "/b", value: 1 }, "0: "],
    [{ op: "add", path: "/b/c", value: 1 }, "0: "],
    [{ op: "add", path: "/l/5", value: 1 }, "0: "],
    [{ op: "add", path: "/l/01", value: 1 }, "0: "],
    [{ op: "remove", path: "/l/-" }, "0: "],
    [{ op: "move", from: "/o", path: "/o/x" }, "0: "],
    [{ op: "add", path: "a", value: 1 }, "0: "],
    [{ op: "add", path: "/__proto__/x", value: 1 }, "0: "],
    [{ op: "add", path: "/toString/x", value: 1 }, "0: "],
  ] as [PatchOperation, string][])("refuses %j", (operation, start) => {
    expect(patched({ a: 1, l: [1, 2], o: {} }, operation)).toMatch(start);
  });

  it("is no way to fill the memory, nor the stack", () => {
    const copies = Array.from(
      { length: 1_000 },
      (_, at): PatchOperation => ({ op: "copy", from: "", path: `/c${at}` }),
    );
    expect(patched({ a: "x".repeat(1_000) }, ...copies)).toMatch(/^\d: the copies are together larger/);
    const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], null);
    for (const op of ["add", "test"] as const)
      expect(patched({ a: 1 }, { op, path: "/a", value: deep })).toMatch(/^0: nested/);
  });

  it("never changes what it is given, and is total over any operations", () => {
    const pointer = fc
      .array(fc.constantFrom("a", "b", "0", "1", "-", "__proto__", "~", "constructor"), { maxLength: 3 })
      .map((path) => path.map((token) => `/${token}`).join(""));
    const operation = fc.record({
      op: fc.constantFrom("add", "replace", "test", "remove", "move", "copy"),
      path: pointer,
      from: pointer,
      value: fc.jsonValue({ maxDepth: 2 }),
    }) as fc.Arbitrary<PatchOperation>;
    const value = fc.oneof(fc.constant({ a: [1, { b: 2 }], b: { a: null } }), fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(value, fc.array(operation, { maxLength: 5 }), (given, operations) => {
        const before = JSON.stringify(given);
        applyPatch(given, operations);
        expect(JSON.stringify(given)).toBe(before);
        expect(({} as Record<string, unknown>).a).toBeUndefined();
      }),
    );
  });
});
