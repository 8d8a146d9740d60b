import { argsOf, isList } from "./evaluate-logic.ts";
import { OPERATORS } from "./operators.ts";
import { LOGIC_LIMITS, type Logic } from "./types.ts";

export interface LogicError {
  pointer: string;
  message: string;
}

/** Fewest and most arguments of the operators that look at theirs one by one. */
export const LAZY_ARGS: Readonly<Record<string, readonly [number, number]>> = {
  var: [1, 2],
  and: [1, 200],
  or: [1, 200],
  if: [2, 200],
};

/** Everything that keeps a JSON value from being logic: operators that do not exist, too few or too many arguments, a bomb. */
export function logicErrors(value: unknown, pointer = ""): LogicError[] {
  const budget = { nodes: LOGIC_LIMITS.nodes as number };
  const errors = check(value as Logic, pointer, 0, budget);
  return budget.nodes < 0 ? [{ pointer, message: `has more than ${LOGIC_LIMITS.nodes} parts` }] : errors;
}

function check(logic: Logic | undefined, pointer: string, depth: number, budget: { nodes: number }): LogicError[] {
  if (--budget.nodes < 0) return [];
  if (logic === undefined) return [{ pointer, message: "is missing" }];
  if (typeof logic !== "object" || logic === null) return [];
  if (depth > LOGIC_LIMITS.depth) return [{ pointer, message: `is nested deeper than ${LOGIC_LIMITS.depth}` }];
  if (isList(logic)) return logic.flatMap((each, index) => check(each, `${pointer}/${index}`, depth + 1, budget));
  const [operator, ...more] = Object.keys(logic);
  if (operator === undefined || more.length > 0) return [{ pointer, message: "names one operator" }];
  const bounds = Object.hasOwn(LAZY_ARGS, operator)
    ? LAZY_ARGS[operator]
    : Object.hasOwn(OPERATORS, operator)
      ? OPERATORS[operator]?.args
      : undefined;
  if (!bounds) return [{ pointer, message: `no operator is called "${operator.slice(0, 40)}"` }];
  const args = argsOf(logic[operator]);
  const at = `${pointer}/${operator.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  if (args.length < bounds[0] || args.length > bounds[1]) {
    return [{ pointer: at, message: `"${operator}" takes ${bounds[0]} to ${bounds[1]} arguments` }];
  }
  if (operator === "var") {
    return typeof args[0] === "string" && args[0] !== "" ? [] : [{ pointer: at, message: "names an answer" }];
  }
  return args.flatMap((each, index) => check(each, `${at}/${index}`, depth + 1, budget));
}

/** Names an expression reads, each once. */
export function variablesOf(logic: Logic): string[] {
  const found = new Set<string>();
  const stack: Logic[] = [logic];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== "object" || next === null) continue;
    if (isList(next)) {
      stack.push(...next);
      continue;
    }
    for (const [operator, value] of Object.entries(next)) {
      if (operator === "var") found.add(String(argsOf(value)[0] ?? ""));
      else stack.push(...argsOf(value));
    }
  }
  return [...found];
}
