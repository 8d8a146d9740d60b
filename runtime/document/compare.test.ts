import { expect, test } from "vitest";
import type { Node } from "#blocks/contract/index.ts";
import { samplePage } from "../samples.ts";
import { changesOf, compare } from "./compare.ts";

const page = (...body: Node[]) => samplePage(body);
const node = (type: string, id: string, slots?: Record<string, Node[]>, props: Node["props"] = {}): Node => ({
  id,
  type,
  props,
  ...(slots && { slots }),
});
const heading = (id: string, fr = id) => node("content.heading", id, undefined, { text: { fr } });
const told = (...args: Parameters<typeof compare>) =>
  compare(...args).map((each) => (each.kind === "meta" ? "meta" : `${each.kind} ${each.node.id}`));

test("versions that say the same have no differences, whatever the order of keys", () => {
  const a = page(heading("a"));
  expect(told(a, Object.fromEntries(Object.entries(a).reverse()) as unknown as typeof a)).toEqual([]);
});

test("added, removed, changed and moved blocks are told by their ids", () => {
  const theirs = page(heading("a"), heading("b"), heading("c"), heading("d"));
  const mine = page(heading("b"), heading("a"), heading("c", "other"), heading("e"));
  expect(told(mine, theirs).sort()).toEqual(["added e", "changed c", "moved a", "moved b", "removed d"]);
});

test("a branch is one difference", () => {
  const section = node("layout.section", "s", { content: [heading("x"), heading("y")] });
  expect(told(page(section), page())).toEqual(["added s"]);
  expect(told(page(), page(section))).toEqual(["removed s"]);
});

test("a block that went into another one has moved", () => {
  const empty = (children: Node[]) => node("layout.section", "s", { content: children });
  expect(told(page(empty([heading("a")])), page(empty([]), heading("a")))).toEqual(["moved a"]);
});

test("page settings are told apart from blocks", () => {
  const theirs = page();
  expect(told({ ...theirs, meta: { ...theirs.meta, title: { fr: "Autre" } } } as typeof theirs, theirs)).toEqual([
    "meta",
  ]);
});

test("what a block says is told field by field, with both values", () => {
  const mine = heading("a", "Après");
  const theirs = heading("a", "Avant");
  expect(changesOf(theirs, mine)).toEqual([{ pointer: "/props/text/fr", before: "Avant", after: "Après" }]);
  expect(changesOf({ list: [1, 2] }, { list: [1, 2, 3], more: true })).toEqual([
    { pointer: "/list", before: [1, 2], after: [1, 2, 3] },
    { pointer: "/more", before: undefined, after: true },
  ]);
});
