import { randomInt } from "node:crypto";

/** No letter that is read as another: 31 signs, 12 of them are 59 bits. */
const SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

export function newCode(): string {
  return Array.from({ length: 12 }, () => SIGNS[randomInt(SIGNS.length)]).join("");
}

/** As it is kept: typed with dashes, spaces or in small letters it is the same code. */
export function normalCode(code: string): string {
  return code
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .slice(0, 60);
}

/** As people read it: in groups of four. */
export function shownCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}
