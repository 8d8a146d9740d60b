import { argsOf, isList } from "#app/commerce/kernel/logic/evaluate-logic.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { AnswerChoice } from "#blocks/contract/index.ts";

/** What people pick to compare an answer by. */
export const COMPARISONS = [
  ...["is", "is-not", "any-of", "has", "has-not", "more", "at-least", "less", "at-most"],
  ...["filled", "empty"],
] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A value as it was typed or picked, several of them, or another answer. */
export type PickedValue = { is: AnswerChoice } | { among: readonly AnswerChoice[] } | { of: string };

export interface PickedCondition {
  kind: "condition";
  /** Name of the answer. */
  answer: string;
  by: Comparison;
  /** Of `filled` and `empty`, what nobody reads. */
  value: PickedValue;
}

/** All of its parts hold, any, or none. */
export interface PickedGroup {
  kind: "group";
  join: "all" | "any" | "none";
  parts: readonly Picked[];
}

/** What says more than can be picked; kept as it is. */
export interface Written {
  kind: "written";
  logic: Logic;
}

export type Picked = PickedCondition | PickedGroup | Written;

const OPERATORS: Readonly<Record<string, Comparison>> = {
  "==": "is",
  "!=": "is-not",
  contains: "has",
  any_of: "any-of",
  ">": "more",
  ">=": "at-least",
  "<": "less",
  "<=": "at-most",
};
const NEGATED: Readonly<Partial<Record<Comparison, Comparison>>> = { empty: "filled", has: "has-not" };

/** An expression as people see it: a group of conditions and groups. Total. */
export function pickedOf(logic: Logic): PickedGroup {
  const picked = pick(logic);
  return picked.kind === "group" ? picked : { kind: "group", join: "all", parts: [picked] };
}

function pick(logic: Logic): Picked {
  const written: Written = { kind: "written", logic };
  if (typeof logic !== "object" || logic === null || isList(logic)) return written;
  const [operator = "", ...more] = Object.keys(logic);
  const args = argsOf(logic[operator]);
  if (more.length > 0) return written;
  if (operator === "and") return { kind: "group", join: "all", parts: args.map(pick) };
  if (operator === "or") return { kind: "group", join: "any", parts: args.map(pick) };
  const [left = null, right = null] = args;
  if (operator === "!") {
    const inner = pick(left);
    if (inner.kind === "group" && inner.join === "any") return { ...inner, join: "none" };
    const by = inner.kind === "condition" ? NEGATED[inner.by] : undefined;
    return inner.kind === "condition" && by ? { ...inner, by } : written;
  }
  const answer = nameOf(left);
  if (answer === undefined) return written;
  if (operator === "empty") return { kind: "condition", answer, by: "empty", value: { is: "" } };
  const by = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
  const value = pickedValue(right);
  if (!by || !value || (by === "any-of") !== "among" in value) return written;
  return { kind: "condition", answer, by, value };
}

function nameOf(logic: Logic): string | undefined {
  if (typeof logic !== "object" || logic === null || isList(logic)) return undefined;
  const [name, ...more] = argsOf(logic.var);
  return typeof name === "string" && more.length === 0 ? name : undefined;
}

function pickedValue(logic: Logic): PickedValue | undefined {
  if (isChoice(logic)) return { is: logic };
  if (isList(logic)) return logic.every(isChoice) ? { among: logic } : undefined;
  const of = nameOf(logic);
  return of === undefined ? undefined : { of };
}

function isChoice(logic: Logic): logic is AnswerChoice {
  return typeof logic === "string" || typeof logic === "number" || typeof logic === "boolean";
}

/** What was picked, as logic again. A group of one says what its one part says. */
export function logicOf(picked: Picked): Logic {
  if (picked.kind === "written") return picked.logic;
  if (picked.kind === "group") {
    const parts = picked.parts.map(logicOf);
    const [first] = parts;
    if (picked.join === "none") return { "!": [{ or: parts }] };
    return parts.length === 1 && first !== undefined ? first : { [picked.join === "all" ? "and" : "or"]: parts };
  }
  const read: Logic = { var: picked.answer };
  if (picked.by === "empty") return { empty: [read] };
  if (picked.by === "filled") return { "!": [{ empty: [read] }] };
  const value = picked.value;
  const right: Logic = "is" in value ? value.is : "among" in value ? value.among : { var: value.of };
  if (picked.by === "has-not") return { "!": [{ contains: [read, right] }] };
  const operator = Object.keys(OPERATORS).find((each) => OPERATORS[each] === picked.by) ?? "==";
  return { [operator]: [read, right] };
}
