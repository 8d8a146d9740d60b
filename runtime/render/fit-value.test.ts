import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bindable, choice, dateTime, number, toggle } from "#blocks/contract/index.ts";
import { registry } from "../registry.ts";
import { fitValue } from "./fit-value.ts";

const pieces = bindable(number(3, { min: 1, max: 10 }));
const share = bindable(number(3, { min: 0, max: 10, integer: false }));
const look = bindable(choice(["boxes", "line"], "line"));

describe("values of the page in a prop's place", () => {
  it.each([
    [pieces, 7, 7],
    [pieces, "7", 7],
    [pieces, 11, undefined],
    [pieces, 2.5, undefined],
    [pieces, "", undefined],
    [pieces, "1e1", undefined],
    [pieces, { amount: 3, currency: "MAD" }, undefined],
    [share, "2.5", 2.5],
    [share, Number.NaN, undefined],
    [bindable(toggle(true)), false, false],
    [bindable(toggle(true)), "1", true],
    [bindable(toggle(true)), 1, undefined],
    [look, "boxes", "boxes"],
    [look, "Boxes", undefined],
    [look, "__proto__", undefined],
    [bindable(dateTime()), { at: 0 }, "1970-01-01T00:00:00.000Z"],
    [bindable(dateTime()), "2026-12-01T08:00:00Z", "2026-12-01T08:00:00.000Z"],
    [bindable(dateTime()), "bientôt", undefined],
    [bindable(dateTime()), { at: 9e15 }, undefined],
    [bindable(dateTime()), null, undefined],
  ])("%#: fits or does not", (prop, value, expected) => expect(fitValue(prop, value)).toBe(expected));

  it("never hands a block what its schema does not take", () => {
    const props = registry.all().flatMap((block) => Object.values(block.props).filter(({ bindable: can }) => can));
    const simple = props.filter(({ kind }) => ["number", "toggle", "choice", "date-time"].includes(kind));
    expect(new Set(simple.map(({ kind }) => kind))).toEqual(new Set(["number", "toggle", "choice", "date-time"]));
    fc.assert(
      fc.property(fc.constantFrom(...simple), fc.anything(), (prop, value) => {
        const fitted = fitValue(prop, value);
        if (fitted === undefined) return;
        if (prop.kind === "number") expect(fitted).toBeTypeOf("number");
        if (prop.kind === "toggle") expect(fitted).toBeTypeOf("boolean");
        if (prop.kind === "choice") expect(fitted).toBe(value);
        if (prop.kind === "date-time") expect(Number.isNaN(Date.parse(String(fitted)))).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});
