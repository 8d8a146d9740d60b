import fc from "fast-check";
import { expect, test } from "vitest";
import { joinTags, splitTags } from "./tag-list.ts";

test("tags come back from their line as they are", () => {
  const tag = fc
    .string({ unit: fc.constantFrom("a", ",", '"', " ", "é", "'") })
    .map((text) => text.trim())
    .filter((text) => text !== "");
  fc.assert(
    fc.property(fc.array(tag), (tags) => {
      expect(splitTags(joinTags(tags))).toEqual(tags);
    }),
  );
});

test("what people type by hand is read as they mean it", () => {
  expect(splitTags('terre, "soldes, -20 %" ,, 12" , été')).toEqual(["terre", "soldes, -20 %", '12"', "été"]);
});
