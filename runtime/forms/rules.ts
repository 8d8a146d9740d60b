import { parsePhone } from "#app/commerce/kernel/phone.ts";
import type { FieldRule, JsonSchema, PatternName } from "#blocks/contract/index.ts";

/** What a rule may know beside the value. */
export interface RuleContext {
  /** ISO 3166-1 alpha-2: national phone numbers are read with it. */
  country: string;
}

export type RuleCode = FieldRule["code"];
type RuleOf<C extends RuleCode> = Extract<FieldRule, { code: C }>;
type ArgsOf<C extends RuleCode> = RuleOf<C> extends { args: infer A } ? A : undefined;

interface Rule<A> {
  /** Asked of cleaned values; an empty one is asked of `required` alone. */
  check(value: string, args: A, context: RuleContext): boolean;
  /** The part of it that a JSON schema can say. */
  schema(args: A): JsonSchema;
}

/** No nested repetition anywhere: their time grows with the length of the value and no faster. */
const PATTERNS: Record<PatternName, RegExp> = {
  email: /^[^\s@<>(),;:"]{1,64}@[^\s@<>(),;:".]{1,63}(\.[^\s@<>(),;:".]{1,63}){1,5}$/u,
  digits: /^\p{Nd}+$/u,
  letters: /^[\p{L}\p{M}' ’.-]+$/u,
  postcode: /^[\p{L}\p{Nd} -]{3,10}$/u,
  "link-free": /^(?!.*(:\/\/|www\.)).*$/iu,
};

/** THE table of field rules: the browser and the server read this one and no other. */
export const RULES: { readonly [C in RuleCode]: Rule<ArgsOf<C>> } = {
  required: { check: (value) => value !== "", schema: () => ({ minLength: 1 }) },
  min_length: { check: (value, { min }) => length(value) >= min, schema: ({ min }) => ({ minLength: min }) },
  max_length: { check: (value, { max }) => length(value) <= max, schema: ({ max }) => ({ maxLength: max }) },
  pattern: {
    check: (value, { name }) => PATTERNS[name].test(value),
    schema: ({ name }) => ({ pattern: PATTERNS[name].source }),
  },
  phone: {
    check: (value, _, { country }) => parsePhone(value, country) !== undefined,
    schema: () => ({ maxLength: 40 }),
  },
  one_of: {
    check: (value, { values }) => values.includes(value),
    // An enum has one value at least, and none twice.
    schema: ({ values }) => (values.length > 0 ? { enum: [...new Set(values)] } : { not: {} }),
  },
};

/** Does a value keep a rule? */
export function keeps(rule: FieldRule, value: string, context: RuleContext): boolean {
  const { check } = RULES[rule.code] as Rule<unknown>;
  return check(value, "args" in rule ? rule.args : undefined, context);
}

export function ruleSchema(rule: FieldRule): JsonSchema {
  const { schema } = RULES[rule.code] as Rule<unknown>;
  return schema("args" in rule ? rule.args : undefined);
}

/** As people count: an accent or an emoji is no character of its own; JSON schema counts code points like this too. */
function length(value: string): number {
  return [...value].length;
}
