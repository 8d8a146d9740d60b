import { argsOf, isList } from "#app/commerce/kernel/logic/evaluate-logic.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { NoEquivalent, Reader } from "./reader.ts";

/**
 * A FEEL expression, as form-js writes it (`=age >= 18 and country = "MA"`), as JSON logic.
 * @throws NoEquivalent for contexts, loops, filters and what cannot be read
 */
export function feel(text: string): Logic {
  const reader = new Reader(text.replace(/^\s*=/, ""));
  const logic = expression(reader);
  reader.end();
  return logic;
}

/** The entries of a context that an expression is as a whole; undefined where it is none. @throws NoEquivalent */
export function feelContext(text: string): [key: string, value: Logic][] | undefined {
  const reader = new Reader(text.replace(/^\s*=/, ""));
  if (!reader.take(/\{/)) return undefined;
  const found = entries(reader);
  if (reader.take(/$/)) return found;
  return undefined;
}

/** The items of a list that stands in the expression itself: values alone, or with words. @throws NoEquivalent */
export function feelItems(text: string): unknown[] {
  const reader = new Reader(text.replace(/^\s*=/, ""));
  reader.expect(/\[/, "a list");
  const items: unknown[] = [];
  while (!reader.take(/\]/)) {
    items.push(reader.take(/\{/) ? Object.fromEntries(entries(reader)) : expression(reader));
    if (!reader.take(/,/)) {
      reader.expect(/\]/, "the end of a list");
      break;
    }
  }
  reader.end();
  return items;
}

/** `a: 1, b: a + 1 }`, after its opening bracket. */
function entries(reader: Reader): [key: string, value: Logic][] {
  const found: [string, Logic][] = [];
  while (!reader.take(/\}/)) {
    const key = reader.take(/"([^"]*)"|([A-Za-z_$][\w$]*)/);
    if (!key) throw new NoEquivalent("the name of an entry is missing");
    reader.expect(/:/, "a colon");
    found.push([key[1] ?? key[2] ?? "", expression(reader)]);
    if (!reader.take(/,/)) {
      reader.expect(/\}/, "the end of a context");
      break;
    }
  }
  return found;
}

/** More than a condition holds. */
const MOST_WRITTEN = 20_000;

/** One entry of a context, with those before it in the place of their names. */
function entryOf(reader: Reader): Logic {
  const known = new Map<string, Logic>();
  for (const [key, value] of entries(reader)) {
    const made = withNames(value, known);
    if (JSON.stringify(made).length > MOST_WRITTEN) throw new NoEquivalent("the context is too long");
    known.set(key, made);
  }
  const wanted = reader.take(/\.([A-Za-z_$][\w$]*)/)?.[1];
  if (wanted === undefined) throw new NoEquivalent("a context { … } as a whole has no equivalent");
  return known.get(wanted) ?? null;
}

/** An expression with others in the place of the names that it reads. */
export function withNames(logic: Logic, known: ReadonlyMap<string, Logic>): Logic {
  if (typeof logic !== "object" || logic === null) return logic;
  if (isList(logic)) return logic.map((each) => withNames(each, known));
  if (isAnswer(logic)) return known.get(logic.var) ?? logic;
  return Object.fromEntries(
    Object.entries(logic).map(([operator, value]) => [operator, withNames(value as Logic, known)]),
  ) as Logic;
}

function expression(reader: Reader): Logic {
  return reader.nested(() => {
    if (reader.take(/if\b/)) {
      const test = expression(reader);
      reader.expect(/then\b/, "then");
      const yes = expression(reader);
      reader.expect(/else\b/, "else");
      return { if: [test, yes, expression(reader)] };
    }
    if (reader.take(/some\b/)) return some(reader);
    const loop = reader.take(/(?:for|every|function)\b/);
    if (loop) throw new NoEquivalent(`"${loop[0].trim()}" has no equivalent`);
    const parts = [conjunction(reader)];
    while (reader.take(/or\b/)) parts.push(conjunction(reader));
    return parts.length === 1 ? (parts[0] ?? null) : { or: parts };
  });
}

/** `some x in list satisfies x = "a"` asks whether the list holds it, or one of several. */
function some(reader: Reader): Logic {
  const name = reader.take(/([A-Za-z_$][\w$]*)/)?.[1] ?? "";
  reader.expect(/in\b/, "in");
  const among = expression(reader);
  reader.expect(/satisfies\b/, "satisfies");
  const test = expression(reader);
  const [[operator, args] = ["", null]] = typeof test === "object" && test !== null ? Object.entries(test) : [];
  const [one = null, other = null] = argsOf(args);
  const isItem = (logic: Logic) => isAnswer(logic) && logic.var === name;
  if (operator === "==" && isItem(one)) return { contains: [among, other] };
  if (operator === "==" && isItem(other)) return { contains: [among, one] };
  if (operator === "in" && isItem(one)) return { any_of: [among, other] };
  throw new NoEquivalent('"some" asks more of each than whether it is one of several: it has no equivalent');
}

function conjunction(reader: Reader): Logic {
  const parts = [comparison(reader)];
  while (reader.take(/and\b/)) parts.push(comparison(reader));
  return parts.length === 1 ? (parts[0] ?? null) : { and: parts };
}

/** Reckoning with nothing comes to nothing in FEEL; here nothing counts as 0, so it has to be said. */
function reckoned(reader: Reader): Logic {
  const logic = additive(reader);
  const names = [...new Set(reckonedNames(logic) ?? [])];
  if (names.length === 0) return logic;
  const open: Logic[] = names.map((name) => ({ empty: { var: name } }));
  return { if: [open.length === 1 ? (open[0] ?? null) : { or: open }, null, logic] };
}

const RECKONING = new Set(["-", "*", "/", "^"]);

/** Answers that numbers are made of. Sums alone say nothing: texts are joined by the same sign. */
function reckonedNames(logic: Logic): string[] | undefined {
  if (typeof logic !== "object" || logic === null || isList(logic)) return undefined;
  const [operator = ""] = Object.keys(logic);
  const args = argsOf(logic[operator]);
  const isSum = operator === "+" && args.some((each) => typeof each === "number" || reckonedNames(each) !== undefined);
  if (!RECKONING.has(operator) && !isSum) return undefined;
  return args.flatMap((each) => reckonedNames(each) ?? (isAnswer(each) ? [each.var] : []));
}

function isAnswer(logic: Logic): logic is { var: string } {
  return typeof logic === "object" && logic !== null && "var" in logic && typeof logic.var === "string";
}

function comparison(reader: Reader): Logic {
  const left = reckoned(reader);
  const sign = reader.take(/<=|>=|!=|=|<|>/)?.[0].trim();
  if (sign) return { [sign === "=" ? "==" : sign]: [left, reckoned(reader)] };
  if (reader.take(/between\b/)) {
    const low = reckoned(reader);
    reader.expect(/and\b/, "and");
    return { and: [{ ">=": [left, low] }, { "<=": [left, reckoned(reader)] }] };
  }
  if (reader.take(/in\b/)) return within(left, reader);
  return left;
}

/** `x in [1..5]`, `x in ["a", "b"]`, `x in ("a", "b")`. */
function within(left: Logic, reader: Reader): Logic {
  const range = reader.take(/([[\](])(?=[^,[\]()]*\.\.)/);
  if (range) {
    const low = reckoned(reader);
    reader.expect(/\.\./, "..");
    const high = reckoned(reader);
    const closed = reader.take(/[\])[]/)?.[0].trim();
    if (!closed) throw new NoEquivalent("the end of a range is missing");
    const above = range[1] === "[" ? ">=" : ">";
    return { and: [{ [above]: [left, low] }, { [closed === "]" ? "<=" : "<"]: [left, high] }] };
  }
  if (reader.take(/\(/)) return { in: [left, list(reader, /\)/)] };
  return { in: [left, reckoned(reader)] };
}

function additive(reader: Reader): Logic {
  let [left, isDay] = dayOrNumber(reader);
  for (let sign = reader.take(/\+|-/); sign; sign = reader.take(/\+|-/)) {
    const [right, isOther] = dayOrNumber(reader);
    if (isDay || isOther) throw new NoEquivalent("reckoning with days has no equivalent");
    left = { [sign[0].trim()]: [left, right] };
    isDay = false;
  }
  return left;
}

/** A day less another is a length of time in FEEL, which is nothing that we know. */
function dayOrNumber(reader: Reader): [value: Logic, isDay: boolean] {
  const begins = reader.take(/(?=(?:date|date\s+and\s+time|today|now)\s*\(|@")/) !== undefined;
  const value = product(reader);
  const isPart = typeof value === "object" && value !== null && !isList(value) && !isAnswer(value);
  return [value, begins && !isPart];
}

function product(reader: Reader): Logic {
  let left = power(reader);
  for (let sign = reader.take(/\*(?!\*)|\//); sign; sign = reader.take(/\*(?!\*)|\//)) {
    left = { [sign[0].trim()]: [left, power(reader)] };
  }
  return left;
}

function power(reader: Reader): Logic {
  const left = unary(reader);
  return reader.take(/\*\*/) ? { "^": [left, reader.nested(() => power(reader))] } : left;
}

function unary(reader: Reader): Logic {
  return reader.take(/-/) ? { "-": [reader.nested(() => unary(reader))] } : postfix(reader);
}

function postfix(reader: Reader): Logic {
  let value = primary(reader);
  for (;;) {
    const step = reader.take(/\.([A-Za-z_$][\w$]*)/);
    if (step) value = variable(value, step[1] ?? "");
    else if (reader.take(/\[/)) {
      const index = reader.take(/\d+(?=\s*\])/)?.[0].trim();
      if (!index) throw new NoEquivalent("a filter has no equivalent");
      reader.expect(/\]/, "a closing bracket");
      // FEEL counts from one.
      value = variable(value, String(Number(index) - 1));
    } else return value;
  }
}

function variable(value: Logic, key: string): Logic {
  if (typeof value === "object" && value !== null && "var" in value && typeof value.var === "string") {
    return { var: value.var === "" ? key : `${value.var}.${key}` };
  }
  return { at: [value, key] };
}

function primary(reader: Reader): Logic {
  if (reader.take(/\(/)) {
    const inner = expression(reader);
    reader.expect(/\)/, "a closing bracket");
    return inner;
  }
  if (reader.take(/\[/)) return list(reader, /\]/);
  if (reader.take(/\{/)) return reader.nested(() => entryOf(reader));
  const quoted = reader.take(/"((?:\\.|[^"\\])*)"/s);
  if (quoted) return (quoted[1] ?? "").replace(/\\(.)/gs, "$1");
  const number = reader.take(/\d+(?:\.\d+)?|\.\d+/);
  if (number) return Number(number[0].trim());
  const day = reader.take(/@"([^"]*)"/);
  if (day) return day[1] ?? "";
  const called = reader.take(FUNCTION);
  if (called) {
    const args = list(reader, /\)/);
    const made = call((called[1] ?? "").replace(/\s+/g, " "), args);
    const part = /^date\b/.test(called[1] ?? "") ? reader.take(/\.(year|month|day)\b/)?.[1] : undefined;
    return part === undefined ? made : { [part]: [made] };
  }
  const name = reader.take(/(?!(?:or|and|then|else|in|between)\b)[A-Za-z_$][\w$]*/)?.[0].trim();
  if (name === undefined) throw new NoEquivalent("a value is missing");
  if (name === "true" || name === "false") return name === "true";
  if (name === "null") return null;
  // `this` and `parent` are the places a name is looked for anyway.
  return { var: name === "this" || name === "parent" ? "" : name };
}

function list(reader: Reader, close: RegExp): Logic[] {
  const items: Logic[] = [];
  while (!reader.take(close)) {
    items.push(expression(reader));
    if (!reader.take(/,/)) {
      reader.expect(close, "the end of a list");
      break;
    }
  }
  return items;
}

/** What is more or less than nothing is unknown in FEEL, and so is its contrary: neither holds. */
const CONTRARY: Readonly<Record<string, string>> = { "<": ">=", "<=": ">", ">": "<=", ">=": "<", and: "or", or: "and" };

function none(logic: Logic): Logic {
  if (typeof logic !== "object" || logic === null || isList(logic)) return { "!": logic };
  const [operator = ""] = Object.keys(logic);
  const contrary = Object.hasOwn(CONTRARY, operator) ? CONTRARY[operator] : undefined;
  if (contrary === undefined) return { "!": logic };
  const args = argsOf(logic[operator]);
  return { [contrary]: contrary === "and" || contrary === "or" ? args.map(none) : args };
}

/** Of nothing, nothing is known. */
function ofSomething(value: Logic, logic: Logic): Logic {
  const parts: Logic[] = [{ empty: [value] }, null, logic];
  return { if: parts };
}

/** Rounds to so many digits after the point, to whole numbers where none are given. */
function toDigits(round: (value: Logic) => Logic): (args: Logic[]) => Logic {
  return ([a = null, digits]) => {
    if (digits === undefined) return ofSomething(a, round(a));
    const scale: Logic = { "^": [10, digits] };
    return ofSomething(a, { "/": [round({ "*": [a, scale] }), scale] });
  };
}

function bySign(value: Logic, above: Logic, below: Logic): Logic {
  const parts: Logic[] = [{ "<": [value, 0] }, below, above];
  return { if: parts };
}

const WEEK: readonly string[] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** Functions of FEEL that have an equivalent, by name. */
const FUNCTIONS: Readonly<Record<string, (args: Logic[]) => Logic>> = {
  not: ([a = null]) => none(a),
  "list contains": ([a = null, b = null]) => ({ contains: [a, b] }),
  contains: ([a = null, b = null]) => ({ contains: [a, b] }),
  "starts with": ([a = null, b = null]) => ({ starts_with: [a, b] }),
  "ends with": ([a = null, b = null]) => ({ ends_with: [a, b] }),
  "string length": ([a = null]) => ({ length: [a] }),
  "upper case": ([a = null]) => ({ upper: [a] }),
  "lower case": ([a = null]) => ({ lower: [a] }),
  trim: ([a = null]) => ({ trim: [a] }),
  "is defined": ([a = null]) => none({ empty: [a] }),
  "is empty": ([a = null]) => ({ empty: [a] }),
  "is blank": ([a = null]) => ({ empty: [{ trim: [a] }] }),
  "get or else": ([a = null, b = null]) => ({ if: [{ empty: [a] }, b, a] }),
  count: ([a = null]) => ({ count: [a] }),
  sum: (args) => ({ sum: args }),
  min: (args) => ({ min: args }),
  max: (args) => ({ max: args }),
  mean: (args) => ({ avg: args }),
  abs: ([a = null]) => ({ abs: [a] }),
  floor: toDigits((a) => ({ floor: [a] })),
  ceiling: toDigits((a) => ({ ceil: [a] })),
  round: ([a = null, digits = 0]) => ({ round: [a, digits] }),
  "round up": toDigits((a) => bySign(a, { ceil: [a] }, { floor: [a] })),
  "round down": toDigits((a) => bySign(a, { floor: [a] }, { ceil: [a] })),
  "day of week": ([a = null]) => ({ at: [WEEK, { weekday: [a] }] }),
  "round half up": ([a = null, digits = 0]) => ({ round: [a, digits] }),
  decimal: ([a = null, digits = 0]) => ({ round: [a, digits] }),
  // Its sign is that of what is divided by.
  modulo: ([a = null, b = null]) => ofSomething(a, { "%": [{ "+": [{ "%": [a, b] }, b] }, b] }),
  odd: ([a = null]) => ofSomething(a, { "==": [{ "%": [{ abs: [a] }, 2] }, 1] }),
  even: ([a = null]) => ofSomething(a, { "==": [{ "%": [a, 2] }, 0] }),
  all: (args) => ({ and: args.flat() as Logic[] }),
  any: (args) => ({ or: args.flat() as Logic[] }),
  string: ([a = null]) => ({ cat: [a] }),
  number: ([a = null]) => ({ "+": [a] }),
  date: ([a = null]) => a,
  "date and time": ([a = null]) => a,
  today: () => ({ var: "$today" }),
  now: () => ({ var: "$now" }),
};
const FUNCTION = new RegExp(
  `(${Object.keys(FUNCTIONS)
    .map((each) => each.replace(/ /g, "\\s+"))
    .join("|")}|(?!(?:or|and|then|else|in|between)\\b)[A-Za-z_]\\w*)\\s*\\(`,
);

function call(name: string, args: Logic[]): Logic {
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (!known) throw new NoEquivalent(`${name}() has no equivalent`);
  return known(args);
}
