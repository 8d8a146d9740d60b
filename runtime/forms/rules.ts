import type { Lookup } from "#app/commerce/kernel/logic/types.ts";
import { isEmpty, numberOf, textOf } from "#app/commerce/kernel/logic/values.ts";
import { own } from "#app/commerce/kernel/own.ts";
import { matchesPattern } from "#app/commerce/kernel/pattern/match-pattern.ts";
import type { Phone } from "#app/commerce/kernel/phone.ts";
import type { Answer, FieldRule, JsonSchema, PatternName } from "#blocks/contract/index.ts";

/**
 * Reads a phone number: the kernel's `parsePhone`, handed in because it is 30 KB that a browser fetches for forms with a
 * phone alone. null: it did not arrive there, and the server decides.
 */
export type PhoneReader = ((typed: string, country: string) => Phone | undefined) | null;

/** What a rule may know beside the value. */
export interface RuleContext {
  /** ISO 3166-1 alpha-2: national phone numbers are read with it. */
  country: string;
  parsePhone: PhoneReader;
  /** The other answers, and `$today`; a form whose rules look at none needs none. */
  lookup?: Lookup;
}

export type RuleCode = FieldRule["code"];
type RuleOf<C extends RuleCode> = Extract<FieldRule, { code: C }>;
type ArgsOf<C extends RuleCode> = RuleOf<C> extends { args: infer A } ? A : undefined;

interface Rule<A> {
  /** Asked of cleaned values; an empty one is asked of `required` alone. */
  check(value: Answer, args: A, context: RuleContext): boolean;
  /** The part of it that a JSON schema can say. */
  schema(args: A): JsonSchema;
}

/** No nested repetition anywhere: their time grows with the length of the value and no faster. */
const PATTERNS: Record<PatternName, RegExp> = {
  email: /^[^\s@<>(),;:"]{1,64}@[^\s@<>(),;:".]{1,63}(\.[^\s@<>(),;:".]{1,63}){1,5}$/u,
  digits: /^\p{Nd}+$/u,
  letters: /^[\p{L}\p{M}' ’.-]+$/u,
  "letters-digits": /^[\p{L}\p{M}\p{Nd}]+$/u,
  postcode: /^[\p{L}\p{Nd} -]{3,10}$/u,
  "postcode-fr": /^[0-9]{5}$/u,
  iban: /^[A-Z]{2}[0-9]{2}[ A-Z0-9]{10,36}$/u,
  url: /^https?:\/\/[^\s<>"]{3,1900}$/iu,
  "postcode-ma": /^\p{Nd}{5}$/u,
  "postcode-tn": /^\p{Nd}{4}$/u,
  "cin-ma": /^[A-Za-z]{1,2} ?\p{Nd}{4,7}$/u,
  "ice-ma": /^\p{Nd}{15}$/u,
  "tax-tn": /^\p{Nd}{7}[ /]?[A-Za-z](?:[ /]?[A-Za-z]){0,2}(?:[ /]?\p{Nd}{3})?$/u,
  "siret-fr": /^\p{Nd}{3} ?\p{Nd}{3} ?\p{Nd}{3} ?\p{Nd}{5}$/u,
  "link-free": /^(?!.*(:\/\/|www\.)).*$/iu,
};

/** As JSON schema says it, which knows no flags. */
function sourceOf({ source, flags }: RegExp): string {
  return flags.includes("i") ? `(?i:${source})` : source;
}

const anything = (): JsonSchema => ({});
const countOf = (value: Answer): number => (Array.isArray(value) ? value.length : 1);

/** THE table of field rules: the browser and the server read this one and no other. */
export const RULES: { readonly [C in RuleCode]: Rule<ArgsOf<C>> } = {
  required: { check: (value) => !isEmpty(value), schema: anything },
  // Reading the value decides it: what comes as far as the rules is of its kind.
  type: { check: () => true, schema: anything },
  min_length: { check: (value, { min }) => length(value) >= min, schema: ({ min }) => ({ minLength: min }) },
  // No text has more characters than units, and most are far from their bound.
  max_length: {
    check: (value, { max }) => textOf(value).length <= max || length(value) <= max,
    schema: ({ max }) => ({ maxLength: max }),
  },
  pattern: {
    check: (value, args) =>
      "name" in args ? PATTERNS[args.name].test(textOf(value)) : matchesPattern(args.program, textOf(value)),
    schema: (args) => ({ pattern: "name" in args ? sourceOf(PATTERNS[args.name]) : args.source }),
  },
  phone: {
    check: (value, _, { country, parsePhone }) =>
      parsePhone === null || parsePhone(textOf(value), country) !== undefined,
    schema: () => ({ maxLength: 40 }),
  },
  one_of: {
    check: (value, { values }) =>
      (Array.isArray(value) ? value : [value]).every((each) =>
        // What a checkout sends is text, whatever the option is kept as.
        values.some((value) => value === each || String(value) === each),
      ),
    // An enum has one value at least, and none twice.
    schema: ({ values }) => (values.length > 0 ? { enum: [...new Set(values)] } : { not: {} }),
  },
  // What is offered is known when it is read.
  sold_out: { check: () => true, schema: anything },
  min: { check: (value, { min }) => (numberOf(value) ?? min) >= min, schema: ({ min }) => ({ minimum: min }) },
  max: { check: (value, { max }) => (numberOf(value) ?? max) <= max, schema: ({ max }) => ({ maximum: max }) },
  whole: { check: (value) => Number.isInteger(numberOf(value) ?? 0), schema: () => ({ multipleOf: 1 }) },
  earliest: { check: (value, { day }, context) => textOf(value) >= dayOf(day, context), schema: anything },
  latest: {
    check: (value, { day }, context) => {
      const last = dayOf(day, context);
      // A last day holds all its hours.
      return last === "" || textOf(value).slice(0, last.length) <= last;
    },
    schema: anything,
  },
  min_count: { check: (value, { min }) => countOf(value) >= min, schema: ({ min }) => ({ minItems: min }) },
  max_count: { check: (value, { max }) => countOf(value) <= max, schema: ({ max }) => ({ maxItems: max }) },
  all_rows: {
    check: (value, { rows }) =>
      typeof value === "object" && rows.every((row) => !isEmpty(own(value as Record<string, Answer>, row))),
    schema: anything,
  },
  file_type: {
    check: (value, { types }) =>
      filesOf(value).every(({ type }) => types.some((each) => each === type || each === `${type.split("/")[0]}/*`)),
    schema: anything,
  },
  file_size: { check: (value, { bytes }) => filesOf(value).every(({ size }) => size <= bytes), schema: anything },
  // Decided where answers are kept, by those that are: a check before would tell anybody who is among them.
  unique: { check: () => true, schema: anything },
  fee: { check: isFee, schema: anything },
  // The form's own rules decide it.
  expression: { check: () => true, schema: anything },
};

/** No engraving costs as much, in any currency of the shops. */
const MOST_FEE = 10_000_000;

/** Can it be added to a price? What takes off is an offer. */
export function isFee(value: Answer): boolean {
  const amount = numberOf(value);
  return amount !== undefined && amount >= 0 && amount <= MOST_FEE;
}

/** Does a value keep a rule? */
export function keeps(rule: FieldRule, value: Answer, context: RuleContext): boolean {
  const { check } = RULES[rule.code] as Rule<unknown>;
  return check(value, "args" in rule ? rule.args : undefined, context);
}

export function ruleSchema(rule: FieldRule): JsonSchema {
  const { schema } = RULES[rule.code] as Rule<unknown>;
  return schema("args" in rule ? rule.args : undefined);
}

/** As people count: an accent or an emoji is no character of its own; JSON schema counts code points like this too. */
function length(value: Answer): number {
  const text = textOf(value);
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // The first half of a pair counts for both.
    if (unit >= 0xd800 && unit <= 0xdbff && index + 1 < text.length) index++;
    count++;
  }
  return count;
}

/** `$today`, or days from it (`$today+3`), else a day as it stands. */
function dayOf(day: string, { lookup }: RuleContext): string {
  const [, shift] = /^\$today([+-]\d{1,4})?$/.exec(day) ?? [];
  if (!day.startsWith("$today")) return day;
  const today = textOf(lookup?.("$today"));
  const moved = new Date(Date.parse(`${today}T00:00:00Z`) + Number(shift ?? 0) * 86_400_000);
  return Number.isNaN(moved.getTime()) ? "" : moved.toISOString().slice(0, 10);
}

interface SentFile {
  type: string;
  size: number;
}

function filesOf(value: Answer): SentFile[] {
  return (Array.isArray(value) ? value : [value]).map((each) => {
    const { type, size } = each as Record<string, Answer>;
    return { type: textOf(type), size: numberOf(size) ?? 0 };
  });
}
