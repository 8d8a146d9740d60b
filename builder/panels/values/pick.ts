import type { Token } from "#runtime/document/tokens.ts";
import type { ValueType } from "#runtime/document/values.ts";

/** What may be picked, and what becomes of it. */
export interface ValuePick {
  types: readonly ValueType[];
  /** Asks what is said where there is no value; a bound prop has its own field for that. */
  withFallback: boolean;
  initial?: Token | undefined;
  onPick(token: Token): void;
}

/** Values that can stand among words. */
export const WORDED: readonly ValueType[] = ["text", "money", "number", "date"];
