import { at, contains, isEmpty, isTrue, numberOf, order, same, textOf } from "./values.ts";

interface Operator {
  /** Fewest and most arguments. */
  args: readonly [least: number, most: number];
  run(args: readonly unknown[]): unknown;
}

const MANY = 200;
const DAY = 86_400_000;

/** No binary noise: 0.1 + 0.2 is 0.3. */
const tidy = (value: number): number | null => (Number.isFinite(value) ? Number(value.toFixed(10)) : null);
const num = (value: unknown): number => numberOf(value) ?? 0;
const numbers = (args: readonly unknown[]): number[] =>
  args.flatMap((each) => (Array.isArray(each) ? numbers(each) : (numberOf(each) ?? [])));
const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);

const compare = (holds: (order: -1 | 0 | 1) => boolean): Operator => ({
  args: [2, 3],
  run: (args) =>
    args.slice(1).every((each, index) => {
      const found = order(args[index], each);
      return found !== undefined && holds(found);
    }),
});
const oneNumber = (run: (value: number) => number): Operator => ({
  args: [1, 1],
  run: ([value]) => (isEmpty(value) ? null : tidy(run(num(value)))),
});
const day = (value: unknown): number => Date.parse(`${textOf(value).slice(0, 10)}T00:00:00Z`);

/** Whole years from one day to another, as birthdays count. */
function years(from: unknown, until: unknown): number | null {
  const [a, b] = [textOf(from).slice(0, 10), textOf(until).slice(0, 10)];
  if (Number.isNaN(day(a)) || Number.isNaN(day(b))) return null;
  const whole = Number(b.slice(0, 4)) - Number(a.slice(0, 4));
  return b.slice(5) < a.slice(5) ? whole - 1 : whole;
}

/** Whole months from one day to another: the day of the month decides. */
function months(from: unknown, until: unknown): number | null {
  const [a, b] = [new Date(day(from)), new Date(day(until))];
  if (Number.isNaN(a.getTime()) || Number.isNaN(b.getTime())) return null;
  const whole = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return b.getUTCDate() < a.getUTCDate() ? whole - 1 : whole;
}

/** The same day so many months later; the month's last where it is shorter: a month after January 31 is the end of February. */
function monthsLater(from: unknown, count: unknown): string | null {
  const start = new Date(day(from));
  const at = start.getUTCFullYear() * 12 + start.getUTCMonth() + Math.trunc(num(count));
  const last = new Date(Date.UTC(Math.floor(at / 12), (at % 12) + 1, 0));
  const moved = new Date(last.setUTCDate(Math.min(start.getUTCDate(), last.getUTCDate())));
  return Number.isNaN(moved.getTime()) ? null : moved.toISOString().slice(0, 10);
}

function plus(args: readonly unknown[]): unknown {
  const said = args.filter((each) => !isEmpty(each));
  if (said.every((each) => numberOf(each) !== undefined)) return tidy(sum(numbers(args)));
  return args.map(textOf).join("");
}

/** THE operators there are, beside `var`, `if`, `and` and `or`, which look at their arguments one by one. */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  "==": { args: [2, 2], run: ([a, b]) => same(a, b) },
  "!=": { args: [2, 2], run: ([a, b]) => !same(a, b) },
  "===": { args: [2, 2], run: ([a, b]) => a === b },
  "!==": { args: [2, 2], run: ([a, b]) => a !== b },
  "<": compare((found) => found < 0),
  "<=": compare((found) => found <= 0),
  ">": compare((found) => found > 0),
  ">=": compare((found) => found >= 0),
  "!": { args: [1, 1], run: ([a]) => !isTrue(a) },
  "!!": { args: [1, 1], run: ([a]) => isTrue(a) },
  in: { args: [2, 2], run: ([part, whole]) => contains(whole, part) },
  contains: { args: [2, 2], run: ([whole, part]) => contains(whole, part) },
  any_of: {
    args: [2, 2],
    run: ([whole, parts]) => {
      const [mine, wanted] = [list(whole), list(parts)];
      return mine.some((each) => wanted.some((other) => same(each, other)));
    },
  },
  all_of: {
    args: [2, 2],
    run: ([whole, parts]) => {
      const mine = list(whole);
      return mine.length > 0 && list(parts).every((each) => mine.some((other) => same(each, other)));
    },
  },
  empty: { args: [1, 1], run: ([a]) => isEmpty(a) },
  cat: { args: [0, MANY], run: (args) => args.map(textOf).join("") },
  "+": { args: [1, MANY], run: plus },
  "-": { args: [1, 2], run: ([a, b]) => (b === undefined ? tidy(-num(a)) : tidy(num(a) - num(b))) },
  "*": { args: [1, MANY], run: (args) => tidy(args.map(num).reduce((product, each) => product * each, 1)) },
  "/": { args: [2, 2], run: ([a, b]) => (num(b) === 0 ? null : tidy(num(a) / num(b))) },
  "%": { args: [2, 2], run: ([a, b]) => (num(b) === 0 ? null : tidy(num(a) % num(b))) },
  "^": { args: [2, 2], run: ([a, b]) => tidy(num(a) ** num(b)) },
  min: { args: [1, MANY], run: (args) => extreme(Math.min, args) },
  max: { args: [1, MANY], run: (args) => extreme(Math.max, args) },
  sum: { args: [0, MANY], run: (args) => tidy(sum(numbers(args))) },
  avg: {
    args: [0, MANY],
    run: (args) => (numbers(args).length === 0 ? null : tidy(sum(numbers(args)) / numbers(args).length)),
  },
  count: { args: [0, MANY], run: (args) => args.flatMap((each) => list(each)).length },
  round: { args: [1, 2], run: ([a, digits]) => (isEmpty(a) ? null : rounded(num(a), num(digits))) },
  floor: oneNumber(Math.floor),
  ceil: oneNumber(Math.ceil),
  abs: oneNumber(Math.abs),
  length: { args: [1, 1], run: ([a]) => (Array.isArray(a) ? a.length : [...textOf(a)].length) },
  lower: { args: [1, 1], run: ([a]) => textOf(a).toLowerCase() },
  upper: { args: [1, 1], run: ([a]) => textOf(a).toUpperCase() },
  trim: { args: [1, 1], run: ([a]) => textOf(a).trim() },
  starts_with: { args: [2, 2], run: ([a, b]) => textOf(a).startsWith(textOf(b)) },
  ends_with: { args: [2, 2], run: ([a, b]) => textOf(a).endsWith(textOf(b)) },
  years_between: { args: [2, 2], run: ([a, b]) => years(a, b) },
  days_between: { args: [2, 2], run: ([a, b]) => tidy((day(b) - day(a)) / DAY) },
  months_between: { args: [2, 2], run: ([a, b]) => months(a, b) },
  add_months: { args: [2, 2], run: ([from, count]) => monthsLater(from, count) },
  add_days: {
    args: [2, 2],
    run: ([a, days]) => {
      const moved = new Date(day(a) + num(days) * DAY);
      return Number.isNaN(moved.getTime()) ? null : moved.toISOString().slice(0, 10);
    },
  },
  year: { args: [1, 1], run: ([a]) => (Number.isNaN(day(a)) ? null : Number(textOf(a).slice(0, 4))) },
  month: { args: [1, 1], run: ([a]) => (Number.isNaN(day(a)) ? null : Number(textOf(a).slice(5, 7))) },
  day: { args: [1, 1], run: ([a]) => (Number.isNaN(day(a)) ? null : Number(textOf(a).slice(8, 10))) },
  weekday: { args: [1, 1], run: ([a]) => (Number.isNaN(day(a)) ? null : new Date(day(a)).getUTCDay()) },
  at: { args: [2, 2], run: ([value, key]) => at(value, [textOf(key)]) },
};

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isEmpty(value) ? [] : [value];
}

function extreme(pick: (...values: number[]) => number, args: readonly unknown[]): number | null {
  const found = numbers(args);
  return found.length === 0 ? null : pick(...found);
}

function rounded(value: number, digits: number): number | null {
  const scale = 10 ** Math.min(Math.max(Math.trunc(digits), 0), 8);
  return tidy(Math.round((value + Number.EPSILON * Math.sign(value)) * scale) / scale);
}
