/**
 * Words → an address: lower case, hyphens, Latin accents dropped (`Écharpe bleu nuit` → `echarpe-bleu-nuit`). Arabic
 * and other alphabets are kept, without vowel marks and tatweel. "" when nothing is left (emoji alone).
 * @param max characters
 */
export function slugify(text: string, max = 80): string {
  const bare = text
    .slice(0, 1_000)
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\p{Script=Latin}]\p{M}*/gu, (letter) => letter.normalize("NFD").replace(/\p{M}/gu, ""))
    .replace(/[œæßøđłıþ]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(/[\p{M}\u0640]/gu, "")
    .replace(/[^\p{Ll}\p{Lo}\p{N}]+/gu, "-");
  return [...bare]
    .slice(0, max)
    .join("")
    .replace(/^-+|-+$/g, "");
}

const LIGATURES: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  đ: "d",
  ł: "l",
  ı: "i",
  þ: "th",
};
