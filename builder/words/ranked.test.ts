import { expect, test } from "vitest";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import { registry } from "#runtime/registry.ts";
import { blockWord, ranked } from "./block-words.ts";

const labels = (words: string) =>
  ranked(registry.all(), searchable(words), "fr").map((block) => blockWord(block, "label", "fr"));

test("a block whose name begins with the words comes before one that is found otherwise", () => {
  expect(labels("image")[0]).toBe("Image");
  expect(labels("bouton")[0]).toBe("Bouton");
  // Found by its name in another language alone: last.
  const found = labels("section");
  expect(found[0]).toBe("Section");
  expect(found.length).toBeGreaterThan(1);
  expect(labels("nothing of ours")).toEqual([]);
});
