import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factsOf, NOBODY, readParameters, readViewAs, type ViewAs, writeViewAs } from "./view-as.ts";

const of = (query: string) => readParameters(new URLSearchParams(query));

describe("what an address says", () => {
  it.each([
    ["utm_source=facebook&ref=Amina+B", { utm_source: "facebook", ref: "Amina B" }],
    ["name=%D9%81%D8%A7%D8%B3", { name: "فاس" }],
    ["a=<script>alert(1)</script>", {}],
    ["a=https://evil.example", {}],
    ["a=evil.example+call", {}],
    ["a=www.evil", {}],
    ["a=%E2%80%AEabc", { a: "abc" }],
    ["a=call+me%0Anow", { a: "call menow" }],
    [`a=${"x".repeat(61)}`, {}],
    ["a=one&a=two", { a: "one" }],
    ["__proto__=x&a b=y", {}],
    ["a={{shop.name}}", {}],
  ])("%s comes through as %j", (query, expected) => expect(of(query)).toEqual(expected));

  it("is plain words, whatever a stranger writes", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }))), (pairs) => {
        for (const [name, value] of Object.entries(readParameters(new URLSearchParams(pairs)))) {
          expect(name).toMatch(/^[a-zA-Z0-9_-]{1,40}$/);
          expect(value).not.toMatch(/[<>"{}():/\\@\u202a-\u202e\u2066-\u2069]|\p{Cc}/u);
          expect(value.length).toBeLessThanOrEqual(60);
        }
      }),
    );
  });
});

describe("a shopper who is described", () => {
  const somebody: ViewAs = {
    ...{ now: 1_800_000_000_000, soldOut: true, city: "Fès", returning: true, query: "ref=amina", referrer: "fb.com" },
    ...{ visits: 4, pages: 7 },
    cart: { count: 2, total: 30_000, products: ["vase"] },
    customer: { name: "Amina", city: "Fès", orders: 2, delivered: 1, spent: 4_900, lastOrder: 1 },
  };

  it("is the same after the way through an address", () => {
    expect(readViewAs(writeViewAs(somebody))).toEqual(somebody);
    expect(writeViewAs(NOBODY)).toBe("");
  });

  it("is somebody, whatever the address says", () => {
    for (const text of [
      null,
      "",
      "{",
      "[]",
      "null",
      "1",
      '{"cart":{"products":"x"}}',
      '{"now":-1}',
      '{"visits":0,"pages":"9"}',
    ]) {
      expect(readViewAs(text)).toEqual(NOBODY);
    }
  });

  it("lives where they live, accents or not", () => {
    expect(factsOf(somebody).livesIn("fes")).toBe(true);
    expect(factsOf(NOBODY).livesIn("")).toBe(false);
  });
});
