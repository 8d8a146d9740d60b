import { OPERATORS } from "./operators.ts";
import { LOGIC_LIMITS, type Logic, type Lookup } from "./types.ts";
import { isTrue } from "./values.ts";

/** What an expression says of these values. Total: what it does not know is null. */
export function evaluateLogic(logic: Logic, lookup: Lookup): unknown {
  return typeof logic === "object" && logic !== null ? readyOf(logic)(lookup) : logic;
}

/** Does a condition hold? */
export function logicHolds(logic: Logic, lookup: Lookup): boolean {
  return isTrue(evaluateLogic(logic, lookup));
}

/** An expression made ready: its operators are looked up once, not at each of thousands of answers. */
type Ready = (lookup: Lookup) => unknown;

/** Documents do not change once they are loaded. */
const ready = new WeakMap<object, Ready>();

function readyOf(logic: Extract<Logic, object>): Ready {
  const known = ready.get(logic);
  if (known) return known;
  const made = make(logic, 0);
  ready.set(logic, made);
  return made;
}

function make(logic: Logic, depth: number): Ready {
  if (typeof logic !== "object" || logic === null) return () => logic;
  if (depth > LOGIC_LIMITS.depth) return () => null;
  if (isList(logic)) {
    const parts = logic.map((each) => make(each, depth + 1));
    return (lookup) => parts.map((each) => each(lookup));
  }
  const [operator = ""] = Object.keys(logic);
  const args = argsOf(logic[operator]);
  if (operator === "var") return variable(String(args[0] ?? ""), (args[1] as Logic | undefined) ?? null);
  const parts = args.map((each) => make(each, depth + 1));
  if (operator === "and") return untilTruth(parts, false, true);
  if (operator === "or") return untilTruth(parts, true, false);
  if (operator === "if") return choice(parts);
  const known = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
  if (!known) return () => null;
  const { run } = known;
  const [first, second] = parts;
  // Most have one argument or two.
  if (parts.length === 1 && first) return (lookup) => run([first(lookup)]);
  if (parts.length === 2 && first && second) return (lookup) => run([first(lookup), second(lookup)]);
  return (lookup) => run(parts.map((each) => each(lookup)));
}

function variable(name: string, otherwise: Logic): Ready {
  return (lookup) => lookup(name) ?? otherwise;
}

/** The first value that is as true as `wanted`, else the last; of none, `empty`. */
function untilTruth(parts: readonly Ready[], wanted: boolean, empty: boolean): Ready {
  return (lookup) => {
    let last: unknown = empty;
    for (const each of parts) {
      last = each(lookup);
      if (isTrue(last) === wanted) return last;
    }
    return last;
  };
}

function choice(parts: readonly Ready[]): Ready {
  return (lookup) => {
    for (let index = 0; index + 1 < parts.length; index += 2) {
      if (isTrue(parts[index]?.(lookup))) return parts[index + 1]?.(lookup);
    }
    return parts.length % 2 === 1 ? parts.at(-1)?.(lookup) : null;
  };
}

/** One argument may stand without its list. */
export function argsOf(value: Logic | readonly Logic[] | undefined): readonly Logic[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

export function isList(logic: Logic | readonly Logic[]): logic is readonly Logic[] {
  return Array.isArray(logic);
}
