import fc from "fast-check";
import { expect, test } from "vitest";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { COMPARISONS, groupsOf, logicOf, type PlainCondition } from "./plain-condition.ts";

const anyCondition: fc.Arbitrary<PlainCondition> = fc
  .record({
    answer: fc.constantFrom("name", "a.b", "nps-score"),
    by: fc.constantFrom(...COMPARISONS),
    value: fc.oneof(fc.string(), fc.integer(), fc.boolean()),
  })
  .map((each) => (each.by === "empty" || each.by === "filled" ? { ...each, value: "" } : each));

test("what was picked is picked again", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(anyCondition, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      (groups) => {
        expect(groupsOf(logicOf(groups))).toEqual(groups);
      },
    ),
  );
});

test.each<[Logic]>([
  [{ ">": [{ var: "a" }, { var: "b" }] }],
  [{ and: [{ or: [{ "==": [{ var: "a" }, 1] }, { "==": [{ var: "b" }, 1] }] }, { empty: { var: "c" } }] }],
  [true],
])("what says more is left alone: %j", (logic) => expect(groupsOf(logic)).toBeUndefined());
