import fc from "fast-check";
import { expect, it } from "vitest";
import { parseFilter } from "./parse-filter.ts";

const read = (text: string) => {
  const result = parseFilter(text, "MAD");
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

it.each([
  ["tag:promo", [{ field: "tag", op: "is", value: ["promo"] }]],
  ['-tag:"Fête des mères",soldes', [{ field: "tag", op: "is_not", value: ["Fête des mères", "soldes"] }]],
  [
    "price:99,90..200",
    [
      { field: "price", op: "at_least", value: 9_990 },
      { field: "price", op: "at_most", value: 20_000 },
    ],
  ],
  ["price:..1200.50", [{ field: "price", op: "at_most", value: 120_050 }]],
  ["stock:0", [{ field: "stock", op: "is", value: 0 }]],
  ["a.height:12.5..", [{ field: "attribute", attribute: "height", op: "at_least", value: 12.5 }]],
  ["a.material:terre,verre", [{ field: "attribute", attribute: "material", op: "is", value: ["terre", "verre"] }]],
  ["created:30d", [{ field: "created", op: "in_last_days", value: 30 }]],
  [
    "created:2026-01-01",
    [
      { field: "created", op: "at_least", value: Date.UTC(2026, 0, 1) },
      { field: "created", op: "at_most", value: Date.UTC(2026, 0, 2) - 1 },
    ],
  ],
  ["vendor:أمينة", [{ field: "vendor", op: "is", value: ["أمينة"] }]],
])("reads %s", (text, of) => {
  expect(read(text)).toEqual({ q: "", rule: { match: "all", of } });
});

it("keeps words for the search", () => {
  expect(read('vase "terre cuite" status:active')).toMatchObject({ q: "vase terre cuite" });
  expect(read("  ")).toEqual({ q: "", rule: undefined });
});

it.each([
  "price:cher",
  "price:..",
  "colour:red",
  "a.:x",
  "stock:1.5",
  "created:hier",
  "-price:1..2",
  "__proto__:x",
  "constructor:x",
])("refuses %s", (text) => {
  const result = parseFilter(text, "MAD");
  expect(!result.ok && result.refusal.code).toBe("filter.invalid");
});

it("answers whatever is typed", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: "binary" }), (text) => {
      const result = parseFilter(text, "XOF");
      return result.ok || result.refusal.code === "filter.invalid";
    }),
  );
});
