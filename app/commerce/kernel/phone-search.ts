import { westernDigits } from "./searchable.ts";

/** Fewer digits are a house number, or a part of a name. */
const SHORTEST = 4;

/**
 * What is typed into a search as the digits that a stored phone ends with, where it looks like a phone: `06 12 34`,
 * `00212612…`, `+212 (0)6…`, `٠٦١٢…`. The national nought and the international ones are not stored.
 * @returns undefined where it is no phone
 */
export function phoneTail(typed: string): string | undefined {
  const plain = westernDigits(typed.normalize("NFKC")).replace(/\(0\)/, "");
  if (/\p{L}/u.test(plain)) return undefined;
  const digits = plain.replace(/\D/g, "").replace(/^0{1,2}/, "");
  return digits.length >= SHORTEST ? digits : undefined;
}
