import type { Destination, PostcodeList } from "../types.ts";

/** Spaces and case do not tell two postcodes apart. */
export function barePostcode(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s-]+/g, "")
    .toUpperCase();
}

/**
 * May a parcel go to this postcode? A country without a list is open. Where only some are allowed, an address without a
 * postcode cannot be; where some are denied, it can.
 */
export function mayReach(lists: readonly PostcodeList[], { country, postcode }: Destination): boolean {
  const code = barePostcode(postcode ?? "");
  return lists
    .filter((list) => list.country === country)
    .every(({ mode, codes }) => (mode === "allow") === (code !== "" && codes.some((each) => names(each, code))));
}

function names(listed: string, code: string): boolean {
  return listed.endsWith("*") ? code.startsWith(listed.slice(0, -1)) : listed === code;
}
