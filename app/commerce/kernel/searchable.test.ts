import fc from "fast-check";
import { expect, test } from "vitest";
import { searchable, westernDigits } from "./searchable.ts";

test.each([
  ["Bougie à l'Œillet", "bougie a l oeillet"],
  ["مِصْبَاحٌ", "مصباح"],
  ["أحمر إسلام آخر", "احمر اسلام اخر"],
  ["مـزهـريـة", "مزهريه"],
  ["على", "علي"],
  ["مسؤول بيئة", "مسوول بييه"],
  ["٣ قطع", "3 قطع"],
  ["MZ-VASE_01", "mz vase 01"],
])("%s is searched as %s", (text, expected) => expect(searchable(text)).toBe(expected));

test("what is already searchable stays as it is", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => searchable(searchable(text)) === searchable(text)));
});

test("digits of Arabic and Persian keyboards become Western ones", () => {
  expect(westernDigits("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹")).toBe("0123456789 0123456789");
});
