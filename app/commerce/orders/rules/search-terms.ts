import { parsePhone } from "../../kernel/phone.ts";
import { searchWords, westernDigits } from "../../kernel/searchable.ts";

/** What staff typed to find an order, sorted by what it can be. */
export type SearchTerm =
  /** A whole phone number: the E.164 it is in each country it is a number of. */
  | { kind: "phones"; phones: string[] }
  /** Digits alone: an order's number, or the end of a phone. */
  | { kind: "digits"; digits: string }
  /** A word of a number, a name or a city. */
  | { kind: "word"; word: string };

const MOST_WORDS = 6;

/**
 * `06 12 34 56 78`, `+212 612-345678`, `٠٦١٢…` are one phone, not five words; `1042` is a number or the end of a phone;
 * the rest are words that must all be found.
 * @param countries those whose national numbers are understood
 */
export function searchTerms(typed: string, countries: readonly string[]): SearchTerm[] {
  const text = westernDigits(typed).trim();
  if (/^[\d\s+().\-/]+$/.test(text)) {
    // Digits without 0 or + in front may be the end of a longer number, though they are a whole one somewhere (Tunisia).
    const isWhole = /^[\s(]*[+0]/.test(text);
    const phones = isWhole ? countries.flatMap((country) => parsePhone(text, country)?.e164 ?? []) : [];
    if (phones.length > 0) return [{ kind: "phones", phones: [...new Set(phones)] }];
    const digits = text.replace(/\D/g, "");
    if (digits) return [{ kind: "digits", digits: withoutTrunk(digits) }];
  }
  return searchWords(typed, MOST_WORDS).map((word) =>
    /^\d+$/.test(word) ? { kind: "digits", digits: withoutTrunk(word) } : { kind: "word", word },
  );
}

/** `0612…` is stored as `+212612…`: the zero people dial at home is not part of it. */
function withoutTrunk(digits: string): string {
  return /^0\d{4,}$/.test(digits) ? digits.slice(1) : digits;
}
