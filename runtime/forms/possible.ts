import { variablesOf } from "#app/commerce/kernel/logic/check-logic.ts";
import { argsOf, isList, logicHolds } from "#app/commerce/kernel/logic/evaluate-logic.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { Answer, FormField } from "#blocks/contract/index.ts";

/** Operators whose truth hangs on the values that the expression itself names, and on nothing between them. */
const TRIED = new Set([
  ...[
    "and",
    "or",
    "!",
    "!!",
    "if",
    "==",
    "!=",
    "===",
    "!==",
    "<",
    "<=",
    ">",
    ">=",
    "in",
    "contains",
    "any_of",
    "all_of",
  ],
  ...["empty", "var"],
]);
const MOST_TRIES = 20_000;
const MOST_SUBSETS = 8;

/** Answers a field may have, as far as they make a difference; undefined where they cannot be listed. */
export type Domain = (name: string) => { field: FormField; neverShown: boolean } | undefined;

/**
 * Can a condition hold, whatever somebody answers? Every combination of answers that makes a difference is tried. Where
 * that cannot be done (sums, texts in texts, too many), it says yes: it never calls a way closed that is open.
 */
export function canHold(logic: Logic, domain: Domain): boolean {
  if (!isTried(logic)) return true;
  const names = variablesOf(logic);
  const named = constantsOf(logic);
  const tries: (readonly [string, readonly (Answer | null)[]])[] = [];
  let product = 1;
  for (const name of names) {
    const values = candidates(name, named, domain);
    if (!values) return true;
    tries.push([name, values]);
    product *= values.length;
    if (product > MOST_TRIES) return true;
  }
  for (let index = 0; index < product; index++) {
    const chosen = new Map<string, Answer | null>();
    let rest = index;
    for (const [name, values] of tries) {
      chosen.set(name, values[rest % values.length] ?? null);
      rest = Math.floor(rest / values.length);
    }
    if (logicHolds(logic, (name) => chosen.get(name) ?? null)) return true;
  }
  return false;
}

function candidates(name: string, named: readonly Answer[], domain: Domain): (Answer | null)[] | undefined {
  const found = domain(name);
  if (!found || name.startsWith("$")) return undefined;
  if (found.neverShown) return [null];
  const { kind = "text", options = [], open } = found.field;
  if (kind === "yes_no") return [null, ...(options.length > 0 ? options : [true, false])];
  if (kind === "choice" && !open) return [null, ...options];
  if (kind === "choices" && !open) {
    if (options.length > MOST_SUBSETS) return undefined;
    const subsets = Array.from({ length: 2 ** options.length }, (_, bits) =>
      options.filter((__, at) => bits & (2 ** at)),
    );
    return subsets.map((each) => (each.length === 0 ? null : each));
  }
  if (kind === "number") {
    const points = named.filter((each) => typeof each === "number");
    const near = points.flatMap((each) => [each - 0.5, each, each + 0.5]);
    return [null, ...within(found.field, near.length > 0 ? near : [0])];
  }
  if (kind === "text" || kind === "date" || kind === "time" || kind === "datetime" || kind === "choice") {
    // Beside what is named: a word before all of them, one after, one between.
    const texts = named.map(String);
    return [null, ...texts, "!", "~", ...texts.map((each) => `${each}!`)];
  }
  return undefined;
}

function within({ rules }: FormField, points: readonly number[]): number[] {
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const rule of rules) {
    if (rule.code === "min") low = rule.args.min;
    if (rule.code === "max") high = rule.args.max;
  }
  return [...points, low, high].filter((each) => Number.isFinite(each) && each >= low && each <= high);
}

/** Every value that an expression names. */
function constantsOf(logic: Logic): Answer[] {
  if (typeof logic !== "object") return [logic];
  if (logic === null) return [];
  if (isList(logic)) return logic.flatMap(constantsOf);
  return Object.entries(logic).flatMap(([operator, value]) =>
    operator === "var" ? [] : argsOf(value).flatMap(constantsOf),
  );
}

/** Only what compares one answer with what the expression names can be tried out. */
function isTried(logic: Logic): boolean {
  if (typeof logic !== "object" || logic === null) return true;
  if (isList(logic)) return logic.every(isTried);
  return Object.entries(logic).every(([operator, value]) => {
    if (!TRIED.has(operator)) return false;
    const args = argsOf(value);
    const isComparison = !["and", "or", "!", "!!", "if", "var"].includes(operator);
    if (isComparison && args.filter((each) => variablesOf(each).length > 0).length > 1) return false;
    return operator === "var" || args.every(isTried);
  });
}
