/** How a call ended. `confirmed` and `cancelled` move the order itself; the others stay with the desk. */
export const CALL_OUTCOMES = [
  "confirmed",
  "no_answer",
  "busy",
  "postponed",
  "wrong_number",
  "duplicate",
  "fake",
  "cancelled",
] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** What the last call left an order in; `new`: nobody has called yet. */
export const DESK_STATES = ["new", "no_answer", "busy", "postponed", "wrong_number", "duplicate", "fake"] as const;
export type DeskState = (typeof DESK_STATES)[number];

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Nobody postpones a parcel for longer: the order would be forgotten. */
export const LONGEST_POSTPONEMENT = 90 * DAY;

interface OutcomeRule {
  /**
   * When to call again, in minutes after the first, second … such call; the last stands for all later ones. `asked`: when
   * the buyer said. Absent: not again.
   */
  again?: readonly number[] | "asked";
  /** It ends the order, too. */
  moves?: "confirmed" | "cancelled";
}

/** What follows from a call. */
export const OUTCOME_RULES: Readonly<Record<CallOutcome, OutcomeRule>> = {
  confirmed: { moves: "confirmed" },
  no_answer: { again: [60, 180, 24 * 60] },
  busy: { again: [15, 30, 60] },
  postponed: { again: "asked" },
  // Back at the desk once somebody has mended the number.
  wrong_number: {},
  duplicate: { moves: "cancelled" },
  fake: { moves: "cancelled" },
  cancelled: { moves: "cancelled" },
};

/**
 * When an order is due at the desk again.
 * @param attempts calls made, this one included
 * @param asked when the buyer wants to be called, for `postponed`
 * @returns epoch ms, or null: not again
 */
export function nextCall(
  outcome: CallOutcome,
  attempts: number,
  now: number,
  asked: number | undefined,
): number | null {
  const { again } = OUTCOME_RULES[outcome];
  if (again === undefined) return null;
  if (again === "asked") return asked ?? now;
  const minutes = again[Math.min(attempts, again.length) - 1] ?? 0;
  return now + minutes * MINUTE;
}
