import { createHash, randomInt } from "node:crypto";

/** Letters and digits that nobody takes for one another, read aloud or written by hand. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
/** 10 of 30 characters: 49 bits. At the rate that guesses are let through nobody meets one. */
const LENGTH = 10;

const CODE = /^[A-Z0-9_-]{3,64}$/;

/** A code that nobody guesses. */
export function randomCode(prefix: string): string {
  const random = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return prefix ? `${prefix}-${random}` : random;
}

/** A code as it is stored and compared, from how somebody typed it: `  été 10` is no code, `ete10 ` is `ETE10`. */
export function normaliseCode(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .toUpperCase()
    .slice(0, 64);
}

export function isCode(code: string): boolean {
  return CODE.test(code);
}

/** Names a person without saying who: by E.164 phone, or by e-mail in small letters. */
export function recipientHash(phoneOrEmail: string): string {
  return createHash("sha256").update(`coupon:${phoneOrEmail.trim().toLowerCase()}`).digest("hex");
}
