import { expect, test } from "vitest";
import type { Condition, When } from "#blocks/contract/index.ts";
import { datesEnd } from "./dates-end.ts";

const thursday = Date.parse("2026-12-03T10:00:00Z");
const FRIDAY = "2026-12-04T18:00:00Z";
const SATURDAY = "2026-12-05T18:00:00Z";
const friday: Condition = { kind: "date", until: FRIDAY };
const saturday: Condition = { kind: "date", until: SATURDAY };
const over: Condition = { kind: "date", until: "2026-12-01T00:00:00Z" };
const fresh: Condition = { kind: "visitor", is: "new" };
const all = (...conditions: Condition[]): When => ({ match: "all", conditions });
const any = (...conditions: Condition[]): When => ({ match: "any", conditions });
const group = (when: When, not?: true): Condition => ({ kind: "group", ...when, ...(not && { not }) }) as Condition;

test.each<[string, When | null, string | null]>([
  ["no conditions", null, null],
  ["no dates", all(fresh), null],
  ["a date", all(friday), FRIDAY],
  ["a date among others", all(fresh, friday, saturday), FRIDAY],
  ["a beginning", all({ kind: "date", from: FRIDAY }), new Date(thursday).toISOString()],
  ["a beginning that is turned around", all({ kind: "date", from: FRIDAY, not: true }), FRIDAY],
  ["an end that is turned around", all({ ...friday, not: true }), new Date(thursday).toISOString()],
  ["either of two dates", any(friday, saturday), SATURDAY],
  ["a date, or somebody it holds for anyway", any(friday, fresh), null],
  ["a group of either, among others", all(fresh, group(any(friday, saturday))), SATURDAY],
  ["a group that is turned around", all(group(any({ kind: "date", from: FRIDAY }, fresh), true)), FRIDAY],
  ["what may hold or not, turned around", all(group(all(friday, fresh), true)), null],
  ["a date that is over", all(over, friday), new Date(thursday).toISOString()],
  ["one that is over, or another", any(over, friday), FRIDAY],
  [
    "one after the other, without a gap",
    any(friday, group(all({ kind: "date", from: FRIDAY, until: SATURDAY }, fresh))),
    SATURDAY,
  ],
])("what dates end for certain: %s", (_, when, end) => {
  const found = datesEnd(when, thursday);
  expect(found === null ? null : new Date(found).toISOString()).toBe(end && new Date(end).toISOString());
});
