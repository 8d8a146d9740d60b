import { expect, test } from "vitest";
import { registry } from "#runtime/registry.ts";
import { offeredBlocks } from "./offered-blocks.ts";

const offered = (root: string) => offeredBlocks(registry, root).map(({ type }) => type);

test("a form is offered questions and words, and no form of its own", () => {
  expect(offered("form.form")).toEqual(expect.arrayContaining(["form.text", "form.step", "content.heading"]));
  expect(offered("form.form").filter((type) => registry.get(type)?.sends)).toEqual([]);
  expect(offered("layout.page")).toEqual(expect.arrayContaining(["content.newsletter", "content.form"]));
});
