import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { registry } from "../registry.ts";
import { everySample, sampleDocs } from "../testing/sample-docs.ts";
import { loadDocument } from "./load-document.ts";
import { ajvValidators } from "./validators.server.ts";

const options = { registry, validators: ajvValidators(registry) };
const CODES = ["too-large", "too-new", "unknown-block", "invalid", "migration-failed"];

/** Loads and asserts what holds for any input whatever. */
function loadAnything(input: unknown): ReturnType<typeof loadDocument> {
  const before = Object.getOwnPropertyNames(Object.prototype).length;
  const loaded = loadDocument(input, options);
  if (!loaded.ok) {
    expect(CODES).toContain(loaded.reason.code);
    expect(loaded.reason.errors.length).toBeGreaterThan(0);
  }
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  return loaded;
}

/** Every place of a JSON value, as a path of keys. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

function changed(doc: unknown, path: readonly string[], how: "replace" | "remove" | "add", value: unknown): unknown {
  const copy = structuredClone(doc);
  const last = path.at(-1);
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy);
  if (last === undefined) return value;
  const holder = parent as Record<string, unknown>;
  if (how === "remove") delete holder[last];
  else if (how === "replace") holder[last] = value;
  else {
    const target = holder[last];
    if (typeof target === "object" && target !== null) (target as Record<string, unknown>).surplus = value;
    else holder[`${last}x`] = value;
  }
  return copy;
}

const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom(
    "javascript:alert(1)",
    "<script>alert(1)</script>",
    "{{constructor}}",
    { $bind: "constructor.prototype", fallback: {} },
    JSON.parse('{"__proto__":{"polluted":true}}'),
    { constructor: { prototype: { polluted: true } } },
    -0,
    1e308,
    "\ud800",
    "\u0000",
    [[[[[[]]]]]],
  ),
);

describe("the one door", () => {
  it("takes the page of every sample, and gives back what it took", () => {
    const doc = everySample();
    const loaded = loadAnything(doc);
    expect(loaded).toEqual({ ok: true, value: doc, migrated: false });
  });

  it("refuses what is an object to the program and none as JSON", () => {
    for (const input of [new Date(Number.NaN), new Date(0), new Map(), [], Object(1)])
      expect(loadAnything(input).ok).toBe(false);
  });

  it("answers a document or a reason to anything at all", () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withMap: true, withDate: true, withBigInt: true }),
        (input) => {
          expect(loadAnything(input).ok).toBe(false);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("never throws on a document with one thing changed, never changes its input, and takes what it gives", () => {
    const docs = sampleDocs().map((doc) => ({ doc, paths: pathsOf(doc) }));
    const spot = fc.constantFrom(...docs).chain(({ doc, paths }) =>
      fc.record({
        doc: fc.constant(doc),
        path: fc.constantFrom(...paths),
        how: fc.constantFrom("replace", "remove", "add"),
        value: hostile,
      }),
    );
    fc.assert(
      fc.property(spot, ({ doc, path, how, value }) => {
        const input = changed(doc, path, how, value);
        const text = JSON.stringify(input);
        const loaded = loadAnything(input);
        expect(JSON.stringify(input)).toBe(text);
        if (loaded.ok) expect(loadDocument(loaded.value, options)).toEqual({ ...loaded, migrated: false });
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["nested deep", () => Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], null)],
    ["wide", () => ({ root: Array.from({ length: 1_200_000 }, () => 0) })],
    [
      "with a ring in it",
      () => {
        const ring: Record<string, unknown> = {};
        ring.ring = ring;
        return ring;
      },
    ],
  ])("answers a value %s without delay", (_, make) => {
    const value = make();
    // The work that was done, not the time it took: the machine may be busy with other things.
    const before = process.cpuUsage();
    expect(loadAnything(value).ok).toBe(false);
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
  });
});
