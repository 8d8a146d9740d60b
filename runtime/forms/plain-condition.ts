import { argsOf, isList } from "#app/commerce/kernel/logic/evaluate-logic.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { AnswerChoice } from "#blocks/contract/index.ts";

/** What people pick to compare an answer by. */
export const COMPARISONS = ["is", "is-not", "has", "more", "less", "filled", "empty"] as const;
export type Comparison = (typeof COMPARISONS)[number];

export interface PlainCondition {
  /** Name of the answer. */
  answer: string;
  by: Comparison;
  value: AnswerChoice;
}

/** Any of the groups, all of what stands in one. Every condition of and, or and not can be said so. */
export type PlainGroups = readonly (readonly PlainCondition[])[];

const OPERATORS: Readonly<Record<string, Comparison>> = {
  "==": "is",
  "!=": "is-not",
  contains: "has",
  ">": "more",
  "<": "less",
};

export function logicOf(groups: PlainGroups): Logic {
  const all = groups.map((group) => whole("and", group.map(atomOf)));
  return whole("or", all);
}

function whole(operator: "and" | "or", parts: readonly Logic[]): Logic {
  const [first] = parts;
  return parts.length === 1 && first !== undefined ? first : { [operator]: parts };
}

function atomOf({ answer, by, value }: PlainCondition): Logic {
  const read: Logic = { var: answer };
  if (by === "empty") return { empty: [read] };
  if (by === "filled") return { "!": [{ empty: [read] }] };
  const operator = Object.keys(OPERATORS).find((each) => OPERATORS[each] === by) ?? "==";
  return { [operator]: [read, value] };
}

/** An expression as groups of conditions; undefined where it says more than can be picked. */
export function groupsOf(logic: Logic): PlainGroups | undefined {
  const groups = partsOf("or", logic).map((group) => partsOf("and", group).map(conditionOf));
  return groups.every((group): group is PlainCondition[] => group.every((each) => each !== undefined))
    ? groups
    : undefined;
}

function partsOf(operator: "and" | "or", logic: Logic): readonly Logic[] {
  if (typeof logic !== "object" || logic === null || isList(logic)) return [logic];
  const value = logic[operator];
  return value === undefined ? [logic] : argsOf(value);
}

function conditionOf(logic: Logic): PlainCondition | undefined {
  if (typeof logic !== "object" || logic === null || isList(logic)) return undefined;
  const [operator = ""] = Object.keys(logic);
  const [left = null, right = null] = argsOf(logic[operator]);
  if (operator === "empty") return named(left, "empty", "");
  if (operator === "!" || operator === "!!") {
    const inner = conditionOf(operator === "!" ? left : null);
    return inner?.by === "empty" ? { ...inner, by: "filled" } : undefined;
  }
  const by = OPERATORS[operator];
  const isValue = typeof right === "string" || typeof right === "number" || typeof right === "boolean";
  return by && isValue ? named(left, by, right) : undefined;
}

function named(logic: Logic, by: Comparison, value: AnswerChoice): PlainCondition | undefined {
  if (typeof logic !== "object" || logic === null || isList(logic)) return undefined;
  const [name, ...more] = argsOf(logic.var);
  return typeof name === "string" && more.length === 0 ? { answer: name, by, value } : undefined;
}
