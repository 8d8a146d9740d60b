/** What a marketer begins a new page with. Names and descriptions are in the admin's words, under the same key. */
export const STARTERS = [
  "offer",
  "ramadan",
  "black-friday",
  "fashion",
  "cosmetics",
  "electronics",
  "lead-magnet",
  "waiting-list",
  "quiz-result",
  "about",
  "contact",
  "links",
  "gifts",
  "blank",
] as const;
export type Starter = (typeof STARTERS)[number];

export function isStarter(value: unknown): value is Starter {
  return typeof value === "string" && (STARTERS as readonly string[]).includes(value);
}
