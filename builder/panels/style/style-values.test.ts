import { expect, test } from "vitest";
import type { Node } from "#blocks/contract/index.ts";
import { namesIn, readStyle, STYLE_GROUPS, tokensOf } from "./style-values.ts";

const styled = (style: Node["style"]): Node => ({
  id: "a",
  type: "content.heading",
  props: {},
  ...(style && { style }),
});

test("a width shows what it sets itself, else what a wider one sets", () => {
  const node = styled({ base: { textAlign: "center" }, mobile: { textAlign: "start" } });
  expect(readStyle([node], "textAlign", "base")).toEqual({ own: "center", inherited: null, elsewhere: true });
  expect(readStyle([node], "textAlign", "tablet")).toEqual({ own: null, inherited: "center", elsewhere: true });
  expect(readStyle([node], "textAlign", "mobile")).toEqual({ own: "start", inherited: "center", elsewhere: true });
});

test("several blocks show what they share", () => {
  const nodes = [
    styled({ base: { color: "accent", radius: "m" } }),
    styled({ base: { color: "accent", radius: "l" } }),
  ];
  expect(readStyle(nodes, "color", "base").own).toBe("accent");
  expect(readStyle(nodes, "radius", "base").own).toBeNull();
});

test("every style property has its place in the panel", () => {
  const names = STYLE_GROUPS.flatMap(namesIn);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(tokensOf(name).length).toBeGreaterThan(0);
});
