/** One thing a value must be: a code and its bounds. runtime/forms/rules.ts says what each means, and nothing else does. */
export type FieldRule =
  | { code: "required" }
  | { code: "min_length"; args: { min: number } }
  | { code: "max_length"; args: { max: number } }
  | { code: "pattern"; args: { name: PatternName } }
  | { code: "phone" }
  | { code: "one_of"; args: { values: readonly string[] } };

/** Patterns are picked by name: a regular expression that somebody typed is never run. */
export const PATTERN_NAMES = ["email", "digits", "letters", "postcode", "link-free"] as const;
export type PatternName = (typeof PATTERN_NAMES)[number];

/** What a form block asks for. */
export interface FormField {
  /** Under which the value is sent and kept. `name`, `phone`, `address`, `city` and their kin mean something to orders. */
  name: string;
  rules: readonly FieldRule[];
  /** Names of what the block sends beside it: of those the order knows. */
  also?: readonly string[];
  /** The value is the merchant's own: what a browser sends for it is not read. */
  fixed?: string;
}

/** Names an order understands; whatever else a form asks for is kept with the order as a note. */
export const ORDER_FIELDS = [
  ...["name", "phone", "address", "city", "country", "email", "note"],
  ...["region", "postcode", "delivery", "consent"],
] as const;

/** Names a merchant may give a field; those the checkout itself uses are kept free. */
export const FIELD_NAME_PATTERN =
  "^(?!(variant|quantity|key|form|intent|from|region|postcode|delivery)$)[a-z][a-z0-9_]{0,39}$";
