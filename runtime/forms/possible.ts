import { variablesOf } from "#app/commerce/kernel/logic/check-logic.ts";
import { argsOf, isList, logicHolds } from "#app/commerce/kernel/logic/evaluate-logic.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { numberOf } from "#app/commerce/kernel/logic/values.ts";
import type { Answer, FormField } from "#blocks/contract/index.ts";
import { checkField } from "./check-form.ts";

/** Operators that only join the truth of others. */
const JOINING = ["and", "or", "!", "!!", "if"];
/** What an answer is compared by, where nothing but the values that the expression itself names makes a difference. */
const EQUALS = ["==", "!=", "===", "!==", "any_of", "all_of", "empty"];
const ORDERS = ["<", "<=", ">", ">="];

const MOST_TRIES = 20_000;
const MOST_OPTIONS = 6;
/** A word that no form names. */
const ANOTHER = "~ ~";
const DAY = 86_400_000;

const known = new WeakMap<object, readonly string[]>();

/** Names an expression reads, looked for once: documents do not change. */
export function namesIn(logic: Logic): readonly string[] {
  if (typeof logic !== "object" || logic === null) return [];
  const names = known.get(logic) ?? variablesOf(logic);
  known.set(logic, names);
  return names;
}

/** Answers a field may have, as far as they make a difference; undefined where they cannot be listed. */
export type Domain = (name: string) => { field: FormField; neverShown: boolean } | undefined;

/**
 * Can a condition hold, whatever somebody answers? Every combination of answers that makes a difference is tried.
 * @returns undefined where that cannot be done: sums, parts of texts, too many
 */
export function holdsSometimes(logic: Logic, domain: Domain): boolean | undefined {
  const tries: (readonly [string, readonly (Answer | null)[]])[] = [];
  let product = 1;
  for (const name of namesIn(logic)) {
    const found = name.startsWith("$") ? undefined : domain(name);
    const values = found?.neverShown ? [null] : found && answersThatMatter(found.field, name, [logic]);
    if (!values) return undefined;
    tries.push([name, values]);
    product *= values.length;
    if (product > MOST_TRIES) return undefined;
  }
  for (let index = 0; index < product; index++) {
    const chosen = new Map(combination(tries, index));
    if (logicHolds(logic, (name) => chosen.get(name) ?? null)) return true;
  }
  return false;
}

/** One of all combinations: the last of the lists is the one that changes fastest. */
export function combination<K, V>(lists: readonly (readonly [K, readonly V[]])[], index: number): [K, V][] {
  let rest = index;
  return lists
    .toReversed()
    .map(([key, values]): [K, V] => {
      const value = values[rest % values.length] as V;
      rest = Math.floor(rest / values.length);
      return [key, value];
    })
    .reverse();
}

/**
 * The answers to a field that make a difference to conditions: all there are where it offers a few, else what they compare
 * it with and what lies around that. `null` is no answer.
 * @returns undefined where those cannot be listed
 */
export function answersThatMatter(
  field: FormField,
  name: string,
  conditions: readonly Logic[],
): (Answer | null)[] | undefined {
  const { kind = "text", options = [], open, goods, from, rules } = field;
  if (goods || from) return undefined;
  if (kind === "yes_no") return [null, ...(options.length > 0 ? options : [true, false])];
  if (kind === "choice" && !open) return [null, ...options];
  if (kind === "choices" && !open) return options.length > MOST_OPTIONS ? undefined : subsets(options);
  const around = AROUND[kind];
  if (!around) return undefined;
  const named = conditions.map((logic) => comparedWith(logic, name, around.by));
  if (named.includes(undefined)) return undefined;
  // At its own bounds a number is right in any case.
  const bounds = rules.flatMap((rule): Answer[] =>
    rule.code === "min" ? [rule.args.min] : rule.code === "max" ? [rule.args.max] : [],
  );
  const found = around.answers([...bounds, ...named.flatMap((each) => each ?? [])]);
  return found && [null, ...new Set(found.filter((each) => kind !== "number" || isTaken(field, each)))];
}

/** What nobody types into a field without bounds unless they mean it. */
const FAR = 1_000;

/**
 * Answers at the ends of what a field without end takes: none, its least and its most, and what lies around what conditions
 * compare it with. What they bring to light is so; of the answers between them nothing is said.
 * @param logic everything that reads it
 * @returns undefined for kinds of which nothing is known
 */
export function answersAtEnds(field: FormField, name: string, logic: readonly Logic[]): (Answer | null)[] | undefined {
  const { kind = "text", rules, start, goods, from } = field;
  if (goods || from || (kind !== "number" && kind !== "text")) return undefined;
  const named = logic.flatMap((each) => comparedAnywhere(each, name));
  const bound = (code: string, arg: string): number | undefined => {
    const rule = rules.find((each) => each.code === code);
    const value = rule && "args" in rule ? (rule.args as Readonly<Record<string, unknown>>)[arg] : undefined;
    return typeof value === "number" ? value : undefined;
  };
  const ends: Answer[] = [...(start === undefined ? [] : [start as Answer])];
  if (kind === "text") {
    const [least, most] = [bound("min_length", "min") ?? 1, bound("max_length", "max") ?? FAR];
    ends.push(...named.map(String), ...[least, most].map((length) => "x".repeat(Math.min(Math.max(length, 1), FAR))));
  } else {
    const [least, most] = [bound("min", "min") ?? -FAR, bound("max", "max") ?? FAR];
    ends.push(...[least, most, Math.ceil(least), Math.floor(most), Math.round((least + most) / 2), 0, 1]);
    if (named.length > 0) ends.push(...numbersAround(named));
  }
  return [null, ...new Set(ends.filter((each) => isTaken(field, each)))];
}

/** What lies around the values an answer is compared with, for kinds of answers without end. */
const AROUND: Readonly<
  Record<string, { by: readonly string[]; answers(named: readonly Answer[]): Answer[] | undefined }>
> = {
  text: { by: EQUALS, answers: (named) => [...named.map(String), ANOTHER] },
  choice: { by: EQUALS, answers: (named) => [...named.map(String), ANOTHER] },
  time: { by: EQUALS, answers: (named) => [...named.map(String), "00:00", "23:59"] },
  number: { by: [...EQUALS, ...ORDERS], answers: numbersAround },
  date: { by: [...EQUALS, ...ORDERS], answers: daysAround },
};

function numbersAround(named: readonly Answer[]): Answer[] {
  const points = [...new Set(named.flatMap((each) => numberOf(each) ?? []))].sort((a, b) => a - b);
  const between = points.slice(1).map((each, index) => (each + (points[index] ?? each)) / 2);
  const beside = points.flatMap((each) => [Math.floor(each), Math.ceil(each), each - 1, each + 1]);
  return [0, ...points, ...between, ...beside];
}

function daysAround(named: readonly Answer[]): Answer[] | undefined {
  const days = named.map((each) => (/^\d{4}-\d{2}-\d{2}$/.test(String(each)) ? Date.parse(String(each)) : Number.NaN));
  if (days.some(Number.isNaN)) return undefined;
  const near = days.flatMap((day) => [day - DAY, day, day + DAY]);
  return ["1900-01-01", "2999-12-31", ...near.map((day) => new Date(day).toISOString().slice(0, 10))];
}

function subsets(options: readonly Answer[]): (Answer | null)[] {
  return Array.from({ length: 2 ** options.length }, (_, bits) => {
    const chosen = options.filter((__, at) => bits & (2 ** at));
    return chosen.length === 0 ? null : (chosen as Answer);
  });
}

/** Would an answer stand in its field? */
function isTaken({ rules }: FormField, value: Answer): boolean {
  return !checkField(rules, value, { country: "", lookup: () => null, parsePhone: null });
}

/**
 * The values that a condition compares an answer with.
 * @returns undefined where it is looked at in another way: with another answer, in a sum, letter by letter
 */
function comparedWith(logic: Logic, name: string, by: readonly string[]): Answer[] | undefined {
  if (!namesIn(logic).includes(name)) return [];
  if (typeof logic !== "object" || logic === null || isList(logic)) return undefined;
  const [[operator = "", value] = []] = Object.entries(logic);
  if (operator === "var") return [];
  const args = argsOf(value as Logic);
  if (JOINING.includes(operator)) {
    const parts = args.map((each) => comparedWith(each, name, by));
    return parts.includes(undefined) ? undefined : parts.flatMap((each) => each ?? []);
  }
  const others = args.filter((each) => !isVariable(each, name));
  const isPlain = by.includes(operator) && others.every((each) => namesIn(each).length === 0);
  return isPlain ? others.flatMap(constantsOf) : undefined;
}

/** Every value that an answer is compared with, wherever that stands. */
function comparedAnywhere(logic: Logic, name: string): Answer[] {
  if (!namesIn(logic).includes(name) || typeof logic !== "object" || logic === null) return [];
  if (isList(logic)) return logic.flatMap((each) => comparedAnywhere(each, name));
  return Object.entries(logic).flatMap(([operator, value]) => {
    const args = argsOf(value);
    const isCompared = EQUALS.concat(ORDERS).includes(operator) && args.some((each) => isVariable(each, name));
    const here = isCompared ? args.filter((each) => !isVariable(each, name)).flatMap(constantsOf) : [];
    return [...here, ...args.flatMap((each) => comparedAnywhere(each, name))];
  });
}

function isVariable(logic: Logic, name: string): boolean {
  if (typeof logic !== "object" || logic === null || isList(logic)) return false;
  const [[operator = "", value] = []] = Object.entries(logic);
  return operator === "var" && argsOf(value as Logic)[0] === name;
}

/** Every value that an expression names. */
function constantsOf(logic: Logic): Answer[] {
  if (typeof logic !== "object") return [logic];
  if (logic === null) return [];
  if (isList(logic)) return logic.flatMap(constantsOf);
  return Object.values(logic).flatMap((value) => argsOf(value).flatMap(constantsOf));
}
