import { expect, test } from "vitest";
import { phoneTail } from "./phone-search.ts";

test.each([
  ["0612345678", "612345678"],
  ["06 12 34 56 78", "612345678"],
  ["00212612345678", "212612345678"],
  ["+212 (0)6 12 34 56 78", "212612345678"],
  ["٠٦١٢٣٤٥٦٧٨", "612345678"],
  ["20 123 456", "20123456"],
  ["07 07 07 07 07", "707070707"],
  ["5678", "5678"],
  ["12", undefined],
  ["Villa 12", undefined],
  ["", undefined],
])("%j is looked for as %j", (typed, digits) => expect(phoneTail(typed)).toBe(digits));
