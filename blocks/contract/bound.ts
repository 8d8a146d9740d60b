/** How a value is worded; which of them there are for a value is decided by what it is. */
export const VALUE_FORMATS = ["first", "upper", "round", "figure", "day", "short", "weekday"] as const;
export type ValueFormat = (typeof VALUE_FORMATS)[number];

/** Paths of values, as people pick them: `product.title`, `products.01J….price`, `url.utm_source`. */
export const VALUE_PATH_PATTERN = "^[a-z][a-zA-Z0-9]*(\\.[a-zA-Z0-9_-]{1,64}){0,5}$";

/** A value taken from the page's data instead of typed; people pick the path from a list. */
export interface Bound<T> {
  $bind: string;
  format?: ValueFormat;
  fallback: T;
}

export function isBound(value: unknown): value is Bound<unknown> {
  return typeof value === "object" && value !== null && "$bind" in value;
}

type JsonSchema = { readonly [key: string]: unknown };

/** A value as it is typed, or where it is taken from; whichever it is, what is wrong with it is said once. */
export const bound = (value: JsonSchema): JsonSchema => ({
  if: { type: "object", required: ["$bind"], properties: { $bind: true } },
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word.
  then: {
    type: "object",
    required: ["$bind", "fallback"],
    additionalProperties: false,
    properties: {
      $bind: { type: "string", pattern: VALUE_PATH_PATTERN, maxLength: 120 },
      format: { enum: VALUE_FORMATS },
      fallback: value,
    },
  },
  else: value,
});
