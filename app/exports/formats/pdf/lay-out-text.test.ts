import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layOutText } from "./lay-out-text.ts";

/** Every character is ten points wide. */
const lines = (text: string, width = 1_000) => layOutText(text, { width, measure: (piece) => [...piece].length * 10 });
/** What stands on each line from left to right; a stretch of Arabic is in the order of its letters, and the font turns it. */
const seen = (text: string, width?: number) =>
  lines(text, width).map((line) => line.pieces.map((piece) => piece.text).join("|"));

describe("the order of the eye", () => {
  test("of French is as it was typed", () => {
    expect(seen("12, rue de Fès (bis)")).toEqual(["12, rue de Fès (bis)"]);
  });

  test("of Arabic is one stretch, turned by the font", () => {
    expect(seen("حي السلام")).toEqual(["حي السلام"]);
  });

  test("keeps numbers as they are read, in an Arabic line", () => {
    expect(seen("الهاتف 0612345678 هنا")).toEqual(["هنا| |0612345678|الهاتف "]);
  });

  test("turns brackets with the writing", () => {
    expect(seen("حي (أكدال)")).toEqual(["(|أكدال|)|حي "]);
  });

  test("of an Arabic name in a French line", () => {
    expect(seen("Client: محمد علي, Fès")).toEqual(["Client: |محمد علي|, Fès"]);
  });

  test("of a phone number begins with its plus, whatever the page", () => {
    expect(seen("+212 612-345678")).toEqual(["+212 612-345678"]);
  });

  test("has no place for emoji, which no face has", () => {
    expect(seen("ليلى 🎁")).toEqual(["ليلى"]);
    expect(seen("👩‍👩‍👧‍👦 Léa ❤️🇲🇦👍🏽 ™")).toEqual(["Léa ™"]);
  });

  test("is not for the writer of a name to change", () => {
    expect(seen("invoice\u202Efdp.exe")).toEqual(["invoicefdp.exe"]);
  });
});

describe("lines", () => {
  test("break between words, and in a word that no line holds", () => {
    expect(seen("un deux trois", 80)).toEqual(["un deux", "trois"]);
    expect(seen("anticonstitutionnel", 80)).toEqual(["anticons", "titution", "nel"]);
  });

  test("of nothing are one empty line", () => {
    expect(seen("  \n ")).toEqual([""]);
  });

  test("hold every character, once, and are never wider than they may be", () => {
    const words = fc.array(
      fc.oneof(fc.string(), fc.constantFrom("محمد", "السلام", "(12)", "+212612345678", "Fès,", "٣٤")),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 200 }), (list, width) => {
        const laid = lines(list.join(" "), width);
        for (const line of laid) expect(line.width).toBeLessThanOrEqual(width);
        // Brackets turn into each other, so they are told apart from nothing here.
        const bare = (text: string) => [...text.replace(/[^\p{L}\p{N}]/gu, "")].sort().join("");
        const drawn = laid.flatMap((line) => line.pieces.map((piece) => piece.text)).join("");
        expect(bare(drawn)).toBe(bare(list.join(" ")));
      }),
    );
  });
});
