import fc from "fast-check";
import { expect, test } from "vitest";
import { logicHolds } from "#app/commerce/kernel/logic/evaluate-logic.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { COMPARISONS, logicOf, type Picked, type PickedCondition, pickedOf } from "./picked-logic.ts";

const choice = fc.oneof(fc.string({ maxLength: 4 }), fc.integer({ min: -3, max: 3 }), fc.boolean());
const condition: fc.Arbitrary<PickedCondition> = fc
  .record({
    kind: fc.constant("condition" as const),
    answer: fc.constantFrom("name", "a.b", "$today"),
    by: fc.constantFrom(...COMPARISONS),
    value: fc.oneof(
      choice.map((is) => ({ is })),
      fc.constant({ of: "other" }),
    ),
    among: fc.array(choice, { maxLength: 3 }),
  })
  .map(({ among, ...each }) => {
    if (each.by === "empty" || each.by === "filled") return { ...each, value: { is: "" } };
    return each.by === "any-of" ? { ...each, value: { among } } : each;
  });
const { part } = fc.letrec<{ part: Picked }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    condition,
    fc.record({
      kind: fc.constant("group" as const),
      join: fc.constantFrom("all" as const, "any" as const, "none" as const),
      parts: fc.array(tie("part"), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

test("what was picked, nested however deep, is picked again", () => {
  fc.assert(
    fc.property(part, (each) => {
      const whole = each.kind === "group" ? each : { kind: "group" as const, join: "all" as const, parts: [each] };
      expect(pickedOf(logicOf(each))).toEqual(whole);
    }),
  );
});

test.each<[string, Logic]>([
  ["a sum", { ">": [{ "+": [{ var: "a" }, 1] }, 2] }],
  ["a part among others", { and: [{ "==": [{ var: "a" }, 1] }, { ">": [{ length: [{ var: "b" }] }, 2] }] }],
  ["a value by default", { "==": [{ var: ["a", 1] }, 1] }],
  ["a group that is not so", { "!": [{ and: [{ var: "a" }, { var: "b" }] }] }],
  ["a truth", true],
])("%s says more than can be picked, and stays what it was", (_name, logic) => {
  const again = logicOf(pickedOf(logic));
  for (const a of [null, 0, 1, "2", 5]) {
    const given = (name: string) => (name === "a" ? a : "abc");
    expect(logicHolds(again, given)).toBe(logicHolds(logic, given));
  }
});
