import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js";
import { westernDigits } from "./searchable.ts";

export interface Phone {
  /** `+212612345678`: the identity of a person. */
  e164: string;
  /** ISO 3166-1 alpha-2; the country asked for where the number alone does not say (shared codes). */
  country: string;
}

/**
 * Reads a number as people type it: national or international, `00` or `+`, `+212 (0)6…`, Arabic or Persian digits, any
 * punctuation. A national number is read with `country` (of the address, else the shop's): `0612345678` is one person in
 * Morocco and another in France.
 * @returns undefined when it is no valid number.
 */
export function parsePhone(text: string, country: string): Phone | undefined {
  if (!isSupportedCountry(country)) return undefined;
  const typed = westernDigits(text)
    .normalize("NFKC")
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .trim();
  // Letters would be read as a telephone's keys (0800 FLOWERS), and what follows them as an extension: a mistake here.
  if (typed.length > 40 || /\p{L}/u.test(typed)) return undefined;
  const parsed = parsePhoneNumberFromString(bareNumber(typed), {
    defaultCountry: country as CountryCode,
    extract: false,
  });
  if (!parsed?.isValid()) return undefined;
  return { e164: parsed.number, country: parsed.country ?? country };
}

/** Digits alone, with a `+` where it is international. The `(0)` after a country code is for callers from within. */
function bareNumber(typed: string): string {
  const isInternational = /^[\s(]*(\+|00[\s(]*[1-9])/.test(typed);
  if (!isInternational) return typed.replace(/\D/g, "");
  return `+${typed.replace(/\(0\)/, "").replace(/\D/g, "").replace(/^00/, "")}`;
}

/** As people of the country write it: `06 12 34 56 78`. The E.164 itself where it cannot be read. */
export function nationalPhone(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatNational() ?? e164;
}
