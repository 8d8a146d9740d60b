import { variablesOf } from "#app/commerce/kernel/logic/check-logic.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { numberOf } from "#app/commerce/kernel/logic/values.ts";
import { own } from "#app/commerce/kernel/own.ts";
import { NoEquivalent, Reader } from "./reader.ts";

/** Of `{name}` to the name its answer has here. */
export type NameOf = (name: string) => string;

/** One column of a table, or one question of a list that grows: an answer in each of its places. */
export interface Cells {
  names: readonly string[];
  /** What the foot of the column shows: `sum`, `avg`, `min`, `max`, `count`, or `none`. */
  total: string;
}

/** Tables have no answer of their own here: each of their cells has one. `column` absent asks whether it is a table. */
export type CellsOf = (table: string, column?: string) => Cells | undefined;

/** What people read in the place of a question's answer; undefined where that is no one word. */
export type WordsOf = (question: string) => Logic | undefined;

/**
 * A SurveyJS expression as JSON logic: `{a} = 1 and ({b} anyof ['x', 'y'] or {c} notempty)`.
 * @throws NoEquivalent for functions of the page and what cannot be read
 */
export function surveyExpression(
  text: string,
  nameOf: NameOf,
  { cellsOf = () => undefined, wordsOf = () => undefined }: { cellsOf?: CellsOf; wordsOf?: WordsOf } = {},
): Logic {
  const reader = new Reader(text);
  const names: Names = { nameOf, cellsOf, wordsOf };
  const logic = either(reader, names);
  reader.end();
  const table = variablesOf(logic).find((name) => cellsOf(name.replace(/\.length$/, "")) !== undefined);
  if (table !== undefined) throw new NoEquivalent(`{${table}} has no answer of its own: its cells have`);
  return logic;
}

interface Names {
  nameOf: NameOf;
  cellsOf: CellsOf;
  wordsOf: WordsOf;
}

type Read = (reader: Reader, names: Names) => Logic;

function either(reader: Reader, names: Names): Logic {
  const parts = [both(reader, names)];
  while (reader.take(/\|\||or\b/i)) parts.push(both(reader, names));
  return parts.length === 1 ? (parts[0] ?? null) : { or: parts };
}

function both(reader: Reader, names: Names): Logic {
  const parts = [comparison(reader, names)];
  while (reader.take(/&&|and\b/i)) parts.push(comparison(reader, names));
  return parts.length === 1 ? (parts[0] ?? null) : { and: parts };
}

const COMPARISONS: Readonly<Record<string, string>> = {
  ...{ "<=": "<=", "=<": "<=", lessorequal: "<=", ">=": ">=", "=>": ">=", greaterorequal: ">=" },
  ...{ "==": "==", "=": "==", equal: "==", "!=": "!=", "<>": "!=", notequal: "!=" },
  ...{ "<": "<", less: "<", ">": ">", greater: ">" },
};
const COMPARISON = /<=|=<|>=|=>|==|!=|<>|=|<|>|(?:lessorequal|greaterorequal|notequal|equal|less|greater)\b/i;

function comparison(reader: Reader, names: Names): Logic {
  let left = sum(reader, names);
  for (let sign = reader.take(COMPARISON); sign; sign = reader.take(COMPARISON)) {
    const next = COMPARISONS[sign[0].trim().toLowerCase()] ?? "==";
    // Read from the left, `1 < {n} < 3` asks whether yes or no is less than 3: whoever wrote it means something else.
    if (/[<>]/.test(next) && isComparison(left)) throw new NoEquivalent("a comparison is compared again");
    left = compared(next, left, sum(reader, names));
  }
  return left;
}

function isComparison(logic: Logic): boolean {
  return typeof logic === "object" && logic !== null && ["<", ">", "<=", ">="].some((sign) => sign in logic);
}

/** Two answers that nobody gave yet are alike, so that one is not less than the other and not more. */
function compared(sign: string, left: Logic, right: Logic): Logic {
  const plain: Logic = { [sign]: [left, right] };
  const isOpen = (each: Logic) => typeof each === "object" && each !== null;
  return sign.length === 2 && /[<>]/.test(sign) && isOpen(left) && isOpen(right)
    ? { or: [plain, { "==": [left, right] }] }
    : plain;
}

function chain(signs: RegExp, next: Read): Read {
  return (reader, names) => {
    let left = next(reader, names);
    for (let sign = reader.take(signs); sign; sign = reader.take(signs)) {
      const operator = sign[0].trim().toLowerCase() === "power" ? "^" : sign[0].trim();
      left = { [operator]: [left, next(reader, names)] };
    }
    return left;
  };
}

const power = chain(/\^|power\b/i, contained);
const product = chain(/\*(?!=)|\/|%/, power);

/** From the first word on, what is added is words: `{first} + ' ' + {last}`. */
function sum(reader: Reader, names: Names): Logic {
  let left = product(reader, names);
  for (let sign = reader.take(/\+|-/); sign; sign = reader.take(/\+|-/)) {
    const right = product(reader, names);
    if (sign[0].trim() === "-") left = { "-": [left, right] };
    else if (isJoined(left)) left = { cat: [...left.cat, right] };
    else left = isWord(left) || isWord(right) || isJoined(right) ? { cat: [left, right] } : { "+": [left, right] };
  }
  return left;
}

const isWord = (logic: Logic): boolean => typeof logic === "string" && numberOf(logic) === undefined;

function isJoined(logic: Logic): logic is { cat: Logic[] } {
  return typeof logic === "object" && logic !== null && "cat" in logic && Array.isArray(logic.cat);
}

function contained(reader: Reader, names: Names): Logic {
  let left = postfix(reader, names);
  const signs = /\*=|(?:notcontains|notcontain|contains|contain|noneof|anyof|allof)\b/i;
  for (let sign = reader.take(signs); sign; sign = reader.take(signs)) {
    const word = sign[0].trim().toLowerCase();
    const right = postfix(reader, names);
    if (word.startsWith("notcontain")) left = { "!": { contains: [left, right] } };
    else if (word === "anyof") left = { any_of: [left, right] };
    else if (word === "noneof") left = { "!": { any_of: [left, right] } };
    else left = { [word === "allof" ? "all_of" : "contains"]: [left, right] };
  }
  return left;
}

function postfix(reader: Reader, names: Names): Logic {
  const value = factor(reader, names);
  if (reader.take(/notempty\b/i)) return { "!": { empty: value } };
  return reader.take(/empty\b/i) ? { empty: value } : value;
}

function factor(reader: Reader, names: Names): Logic {
  if (reader.take(/\(/)) {
    const inner = reader.nested(() => either(reader, names));
    reader.expect(/\)/, "a closing bracket");
    return inner;
  }
  if (reader.take(/!(?!=)|negate\b/i)) return { "!": reader.nested(() => postfix(reader, names)) };
  if (reader.take(/\[/)) return sequence(reader, names, /\]/);
  const variable = reader.take(/\{([^{}]+)\}/);
  if (variable) return variableOf(variable[1] ?? "", names);
  const quoted = reader.take(/'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"/s);
  if (quoted) return typed((quoted[1] ?? quoted[2] ?? "").replace(/\\(.)/gs, "$1"), true);
  const called = reader.take(/([A-Za-z_][A-Za-z_0-9]*)\s*\(/);
  if (called)
    return call(
      called[1] ?? "",
      reader.nested(() => sequence(reader, names, /\)/)),
      names,
    );
  const number = reader.take(/-?(?:0x[0-9a-f]+|\d+(?:\.\d+)?)(?![A-Za-z0-9_])/i);
  if (number) return Number(number[0].trim());
  const word = reader.take(/(?!(?:or|and)\b)[A-Za-z_][A-Za-z_0-9-]*/i);
  if (word) return typed(word[0].trim(), false);
  throw new NoEquivalent("a value is missing");
}

function sequence(reader: Reader, names: Names, close: RegExp): Logic[] {
  const items: Logic[] = [];
  while (!reader.take(close)) {
    items.push(reader.nested(() => either(reader, names)));
    if (!reader.take(/,/)) {
      reader.expect(close, "the end of a list");
      break;
    }
  }
  return items;
}

function typed(text: string, isQuoted: boolean): Logic {
  const word = text.toLowerCase();
  if (word === "true" || word === "false") return word === "true";
  return !isQuoted && (word === "null" || word === "undefined") ? null : text;
}

/** Names that mean something only inside a question that is repeated, unless that question says what. */
const INNER = /^(row|panel|item|rowIndex|panelIndex|prevPanel|nextPanel|parentPanel)\b|^\$/;

function variableOf(name: string, { nameOf, cellsOf }: Names): Logic {
  const plain = name.trim().replace(/^#/, "");
  const [, table = "", column = ""] = /^(.+)-total\.(.+)$/.exec(plain) ?? [];
  const cells = column === "" ? undefined : cellsOf(table, column);
  if (cells) return allOf(cells, cells.total);
  const answer = nameOf(plain);
  if (INNER.test(answer)) throw new NoEquivalent(`{${name}} is a part of a repeated question`);
  // Nothing chosen yet is none of them.
  if (answer.endsWith(".length")) return { if: [{ empty: [{ var: answer }] }, 0, { var: answer }] };
  return { var: answer };
}

/** What the cells of a column come to together. */
function allOf({ names }: Cells, how: string): Logic {
  const known = ["sum", "avg", "min", "max", "count"].includes(how);
  if (!known) throw new NoEquivalent(`the foot of a column shows "${how}"`);
  return { [how]: names.map((name): Logic => ({ var: name })) };
}

const today: Logic = { var: "$today" };

/** Functions of SurveyJS that have an equivalent, by name. */
const FUNCTIONS: Readonly<Record<string, (args: Logic[]) => Logic>> = {
  iif: ([test = null, yes = null, no = null]) => ({ if: [test, yes, no] }),
  today: ([days]) => (days === undefined ? today : { add_days: [today, days] }),
  currentDate: () => today,
  age: ([day = null]) => ({ years_between: [day, today] }),
  sum: (args) => ({ sum: args }),
  avg: (args) => ({ avg: args }),
  min: (args) => ({ min: args }),
  max: (args) => ({ max: args }),
  round: (args) => ({ round: args.slice(0, 2) }),
  trunc: ([value = null]) => towardsZero(value),
  year: ([day = today]) => ({ year: [day] }),
  month: ([day = today]) => ({ month: [day] }),
  day: ([day = today]) => ({ day: [day] }),
  weekday: ([day = today]) => ({ weekday: [day] }),
  getDate: ([day = null]) => day,
  diffDays: ([from = null, until = null]) => daysApart(from, until),
  currentYear: () => ({ year: [today] }),
  getYear: ([day = today]) => ({ year: [day] }),
  count: (args) => ({ count: args }),
};

/** Whichever of two days is first. */
function daysApart(from: Logic, until: Logic): Logic {
  return { max: [{ days_between: [from, until] }, { days_between: [until, from] }] };
}

function towardsZero(value: Logic): Logic {
  const parts: Logic[] = [{ "<": [value, 0] }, { ceil: [value] }, { floor: [value] }];
  return { if: parts };
}

const DIFFERENCES: Readonly<Record<string, (from: Logic, until: Logic) => Logic>> = {
  days: daysApart,
  months: (from, until) => ({ months_between: [from, until] }),
  years: (from, until) => ({ years_between: [from, until] }),
};

const LATER: Readonly<Record<string, (from: Logic, count: Logic) => Logic>> = {
  days: (from, count) => ({ add_days: [from, count] }),
  months: (from, count) => ({ add_months: [from, count] }),
  years: (from, count) => ({ add_months: [from, { "*": [count, 12] }] }),
};

function call(name: string, args: Logic[], { cellsOf, wordsOf }: Names): Logic {
  const [, how] = /^(sum|avg|min|max|count)InArray$/.exec(name) ?? [];
  const [table, column] = args;
  if (how !== undefined && args.length === 2 && isVariable(table) && typeof column === "string") {
    const cells = cellsOf(table.var, column);
    if (cells) return allOf(cells, how);
  }
  if (name === "dateDiff") {
    const difference = own(DIFFERENCES, typeof args[2] === "string" ? args[2] : "days");
    if (difference) return difference(args[0] ?? null, args[1] ?? null);
    throw new NoEquivalent(`${name}() in ${String(args[2])} has no equivalent`);
  }
  if (name === "dateAdd") {
    const later = own(LATER, typeof args[2] === "string" ? args[2] : "days");
    if (later) return later(args[0] ?? null, args[1] ?? 0);
    throw new NoEquivalent(`${name}() in ${String(args[2])} has no equivalent`);
  }
  if (name === "displayValue") {
    const found = args.length === 1 && typeof table === "string" ? wordsOf(table) : undefined;
    if (found === undefined) throw new NoEquivalent("displayValue() of anything but one choice has no equivalent");
    return found;
  }
  const known = own(FUNCTIONS, name);
  if (!known) throw new NoEquivalent(`${name}() has no equivalent`);
  return known(args);
}

function isVariable(logic: Logic | undefined): logic is { var: string } {
  return typeof logic === "object" && logic !== null && "var" in logic && typeof logic.var === "string";
}
