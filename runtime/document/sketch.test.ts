import fc from "fast-check";
import { expect, test } from "vitest";
import type { Node } from "#blocks/contract/index.ts";
import { registry } from "../registry.ts";
import { sampleNode, samplePage, samples } from "../samples.ts";
import { sketch } from "./sketch.ts";
import { sumUp } from "./sum-up.ts";

const heading = (id: string, fr = id): Node => ({ id, type: "content.heading", props: { text: { fr } } });

test("every block has a place on a sketch, which is small and well-formed", () => {
  for (const type of samples.keys()) {
    const [first] = Object.values(samples.get(type) ?? {});
    if (!first || !registry.get(type)) continue;
    const svg = sketch(samplePage([sampleNode(type, first)]), registry);
    expect(svg).toMatch(/^<svg [^>]+>(<(rect|path) [^<>]*\/>)+<\/svg>$/);
    expect(svg).not.toContain("NaN");
    expect(svg.length).toBeLessThan(40_000);
  }
});

test("nothing that people type can be in it", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const svg = sketch(samplePage([{ ...heading("a", text), name: text }]), registry, new Set([text, "a"]));
      expect(svg).toBe(sketch(samplePage([heading("a")]), registry, new Set(["a"])));
    }),
  );
});

test("what changed is marked, and of a long page shown", () => {
  const page = samplePage(Array.from({ length: 60 }, (_, at) => heading(`h${at}`)));
  expect(sketch(page, registry)).toContain('viewBox="0 0 ');
  const svg = sketch(page, registry, new Set(["h50"]));
  expect(svg).toContain("#0f766e");
  const top = Number(/viewBox="0 (\S+)/.exec(svg)?.[1]);
  expect(top).toBeGreaterThan(300);
});

test("a change is summed up by its first blocks and their number", () => {
  const before = samplePage([heading("a"), heading("b")]);
  const after = samplePage([heading("a", "Autre"), ...["c", "d", "e", "f"].map((id) => heading(id))]);
  expect(sumUp(before, after)).toEqual({
    total: 6,
    first: [
      { kind: "changed", type: "content.heading" },
      ...[1, 2, 3].map(() => ({ kind: "added", type: "content.heading" })),
    ],
  });
  expect(sumUp(before, { ...before, meta: { ...before.meta, mood: "nuit" } })).toEqual({
    total: 1,
    first: [{ kind: "meta" }],
  });
  expect(sumUp(before, before).total).toBe(0);
});
