import { expect, test } from "vitest";
import { calculatedWords } from "./calculated-words.ts";

test.each([
  ["150", "MAD", "fr", "150\u00a0DH"],
  ["1234.5", "MAD", "fr", "1\u202f234,50\u00a0DH"],
  ["12.3456", "TND", "fr", "12,346\u00a0DT"],
  ["150", "MAD", "ar", "150\u00a0درهم"],
  ["1234.5", undefined, "fr", "1234.5"],
  ["Fès", "MAD", "fr", "Fès"],
  ["", "MAD", "fr", ""],
  ["1e30", "MAD", "fr", "1e30"],
])("%j in %s, read in %s, is %s", (made, currency, language, words) =>
  expect(calculatedWords(made, currency, language)).toBe(words),
);
