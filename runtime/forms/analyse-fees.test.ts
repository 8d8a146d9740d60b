import fc from "fast-check";
import { expect, test } from "vitest";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { Node } from "#blocks/contract/index.ts";
import { registry } from "../registry.ts";
import { analyseForm } from "./analyse-form.ts";
import { compileForm } from "./compile-form.ts";
import { evaluateForm, type FormContext } from "./evaluate-form.ts";
import { formOf, question } from "./testing/forms.ts";

const context: FormContext = { locale: "en", country: "MA", today: "2026-11-26", now: "2026-11-26T10:00:00Z" };

test("a fee that no price can take is found, and one that no order takes", () => {
  const fee = (value: Logic, others: Node[] = []) =>
    formOf([...others, question("form.calculated", "wrap", { fee: true, value })]);
  const kinds = (form: ReturnType<typeof formOf>) => analyseForm(form, registry).findings.map(({ kind }) => kind);
  const orders = [question("form.phone", "phone", {}), question("form.place", "city", {})];
  const gift = question("form.yesno", "gift", {});
  const kept: Logic = { if: [{ var: "gift" }, 15, 0] };
  expect(kinds(fee(kept, [...orders, gift]))).toEqual([]);
  expect(kinds(fee(kept, [gift]))).toEqual(["fee-without-order"]);
  // A page that names it asks for an order with it: whoever can be called says where to.
  expect(kinds(fee(kept, [question("form.phone", "phone", {}), gift]))).toEqual([]);
  expect(kinds(fee({ if: [{ var: "gift" }, -15, 0] }, [...orders, gift]))).toEqual(["fee-no-amount"]);
  expect(kinds(fee({ if: [{ var: "gift" }, "offert", 0] }, [...orders, gift]))).toEqual(["fee-no-amount"]);
});

test("of numbers and texts without end, fees are reckoned at the ends of what their fields take", () => {
  const found = (props: Record<string, unknown>, value: Logic, type: "form.number" | "form.text" = "form.number") =>
    analyseForm(
      formOf([
        ...[question("form.phone", "phone", {}), question("form.place", "city", {})],
        question(type, "letters", type === "form.text" ? { purpose: "free", required: false, ...props } : props),
        question("form.calculated", "wrap", { fee: true, value }),
      ]),
      registry,
    ).findings.some(({ kind }) => kind === "fee-no-amount");
  const letters = { var: "letters" };
  const each: Logic = { "*": [letters, 20] };
  const beyond: Logic = { "-": [letters, 3] };
  const fewer: Logic = { "-": [10, letters] };
  // Nothing keeps anybody from a number below zero, unless the field does.
  expect([found({}, each), found({ least: "0" }, each), found({ least: "-2", most: "5" }, each)]).toEqual([
    true,
    false,
    true,
  ]);
  // Left empty it is nothing, unless it has to be filled in.
  expect(found({ least: "3", required: false }, beyond)).toBe(true);
  expect(found({ least: "3", required: true }, beyond)).toBe(false);
  expect(found({ least: "2", required: true }, beyond)).toBe(true);
  expect([found({ least: "0" }, fewer), found({ least: "0", most: "10" }, fewer)]).toEqual([true, false]);
  expect(found({ least: "0.5", most: "10.5", whole: true }, fewer)).toBe(false);
  const kept: Logic = { if: [{ ">": [letters, 3] }, beyond, 0] };
  expect([found({}, kept), found({}, { max: [0, beyond] })]).toEqual([false, false]);
  const length: Logic = { length: [letters] };
  expect(found({}, { "*": [length, 20] }, "form.text")).toBe(false);
  expect(found({}, { "-": [10, length] }, "form.text")).toBe(true);
  expect(found({}, letters, "form.text")).toBe(true);
});

test("a fee that is warned of is refused after some lawful answer, and none that is not is at any end", () => {
  const number = fc.integer({ min: -20, max: 20 });
  const some = fc.record({
    ...{ least: fc.option(number), most: fc.option(number), required: fc.boolean(), whole: fc.boolean() },
    ...{ factor: number, more: number, from: fc.option(number) },
  });
  fc.assert(
    fc.property(some, ({ least, most, required, whole, factor, more, from }) => {
      fc.pre(least === null || most === null || least <= most);
      const sum: Logic = { "+": [{ "*": [{ var: "n" }, factor] }, more] };
      const value: Logic = from === null ? sum : { if: [{ ">=": [{ var: "n" }, from] }, sum, 0] };
      const bounds = { least: least === null ? "" : String(least), most: most === null ? "" : String(most) };
      const form = formOf([
        question("form.phone", "phone", { required: false }),
        question("form.number", "n", { ...bounds, required, whole }),
        question("form.calculated", "wrap", { fee: true, value }),
      ]);
      const warned = analyseForm(form, registry).findings.some(({ kind }) => kind === "fee-no-amount");
      const compiled = compileForm(form, registry);
      const refusedAt = (n: string) => {
        const { errors } = evaluateForm(compiled, { n }, context);
        return errors.some(({ field }) => field === "wrap") && !errors.some(({ field }) => field === "n");
      };
      // A straight line is furthest from lawful at its ends: all of them lie here.
      const all = ["", "-1000", "1000", ...Array.from({ length: 61 }, (_, at) => String(at - 30))];
      expect(warned).toBe(all.some(refusedAt));
    }),
    { numRuns: process.env.VITRINE_FULL === "1" ? 500 : 40 },
  );
});
