import { describe, expect, test } from "vitest";
import { testRegistry } from "../../testing/blocks.ts";
import { node, pageOf } from "../../testing/documents.ts";
import { layerRows, placesAt, whereIn } from "./rows.ts";

const { root } = pageOf(testRegistry, [
  node("layout.section", "s", { content: [node("content.heading", "h")] }),
  node("layout.columns", "c", { start: [node("content.words", "w")], end: [] }),
]);
const all = { registry: testRegistry, folded: new Set<string>(), isShown: () => true };
const outline = (rows: ReturnType<typeof layerRows>) => rows.map((row) => `${"·".repeat(row.depth)}${row.key}`);

test("the tree as lines; several slots get lines of their own", () => {
  expect(outline(layerRows(root, all))).toEqual(["s", "·h", "c", "·c/start", "··w", "·c/end"]);
});

test("what is folded is left out, and so is a slot the block does not show", () => {
  expect(outline(layerRows(root, { ...all, folded: new Set(["s"]) }))).not.toContain("·h");
  expect(outline(layerRows(root, { ...all, isShown: () => false }))).toEqual(["s", "·h", "c", "·w"]);
});

describe("dropping on a row", () => {
  const rows = layerRows(root, all);
  const row = (key: string) => rows.find((each) => each.key === key) as (typeof rows)[number];

  test.each([
    ["the upper edge", 0.1, "before", { parent: "root", slot: "body", index: 0 }],
    ["the middle", 0.5, "inside", { parent: "s", slot: "content", index: 1 }],
    ["the lower edge", 0.9, "after", { parent: "root", slot: "body", index: 1 }],
  ])("%s of a container", (_name, fraction, where, place) => {
    expect(whereIn(row("s"), fraction, true)).toBe(where);
    expect(placesAt(row("s"), where as "before", testRegistry)[0]).toEqual(place);
  });

  test("a slot's own line takes the block at its end", () => {
    expect(placesAt(row("c/start"), "inside", testRegistry)).toEqual([{ parent: "c", slot: "start", index: 1 }]);
  });

  test("a block without slots has no inside", () => {
    expect(whereIn(row("h"), 0.5, false)).toBe("after");
  });
});
