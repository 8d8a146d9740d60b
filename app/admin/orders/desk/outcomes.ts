import type { CallOutcome } from "#app/commerce/orders/desk.ts";

/** Data table: the key of each answer, and what is asked before it is written down. */
export const OUTCOME_KEYS: Readonly<Record<CallOutcome, { key: string; asks?: "when" | "why" }>> = {
  confirmed: { key: "c" },
  no_answer: { key: "n" },
  busy: { key: "b" },
  postponed: { key: "p", asks: "when" },
  wrong_number: { key: "w" },
  duplicate: { key: "d", asks: "why" },
  fake: { key: "f", asks: "why" },
  cancelled: { key: "a", asks: "why" },
};
