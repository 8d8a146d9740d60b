import type { PatternProblem } from "./types.ts";

/** Why a pattern is not taken, for programs and reports. */
export const PATTERN_REASONS: Readonly<Record<PatternProblem, string>> = {
  unfinished: "this is no complete regular expression",
  unknown: "a group or a property of this kind is not known",
  "looks-back": "what looks back (?<=…) is not walked in a time that anybody can foresee",
  "refers-back": "what refers back (\\1) is not walked in a time that anybody can foresee",
  "too-long": "it repeats more than a field can have",
};
