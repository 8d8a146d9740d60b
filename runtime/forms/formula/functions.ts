import { LAZY_ARGS } from "#app/commerce/kernel/logic/check-logic.ts";
import { OPERATORS } from "#app/commerce/kernel/logic/operators.ts";

/** Operators whose own name is a sign, by the word that calls them in a formula. */
const NAMED: Readonly<Record<string, string>> = {
  not: "!",
  truth: "!!",
  same: "===",
  differs: "!==",
  plus: "+",
  times: "*",
  join: "cat",
};
const WORDS = new Map(Object.entries(NAMED).map(([word, operator]) => [operator, word]));

/** Which operator a word of a formula calls; undefined where there is none. Case makes no difference. */
export function operatorOf(word: string): string | undefined {
  const name = word.toLowerCase();
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  return name !== "var" && boundsOf(name) && /^[a-z_]+$/.test(name) ? name : undefined;
}

/** The word that calls an operator. */
export function wordOf(operator: string): string {
  return WORDS.get(operator) ?? operator;
}

/** Fewest and most values. */
export function boundsOf(operator: string): readonly [number, number] | undefined {
  if (Object.hasOwn(LAZY_ARGS, operator)) return LAZY_ARGS[operator];
  return Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator]?.args : undefined;
}

/** What people pick, by what it is about. The rest can be typed. */
export const OFFERED_FUNCTIONS = {
  numbers: ["sum", "min", "max", "avg", "round", "floor", "ceil", "abs"],
  texts: ["join", "length", "upper", "lower", "trim"],
  dates: ["days_between", "months_between", "years_between", "add_days", "add_months", "year", "month", "weekday"],
  logic: ["if", "and", "or", "not", "empty", "contains", "count"],
} as const;
export type FunctionGroup = keyof typeof OFFERED_FUNCTIONS;
export type OfferedFunction = (typeof OFFERED_FUNCTIONS)[FunctionGroup][number];
