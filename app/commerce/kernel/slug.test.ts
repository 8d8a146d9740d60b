import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slugify } from "./slug.ts";

describe("slugify", () => {
  it.each([
    ["Écharpe d'été « bleu nuit »", "echarpe-d-ete-bleu-nuit"],
    ["Œuf à la coque", "oeuf-a-la-coque"],
    ["Ǣ, Ǿ", "ae-o"],
    ["  Savon   noir — 200 g ", "savon-noir-200-g"],
    ["الصابون البلدي", "الصابون-البلدي"],
    ["مُزَهَّرِيَّة كـــبيرة", "مزهرية-كبيرة"],
    ["🎁🎁", ""],
    ["e\u0301tui", "etui"],
  ])("turns %j into %j", (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  it("gives only what an address may hold, and is stable", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.integer({ min: 1, max: 80 }), (text, max) => {
        const slug = slugify(text, max);
        expect(slug).toMatch(/^$|^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u);
        expect([...slug].length).toBeLessThanOrEqual(max);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });
});
