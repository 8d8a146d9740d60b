import { OPERATORS } from "./operators.ts";
import { LOGIC_LIMITS, type Logic, type Lookup } from "./types.ts";
import { isTrue } from "./values.ts";

/** What an expression says of these values. Total: what it does not know is null. */
export function evaluateLogic(logic: Logic, lookup: Lookup): unknown {
  return run(logic, lookup, 0);
}

/** Does a condition hold? */
export function logicHolds(logic: Logic, lookup: Lookup): boolean {
  return isTrue(run(logic, lookup, 0));
}

function run(logic: Logic, lookup: Lookup, depth: number): unknown {
  if (typeof logic !== "object" || logic === null) return logic;
  if (depth > LOGIC_LIMITS.depth) return null;
  if (isList(logic)) return logic.map((each) => run(each, lookup, depth + 1));
  let operator = "";
  for (operator in logic) break;
  const args = argsOf(logic[operator]);
  switch (operator) {
    case "var": {
      const found = lookup(String(args[0] ?? ""));
      return found === undefined || found === null ? ((args[1] as Logic | undefined) ?? null) : found;
    }
    case "and": {
      let last: unknown = true;
      for (const each of args) {
        last = run(each, lookup, depth + 1);
        if (!isTrue(last)) return last;
      }
      return last;
    }
    case "or": {
      let last: unknown = false;
      for (const each of args) {
        last = run(each, lookup, depth + 1);
        if (isTrue(last)) return last;
      }
      return last;
    }
    case "if": {
      for (let index = 0; index + 1 < args.length; index += 2) {
        if (isTrue(run(args[index] ?? null, lookup, depth + 1))) return run(args[index + 1] ?? null, lookup, depth + 1);
      }
      return args.length % 2 === 1 ? run(args.at(-1) ?? null, lookup, depth + 1) : null;
    }
  }
  const known = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
  return known ? known.run(args.map((each) => run(each, lookup, depth + 1))) : null;
}

/** One argument may stand without its list. */
export function argsOf(value: Logic | readonly Logic[] | undefined): readonly Logic[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

export function isList(logic: Logic | readonly Logic[]): logic is readonly Logic[] {
  return Array.isArray(logic);
}
