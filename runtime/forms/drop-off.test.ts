import fc from "fast-check";
import { expect, test } from "vitest";
import { registry } from "../registry.ts";
import { dropOff } from "./drop-off.ts";
import { formOf, question, step } from "./testing/forms.ts";

const form = formOf([
  step("first", [
    question("form.text", "name", { purpose: "free" }),
    question("form.text", "why", { purpose: "free" }),
  ]),
  step("second", [question("form.text", "phone", { purpose: "free" }), question("form.hidden", "source", {})]),
]);
const reached = (name: number, why: number, phone: number) => [
  ...[
    { field: "name", reached: name },
    { field: "why", reached: why },
    { field: "phone", reached: phone },
  ],
];

test("says where those who began were lost, in the order in which is asked", () => {
  const found = dropOff(form, registry, { opened: 100, submitted: 40, fields: reached(90, 70, 45) });
  expect(found).toMatchObject({ opened: 100, started: 90, sent: 40, worst: "why" });
  expect(found.fields.map(({ name, step: at, reached: n, lost }) => [name, at, n, lost])).toEqual([
    ["name", 0, 90, 20],
    ["why", 0, 70, 25],
    ["phone", 1, 45, 5],
  ]);
});

test("a field that logic shows to few loses nobody by it, and a form that nobody opened loses none", () => {
  const few = dropOff(form, registry, { opened: 50, submitted: 50, fields: reached(50, 3, 50) });
  expect(few.fields.map(({ lost }) => lost)).toEqual([0, 0, 0]);
  expect(few.worst).toBeNull();
  expect(dropOff(form, registry, { opened: 0, submitted: 0, fields: [] })).toMatchObject({ started: 0, worst: null });
});

test("whatever was counted, losses and what was sent add up to those who started", () => {
  const count = fc.nat({ max: 10_000 });
  fc.assert(
    fc.property(fc.tuple(count, count, count, count, count), ([opened, submitted, name, why, phone]) => {
      const found = dropOff(form, registry, { opened, submitted, fields: reached(name, why, phone) });
      const lost = found.fields.reduce((sum, each) => sum + each.lost, 0);
      expect(lost + found.sent).toBe(found.started);
      expect(found.opened).toBeGreaterThanOrEqual(found.started);
      for (const each of found.fields) expect(each.lost).toBeGreaterThanOrEqual(0);
    }),
  );
});
