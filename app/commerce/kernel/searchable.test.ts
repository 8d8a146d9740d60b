import fc from "fast-check";
import { expect, test } from "vitest";
import { searchable, searchWords, westernDigits } from "./searchable.ts";

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

test.each([
  ["Vase  émaillé, bleu", ["vase", "emaille"]],
  ["", []],
  ["  ", []],
])("%s is looked for by its words, so many at most", (typed, words) => expect(searchWords(typed, 2)).toEqual(words));

test("signs alone are looked for, and found nowhere", () => {
  for (const signs of ["%", "_", "…", "🎁", "'--"]) {
    const [word = "", ...more] = searchWords(signs, 6);
    expect(more).toEqual([]);
    expect(word.trim()).not.toBe("");
    expect(searchable(word)).toBe("");
  }
});

test("digits of Arabic and Persian keyboards become Western ones", () => {
  expect(westernDigits("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹")).toBe("0123456789 0123456789");
});
