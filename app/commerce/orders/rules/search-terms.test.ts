import fc from "fast-check";
import { expect, test } from "vitest";
import { searchTerms } from "./search-terms.ts";

test.each([
  ["06 12 34 56 78", [{ kind: "phones", phones: ["+212612345678", "+33612345678"] }]],
  ["+212 (0)6 12-34-56-78", [{ kind: "phones", phones: ["+212612345678"] }]],
  ["٠٦١٢٣٤٥٦٧٨", [{ kind: "phones", phones: ["+212612345678", "+33612345678"] }]],
  ["00 212 612 345678", [{ kind: "phones", phones: ["+212612345678"] }]],
  ["22 345 678", [{ kind: "digits", digits: "22345678" }]],
  ["1042", [{ kind: "digits", digits: "1042" }]],
  ["0612345", [{ kind: "digits", digits: "612345" }]],
  [
    "MZ-1042",
    [
      { kind: "word", word: "mz" },
      { kind: "digits", digits: "1042" },
    ],
  ],
  [
    "Amina Fès",
    [
      { kind: "word", word: "amina" },
      { kind: "word", word: "fes" },
    ],
  ],
  ["أمينة", [{ kind: "word", word: "امينه" }]],
  ["  ", []],
  ["🎁", [{ kind: "word", word: "\u001f" }]],
])("%s", (typed, terms) => {
  expect(searchTerms(typed, ["MA", "FR", "TN"])).toEqual(terms);
});

test("takes whatever is typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0612345 +()-.٠٦éمZ🎁\u202e"), maxLength: 60 }), (typed) => {
      expect(searchTerms(typed, ["MA", "CI"]).length).toBeLessThanOrEqual(6);
    }),
  );
});
