/** Characters that may stand in one place. */
export interface CharSet {
  /** Code points, from and to, one pair after the other. */
  ranges: readonly number[];
  /** Unicode properties (`L`, `Script=Arabic`), with `!` before one whose characters are left out. */
  properties?: readonly string[];
  /** All others. */
  not?: true;
  /** Great and small letters are alike. */
  anyCase?: true;
}

/** What stands there: a character of a set (its index), ways that go on (indexes of steps), or an assertion. */
export type PatternStep = number | readonly number[] | string;

/**
 * A pattern made ready: steps one after the other, and past the last one it holds. Assertions: `^`, `$`, `b`, `B`, and `=0`
 * or `!0` where the steps of `looks[0]` hold from there on, or do not.
 */
export interface PatternProgram {
  sets: readonly CharSet[];
  looks: readonly (readonly PatternStep[])[];
  main: readonly PatternStep[];
}

/** Why a pattern is not taken. The list is closed. */
export const PATTERN_PROBLEMS = ["unfinished", "unknown", "looks-back", "refers-back", "too-long"] as const;
export type PatternProblem = (typeof PATTERN_PROBLEMS)[number];
