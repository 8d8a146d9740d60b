/** Letters that Unicode does not take apart, or that people of the market write one for the other. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ى: "ي", // alif maqsura, written for ya in Morocco and Egypt
  ی: "ي", // Persian ya
  ک: "ك", // Persian kaf
  ة: "ه", // ta marbuta, said and often written as ha
  ٱ: "ا",
  ء: "",
};

const ARABIC_ZERO = 0x0660;
const PERSIAN_ZERO = 0x06f0;

/**
 * Text as it is compared in a search: lower case, without accents, Arabic vowels and tatweel, hamza carriers made plain,
 * digits Western, every other sign a space. The same for what is stored and for what is typed, in every language.
 */
export function searchable(text: string): string {
  // Taken apart before it is made small: "𝓐" and "㎴" come apart into capitals.
  return westernDigits(text.normalize("NFKD"))
    .toLowerCase()
    .replace(/[\p{M}\u0640]/gu, "")
    .replace(/[œæßøłđىیکةٱء]/g, (letter) => SAME_LETTER[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Stands in no text and no name: the doors refuse it. */
const FOUND_NOWHERE = "\u001f";

/**
 * The words of what somebody typed into a search, as `searchable` makes them: each must be found. `%`, `_` or `…` alone
 * are no word of anything; asked for, they find nothing, not everything.
 */
export function searchWords(typed: string, most: number): string[] {
  const words = searchable(typed).split(" ").filter(Boolean).slice(0, most);
  return words.length === 0 && typed.trim() !== "" ? [FOUND_NOWHERE] : words;
}

/** `٠٦١٢` and `۰۶۱۲` → `0612`. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_ZERO));
  });
}
