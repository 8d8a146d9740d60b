import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nationalPhone, parsePhone } from "./phone.ts";

describe("a number is read with the country of its address", () => {
  test.each([
    ["0612345678", "MA", "+212612345678"],
    ["0612345678", "FR", "+33612345678"],
    ["06 12 34 56 78", "MA", "+212612345678"],
    ["06.12.34.56.78", "FR", "+33612345678"],
    ["06-12-34-56-78", "MA", "+212612345678"],
    ["612345678", "MA", "+212612345678"],
    ["+212612345678", "FR", "+212612345678"],
    ["00212612345678", "MA", "+212612345678"],
    ["00 212 6 12 34 56 78", "TN", "+212612345678"],
    ["+212 (0)6 12 34 56 78", "MA", "+212612345678"],
    ["(+212) 6 12 34 56 78", "MA", "+212612345678"],
    ["+2120612345678", "MA", "+212612345678"],
    ["٠٦١٢٣٤٥٦٧٨", "MA", "+212612345678"],
    ["۰۶۱۲۳۴۵۶۷۸", "MA", "+212612345678"],
    ["\u200e+212 612-345678\u200e", "MA", "+212612345678"],
    ["０６１２３４５６７８", "MA", "+212612345678"],
    ["20 123 456", "TN", "+21620123456"],
    ["+216 20 123 456", "MA", "+21620123456"],
    ["0551234567", "DZ", "+213551234567"],
    ["77 123 45 67", "SN", "+221771234567"],
    ["0701234567", "CI", "+2250701234567"],
    ["07 01 23 45 67", "CI", "+2250701234567"],
  ])("%s in %s is %s", (typed, country, e164) => expect(parsePhone(typed, country)?.e164).toBe(e164));

  test.each([
    ["", "MA"],
    ["06123456", "MA"],
    ["061234567890", "MA"],
    ["0000000000", "MA"],
    ["0612345678 poste 2", "MA"],
    ["<script>0612345678", "MA"],
    ["0612345678", "XX"],
    ["0612345678", ""],
    ["+999612345678", "MA"],
    ["0".repeat(500), "MA"],
  ])("%j in %j is no number", (typed, country) => expect(parsePhone(typed, country)).toBeUndefined());
});

test("a number read once reads the same again, anywhere", () => {
  const tails = fc.integer({ min: 10_000_000, max: 99_999_999 });
  fc.assert(
    fc.property(tails, fc.constantFrom("MA", "FR", "TN", "CI", "DZ", "SN"), (tail, elsewhere) => {
      const phone = parsePhone(`06${tail}`, "MA");
      return phone === undefined || parsePhone(phone.e164, elsewhere)?.e164 === phone.e164;
    }),
  );
});

test("no text makes it throw", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => void parsePhone(text, "MA")));
});

test("it is shown as the country writes it", () => {
  expect(nationalPhone("+212612345678")).toBe("06 12 34 56 78");
});
